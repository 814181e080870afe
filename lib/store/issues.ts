import type { Trust } from '../model/annotation';
import type { IssueRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { writeStep } from './history';
import { guarded } from './store-error';

/** Lists the issues of one notice's current version, in text order; without a notice those of all. */
export const listIssues = (database: LibraryDatabase, noticeId?: string): Promise<IssueRecord[]> =>
  guarded(async () => {
    if (noticeId === undefined) return database.issues.toArray();
    const rows = await database.issues.where('noticeId').equals(noticeId).toArray();
    return rows.sort((one, other) => one.start - other.start || one.depth - other.depth);
  });

/** Says how far an issue row can be trusted; errors: `absent`. */
export const trustIssue = (database: LibraryDatabase, id: string, trust: Trust): Promise<IssueRecord> =>
  writeStep(database, 'confirm', (step) => step.change('issues', id, { trust }));
