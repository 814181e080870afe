import type { Table } from 'dexie';
import type { HistoryRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { newId } from './new-id';
import { ensureSelf } from './self';
import { guarded, StoreError } from './store-error';
import type { Fields, Row, WritableTable } from './tables';

/** The names of the steps that a reader can undo; the words stand in locales/ under `step`. */
export const STEP_LABELS = [
  'annotate',
  'edit-annotation',
  'set-verdict',
  'tag',
  'correct',
  'delete-annotation',
  'move-annotation',
  'bulk-tag',
  'bulk-verdict',
  'dismiss-finding',
  'restore-finding',
  'create-tag',
  'edit-tag',
  'rename-tag',
  'delete-tag',
  'merge-tags',
  'import-tags',
  'import',
  'confirm-link',
  'refuse-link',
  'link',
  'restore-link',
  'settle',
  'confirm',
  'delete-notices',
  'rename-reviewer',
  'set-site',
  'save-view',
  'delete-view',
] as const;
export type StepLabel = (typeof STEP_LABELS)[number];

/** How many steps can be undone; older ones are forgotten. */
export const HISTORY_LENGTH = 200;

/** Writes rows and remembers what stood there; only inside writeStep. */
export interface Step {
  /** The reader's id. */
  author: string;
  /** The step's instant, the same for all of its rows. */
  now: string;
  /** Adds a row. */
  create<Name extends WritableTable>(table: Name, fields: Fields<Name>): Promise<Row<Name>>;
  /** Writes a whole row as it is (for imports). */
  put<Name extends WritableTable>(table: Name, row: Row<Name>): Promise<void>;
  /**
   * Changes fields of a row; errors: `absent`, and `conflict` when `basis` (the updatedAt that the reader saw)
   * is given and the row was changed since.
   */
  change<Name extends WritableTable>(
    table: Name,
    id: string,
    patch: Partial<Fields<Name>>,
    basis?: string,
  ): Promise<Row<Name>>;
  /** Marks a row as deleted; errors: `absent`. */
  remove(table: WritableTable, id: string): Promise<void>;
}

/** A table whose rows are known only by what every record carries. */
type AnyTable = Table<Record<string, unknown> & { updatedAt: string; deletedAt: string | null }, string>;

const tableOf = (database: LibraryDatabase, name: string): AnyTable => database.table(name);

/** Makes sure that a row's new instant is later than its old one, also when the clock was set back. */
const laterThan = (instant: string, now: string): string =>
  now > instant ? now : new Date(Date.parse(instant) + 1).toISOString();

const newStep = (
  database: LibraryDatabase,
  author: string,
  now: string,
): Step & Pick<HistoryRecord, 'changes'> => {
  const changes: HistoryRecord['changes'] = [];
  const write = async (name: WritableTable, id: string, after: unknown): Promise<void> => {
    const table = tableOf(database, name);
    const before = (await table.get(id)) ?? null;
    await table.put(after as never);
    changes.push({ table: name, id, before, after });
  };
  const existing = async (name: WritableTable, id: string) => {
    const row = await tableOf(database, name).get(id);
    if (!row || row.deletedAt !== null) throw new StoreError('absent', `There is no row ${id} in ${name}.`);
    return row;
  };
  return {
    author,
    now,
    changes,
    async create(name, fields) {
      const row = { id: newId(), author, createdAt: now, updatedAt: now, deletedAt: null, ...fields };
      await write(name, row.id, row);
      return row as never;
    },
    put: (name, row) => write(name, row.id, row),
    async change(name, id, patch, basis) {
      const before = await existing(name, id);
      if (basis !== undefined && before.updatedAt !== basis)
        throw new StoreError('conflict', `Row ${id} in ${name} was changed elsewhere.`);
      const row = { ...before, ...patch, updatedAt: laterThan(before.updatedAt, now) };
      await write(name, id, row);
      return row as never;
    },
    async remove(name, id) {
      const before = await existing(name, id);
      const instant = laterThan(before.updatedAt, now);
      await write(name, id, { ...before, updatedAt: instant, deletedAt: instant });
    },
  };
};

/**
 * Does a reader's writes as one step that can be undone: rows and history in one transaction, so that a worker
 * stopped in the middle leaves neither. What was undone before can no longer be redone.
 */
export const writeStep = <T>(
  database: LibraryDatabase,
  label: StepLabel,
  work: (step: Step) => Promise<T>,
): Promise<T> =>
  guarded(() =>
    database.transaction('rw', database.tables, async () => {
      const self = await ensureSelf(database);
      const now = new Date().toISOString();
      const step = newStep(database, self.id, now);
      const result = await work(step);
      if (step.changes.length === 0) return result;
      await database.history.filter((row) => row.undone).delete();
      const last = await database.history.toCollection().last();
      await database.history.add({
        id: newId(last?.id),
        author: self.id,
        createdAt: now,
        updatedAt: now,
        deletedAt: null,
        label,
        changes: step.changes,
        undone: false,
      });
      const surplus = (await database.history.count()) - HISTORY_LENGTH;
      if (surplus > 0) await database.history.limit(surplus).delete();
      return result;
    }),
  );

type Side = 'before' | 'after';

/** Puts one side of a step's rows back, as a change of now, so that it wins in a later merge. */
const restore = async (database: LibraryDatabase, step: HistoryRecord, side: Side): Promise<void> => {
  const now = new Date().toISOString();
  const ordered = side === 'before' ? [...step.changes].reverse() : step.changes;
  for (const { table, id, [side]: wanted, [side === 'before' ? 'after' : 'before']: other } of ordered) {
    const current = await tableOf(database, table).get(id);
    // Rows of an earlier version of a notice went when a new version was read: nothing to put back.
    if (!current && other !== null) continue;
    const instant = current ? laterThan(current.updatedAt, now) : now;
    const row =
      wanted === null
        ? { ...(current as object), updatedAt: instant, deletedAt: instant }
        : { ...(wanted as object), updatedAt: instant };
    await tableOf(database, table).put(row as never);
  }
};

/** The steps that undo and redo would take next, null where there is none. */
export interface HistoryState {
  undo: HistoryRecord | null;
  redo: HistoryRecord | null;
}

/** Reads which step undo and redo would take. */
export const readHistory = (database: LibraryDatabase): Promise<HistoryState> =>
  guarded(async () => ({
    undo:
      (await database.history
        .reverse()
        .filter((row) => !row.undone)
        .first()) ?? null,
    redo: (await database.history.filter((row) => row.undone).first()) ?? null,
  }));

const move = (database: LibraryDatabase, direction: keyof HistoryState): Promise<StepLabel | null> =>
  guarded(() =>
    database.transaction('rw', database.tables, async () => {
      const { [direction]: step } = await readHistory(database);
      if (!step) return null;
      await restore(database, step, direction === 'undo' ? 'before' : 'after');
      await database.history.update(step.id, { undone: direction === 'undo' });
      return step.label as StepLabel;
    }),
  );

/** Takes back the last step, also after a restart; gives its label, null when there is nothing to undo. */
export const undo = (database: LibraryDatabase): Promise<StepLabel | null> => move(database, 'undo');

/** Does the last undone step again; gives its label, null when there is nothing to redo. */
export const redo = (database: LibraryDatabase): Promise<StepLabel | null> => move(database, 'redo');
