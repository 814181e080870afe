import type { LibraryDatabase } from './database';
import { guarded, StoreError } from './store-error';
import { type Row, TABLES, type TableName, type WritableTable } from './tables';

/** The tables that travel in a backup: all but the steps, which are one machine's. */
export const SHARED_TABLES = (Object.keys(TABLES) as TableName[]).filter(
  (name): name is WritableTable => name !== 'history',
);

export type LibraryRows = { [Name in WritableTable]: Row<Name>[] };

/** Reads the whole library as it stood at one instant, deleted rows included (they delete in a merge). */
export const readLibrary = (database: LibraryDatabase): Promise<LibraryRows> =>
  guarded(() =>
    database.transaction('r', SHARED_TABLES, async () => {
      const rows = await Promise.all(
        SHARED_TABLES.map((name) => database.table(name).orderBy('id').toArray()),
      );
      return Object.fromEntries(SHARED_TABLES.map((name, at) => [name, rows[at]])) as LibraryRows;
    }),
  );

/** How many rows a merge added, changed, and left alone. */
export interface MergeCounts {
  added: number;
  changed: number;
  same: number;
}

/** The reader stays the only self: whoever exported the rows comes in as another reviewer. */
const asOthers = async (
  database: LibraryDatabase,
  reviewers: readonly Row<WritableTable>[],
): Promise<Row<WritableTable>[]> => {
  const self = await database.reviewers.filter((row) => row.isSelf && row.deletedAt === null).first();
  return reviewers.map((row) =>
    self && row.id !== self.id && 'isSelf' in row ? { ...row, isSelf: false } : row,
  );
};

/**
 * Merges another library's rows into this one in one transaction: a row that is new comes in, of two the one
 * changed later stays. Doing it twice changes nothing; errors leave the library as it was: `damaged` names the
 * first row that is not shaped as its table wants. Empties the steps that could be undone.
 */
export const mergeLibrary = (database: LibraryDatabase, rows: Partial<LibraryRows>): Promise<MergeCounts> =>
  guarded(() =>
    database.transaction('rw', database.tables, async () => {
      const counts: MergeCounts = { added: 0, changed: 0, same: 0 };
      for (const name of SHARED_TABLES) {
        const incoming = (rows[name] ?? []) as Row<WritableTable>[];
        for (const row of incoming) {
          const parsed = TABLES[name].safeParse(row);
          if (!parsed.success)
            throw new StoreError('damaged', `${name}: a row is not shaped as it should be (${row?.id}).`);
        }
        const table = database.table<Row<WritableTable>, string>(name);
        const existing = await table.bulkGet(incoming.map((row) => row.id));
        const candidates = name === 'reviewers' ? await asOthers(database, incoming) : incoming;
        const winners = candidates.filter((row, at) => {
          const own = existing[at];
          if (!own) counts.added += 1;
          else if (row.updatedAt > own.updatedAt) counts.changed += 1;
          else {
            counts.same += 1;
            return false;
          }
          return true;
        });
        await table.bulkPut(winners);
      }
      if (counts.added + counts.changed > 0) await database.history.clear();
      return counts;
    }),
  );
