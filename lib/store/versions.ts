import type { VersionRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { guarded } from './store-error';

/** Lists every text that a notice ever had, the first seen first. */
export const listVersions = (database: LibraryDatabase, noticeId: string): Promise<VersionRecord[]> =>
  guarded(() => database.versions.where('noticeId').equals(noticeId).sortBy('id'));

/** Reads one version, null when there is none. */
export const readVersion = (database: LibraryDatabase, id: string): Promise<VersionRecord | null> =>
  guarded(async () => (await database.versions.get(id)) ?? null);

/** Lists the current version of each of the given notices (all notices in the library without a list). */
export const listCurrentVersions = (
  database: LibraryDatabase,
  noticeIds?: readonly string[],
): Promise<VersionRecord[]> =>
  guarded(async () => {
    const notices = noticeIds
      ? await database.notices.bulkGet([...noticeIds])
      : await database.notices.toArray();
    const ids = notices.flatMap((row) => (row && row.deletedAt === null ? [row.currentVersionId] : []));
    const versions = await database.versions.bulkGet(ids);
    return versions.filter((row) => row !== undefined);
  });
