import type { ViewRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { writeStep } from './history';
import { guarded } from './store-error';

/** Lists the saved views of the library, by name. */
export const listViews = (database: LibraryDatabase): Promise<ViewRecord[]> =>
  guarded(async () => {
    const rows = await database.views.orderBy('name').toArray();
    return rows.filter((row) => row.deletedAt === null);
  });

/** Saves a view under a name; the view that has the name is replaced. */
export const saveView = (database: LibraryDatabase, name: string, address: string): Promise<ViewRecord> =>
  writeStep(database, 'save-view', async (step) => {
    const known = await database.views
      .where('name')
      .equals(name)
      .filter((row) => row.deletedAt === null)
      .first();
    return known ? step.change('views', known.id, { address }) : step.create('views', { name, address });
  });

/** Removes a view; errors: `absent`. */
export const removeView = (database: LibraryDatabase, id: string): Promise<void> =>
  writeStep(database, 'delete-view', (step) => step.remove('views', id));
