import type { DismissalRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { writeStep } from './history';
import { guarded } from './store-error';
import type { Fields } from './tables';

/** Lists the findings that were set aside on a notice; without a notice those of all. */
export const listDismissals = (database: LibraryDatabase, noticeId?: string): Promise<DismissalRecord[]> =>
  guarded(async () => {
    const rows =
      noticeId === undefined
        ? await database.dismissals.toArray()
        : await database.dismissals.where('noticeId').equals(noticeId).toArray();
    return rows.filter((row) => row.deletedAt === null);
  });

/** Sets a finding aside, with the reason. */
export const dismissFinding = (
  database: LibraryDatabase,
  dismissal: Fields<'dismissals'>,
): Promise<DismissalRecord> =>
  writeStep(database, 'dismiss-finding', (step) => step.create('dismissals', dismissal));

/** Sets many findings aside, in one step. */
export const dismissFindings = (
  database: LibraryDatabase,
  dismissals: readonly Fields<'dismissals'>[],
): Promise<void> =>
  writeStep(database, 'dismiss-finding', async (step) => {
    for (const dismissal of dismissals) await step.create('dismissals', dismissal);
  });

/** Takes many dismissals back, in one step; errors: `absent`. */
export const restoreFindings = (database: LibraryDatabase, ids: readonly string[]): Promise<void> =>
  writeStep(database, 'restore-finding', async (step) => {
    for (const id of ids) await step.remove('dismissals', id);
  });

/** Takes a dismissal back; errors: `absent`. */
export const restoreFinding = (database: LibraryDatabase, id: string): Promise<void> =>
  writeStep(database, 'restore-finding', (step) => step.remove('dismissals', id));
