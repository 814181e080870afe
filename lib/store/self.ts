import type { ReviewerRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { newId } from './new-id';
import { guarded } from './store-error';

/** The name that the reader has not given yet. */
const UNNAMED = '';

/** Gives the reader's own row and makes it at the first call; joins a running transaction. */
export const ensureSelf = (database: LibraryDatabase): Promise<ReviewerRecord> =>
  guarded(() =>
    database.transaction('rw', database.reviewers, async () => {
      const known = await database.reviewers.filter((row) => row.isSelf && row.deletedAt === null).first();
      if (known) return known;
      const id = newId();
      const now = new Date().toISOString();
      const self: ReviewerRecord = {
        id,
        author: id,
        createdAt: now,
        updatedAt: now,
        deletedAt: null,
        name: UNNAMED,
        isSelf: true,
      };
      await database.reviewers.add(self);
      return self;
    }),
  );
