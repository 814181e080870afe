import type { ReviewerRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { writeStep } from './history';
import { guarded, StoreError } from './store-error';

/** Lists the people whose annotations are in the library, the reader first. */
export const listReviewers = (database: LibraryDatabase): Promise<ReviewerRecord[]> =>
  guarded(async () => {
    const reviewers = await database.reviewers.filter((row) => row.deletedAt === null).toArray();
    return reviewers.sort(
      (one, other) => Number(other.isSelf) - Number(one.isSelf) || (one.id < other.id ? -1 : 1),
    );
  });

/** Names a reviewer; errors: `absent`. */
export const renameReviewer = (
  database: LibraryDatabase,
  id: string,
  name: string,
): Promise<ReviewerRecord> =>
  writeStep(database, 'rename-reviewer', async (step) => {
    const trimmed = name.trim();
    if (trimmed === '') throw new StoreError('failed', 'A reviewer needs a name.');
    return step.change('reviewers', id, { name: trimmed });
  });
