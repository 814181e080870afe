import type { NoticeRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { writeStep } from './history';
import { guarded } from './store-error';

/** Lists the notices in the library, the one read last first. */
export const listNotices = (database: LibraryDatabase): Promise<NoticeRecord[]> =>
  guarded(async () => {
    const rows = await database.notices.orderBy('updatedAt').reverse().toArray();
    return rows.filter((row) => row.deletedAt === null);
  });

/** Reads one notice, null when it is not in the library. */
export const readNotice = (database: LibraryDatabase, id: string): Promise<NoticeRecord | null> =>
  guarded(async () => {
    const row = await database.notices.get(id);
    return row && row.deletedAt === null ? row : null;
  });

/** Takes notices out of the lists; their versions and annotations stay and come back with an undo. */
export const removeNotices = (database: LibraryDatabase, ids: readonly string[]): Promise<void> =>
  writeStep(database, 'delete-notices', async (step) => {
    for (const id of ids) await step.remove('notices', id);
  });
