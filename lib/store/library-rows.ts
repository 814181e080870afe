import type { HistoryRecord } from '../model/library';
import { SHARED_TABLES } from '../model/library-tables';
import type { LibraryDatabase } from './database';
import type { LibraryRows, MergeConflict, MergePlan, MergeSummary } from './merge/merge-plan';
import { type MergeOptions, planMerge } from './merge/plan-merge';
import { newId } from './new-id';
import { ensureSelf } from './self';
import { guarded, StoreError } from './store-error';
import { type Row, TABLES, type WritableTable } from './tables';

export { SHARED_TABLES };

/** Rows read or written at once. */
const BATCH = 200;

/**
 * Shows every row of the library as it stands at one instant, deleted ones included (they delete in a merge), table
 * by table in order of id, a batch at a time, so that memory does not grow with the library. `visit` must not wait.
 */
export const visitLibrary = (
  database: LibraryDatabase,
  visit: (table: WritableTable, row: Row<WritableTable>) => void,
  signal?: AbortSignal,
): Promise<void> =>
  guarded(() =>
    database.transaction('r', SHARED_TABLES, async () => {
      for (const name of SHARED_TABLES) {
        const table = database.table<Row<WritableTable>, string>(name);
        for (let last = ''; ; ) {
          signal?.throwIfAborted();
          const batch = await table.where('id').above(last).limit(BATCH).toArray();
          for (const row of batch) visit(name, row);
          if (batch.length < BATCH) break;
          last = batch.at(-1)!.id;
        }
      }
    }),
  );

/** Reads the whole library as it stood at one instant, deleted rows included. */
export async function readLibrary(database: LibraryDatabase): Promise<LibraryRows> {
  const rows = Object.fromEntries(SHARED_TABLES.map((name) => [name, []])) as unknown as LibraryRows;
  await visitLibrary(database, (name, row) => void (rows[name] as Row<WritableTable>[]).push(row));
  return rows;
}

/** Gives every table its list; errors: `damaged` names the first row that is not shaped as its table wants. */
function wholeRows(rows: Partial<LibraryRows>): LibraryRows {
  for (const name of SHARED_TABLES)
    for (const row of rows[name] ?? [])
      if (!TABLES[name].safeParse(row).success)
        throw new StoreError('damaged', `${name}: a row is not shaped as it should be (${row?.id}).`);
  return Object.fromEntries(SHARED_TABLES.map((name) => [name, rows[name] ?? []])) as LibraryRows;
}

/** Works out what mergeLibrary would do, and writes nothing; errors: `damaged`. */
export const previewMerge = (
  database: LibraryDatabase,
  rows: Partial<LibraryRows>,
  options: MergeOptions = {},
): Promise<MergeSummary> =>
  guarded(async () => {
    const whole = wholeRows(rows);
    const { summary } = await database.transaction('r', database.tables, async () =>
      planMerge(database, SHARED_TABLES, whole, options),
    );
    return summary;
  });

async function writePlan(
  database: LibraryDatabase,
  plan: MergePlan,
  { signal, progress }: MergeOptions,
): Promise<void> {
  await database.issues.bulkDelete(plan.deletes.issues);
  await database.measures.bulkDelete(plan.deletes.measures);
  let written = 0;
  for (const name of SHARED_TABLES) {
    const rows = plan.puts[name] as Row<WritableTable>[];
    for (let first = 0; first < rows.length; first += BATCH) {
      signal?.throwIfAborted();
      const batch = rows.slice(first, first + BATCH);
      await database.table<Row<WritableTable>, string>(name).bulkPut(batch);
      written += batch.length;
      progress?.(written);
    }
  }
}

/** The rows of a conflict before and after an undo: the other state comes into force, or the copy goes. */
const changesOf = ({
  table,
  mine,
  theirs,
  inForce,
  copy,
}: MergeConflict): HistoryRecord['changes'][number] =>
  copy
    ? { table, id: copy.id, before: null, after: copy }
    : {
        table,
        id: mine.id,
        before: inForce === 'mine' ? theirs : mine,
        after: inForce === 'mine' ? mine : theirs,
      };

/** Keeps what lost in a conflict as the one step that can be undone: undoing it puts the other side in force. */
async function keepConflicts(database: LibraryDatabase, { conflicts }: MergeSummary): Promise<void> {
  await database.history.clear();
  if (conflicts.length === 0) return;
  const { id: author } = await ensureSelf(database);
  const now = new Date().toISOString();
  await database.history.add({
    id: newId(),
    author,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    label: 'import',
    changes: conflicts.map(changesOf),
    undone: false,
  });
}

/**
 * Merges another library's rows into this one in one transaction. A notice, version, tag or link that both have
 * becomes one, whatever its ids; of two states of one row the one changed later is in force, unless the reader chose
 * otherwise where both sides changed it; the other is kept as a step that can be undone (the steps before are forgotten). Doing it twice changes
 * nothing; after an error or a cancel the library is as it was.
 * Errors: `damaged` names the first row that is not shaped as its table wants; `failed` when the signal stopped it.
 */
export const mergeLibrary = (
  database: LibraryDatabase,
  rows: Partial<LibraryRows>,
  options: MergeOptions = {},
): Promise<MergeSummary> =>
  guarded(async () => {
    const whole = wholeRows(rows);
    return database.transaction('rw', database.tables, async () => {
      const plan = await planMerge(database, SHARED_TABLES, whole, options);
      const { added, changed, conflicts } = plan.summary;
      await writePlan(database, plan, options);
      if (added + changed + conflicts.length > 0) await keepConflicts(database, plan.summary);
      return plan.summary;
    });
  });
