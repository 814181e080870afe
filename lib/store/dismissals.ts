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

/** Takes a dismissal back; errors: `absent`. */
export const restoreFinding = (database: LibraryDatabase, id: string): Promise<void> =>
  writeStep(database, 'restore-finding', (step) => step.remove('dismissals', id));
