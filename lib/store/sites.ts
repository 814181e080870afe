import type { SiteRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { writeStep } from './history';
import { guarded } from './store-error';

/** Lists the sites that the reader decided on, by host. */
export const listSites = (database: LibraryDatabase): Promise<SiteRecord[]> =>
  guarded(async () => {
    const rows = await database.sites.orderBy('host').toArray();
    return rows.filter((row) => row.deletedAt === null);
  });

/** Opens a site to automatic reading or closes it. The browser's permission is asked for elsewhere. */
export const setSite = (database: LibraryDatabase, host: string, autoRead: boolean): Promise<SiteRecord> =>
  writeStep(database, 'set-site', async (step) => {
    const known = await database.sites
      .where('host')
      .equals(host)
      .filter((row) => row.deletedAt === null)
      .first();
    if (known && known.autoRead === autoRead) return known;
    return known ? step.change('sites', known.id, { autoRead }) : step.create('sites', { host, autoRead });
  });

/** Forgets a site; errors: `absent`. */
export const removeSite = (database: LibraryDatabase, id: string): Promise<void> =>
  writeStep(database, 'set-site', (step) => step.remove('sites', id));
