import type { ComparisonRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { guarded } from './store-error';

/** What a comparison came to, and of what it was made. */
export type KeptComparison = Pick<ComparisonRecord, 'id' | 'basis' | 'value'>;

/** Reads what a comparison last came to, null where nothing is kept. */
export const readComparison = (database: LibraryDatabase, id: string): Promise<KeptComparison | null> =>
  guarded(async () => (await database.comparisons.get(id)) ?? null);

/** Keeps what comparisons came to, in the place of what was kept before. Is no step of the reader's. */
export const keepComparisons = (
  database: LibraryDatabase,
  comparisons: readonly KeptComparison[],
): Promise<void> =>
  guarded(async () => {
    const updatedAt = new Date().toISOString();
    await database.comparisons.bulkPut(comparisons.map((kept) => ({ ...kept, updatedAt })));
  });

/** Forgets what was kept. */
export const forgetComparisons = (database: LibraryDatabase, ids: readonly string[]): Promise<void> =>
  guarded(() => database.comparisons.bulkDelete([...ids]));
