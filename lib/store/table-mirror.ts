import Dexie, { RangeSet, type Table } from 'dexie';
import type { LibraryDatabase } from './database';
import type { Row, TableName } from './tables';

/** Above this many rows changed at once the table is read anew: asking for each would take longer. */
const MOST_SINGLE = 2000;

/** What a mirror tells of a change: the groups that hold other rows than before, null for all of them. */
export type GroupChange = ReadonlySet<string> | null;

/** Rows that changed, as far as they are known one by one. */
type ChangedKeys = string[] | 'many';

/**
 * Keeps rows of a table in memory by group (their notice, mostly), and afterwards reads only what changes: each
 * group is a list of its own that is replaced when one of its rows changes, and stays the same object otherwise.
 */
export class TableMirror<Name extends TableName> {
  readonly #table: Table<Row<Name>, string>;
  readonly #part: string;
  readonly #groupOf: (row: Row<Name>) => string;
  readonly #order: (one: Row<Name>, other: Row<Name>) => number;
  readonly #groups = new Map<string, readonly Row<Name>[]>();
  readonly #groupById = new Map<string, string>();
  #refreshing: Promise<unknown> = Promise.resolve();

  constructor(
    database: LibraryDatabase,
    name: Name,
    groupOf: (row: Row<Name>) => string,
    order: (one: Row<Name>, other: Row<Name>) => number = byId,
  ) {
    this.#table = database.table(name);
    this.#part = `idb://${database.name}/${name}/`;
    this.#groupOf = groupOf;
    this.#order = order;
  }

  /** The rows of a group in order, none for one that is not known. */
  of(group: string): readonly Row<Name>[] {
    return this.#groups.get(group) ?? NONE;
  }

  /** All groups in no order. */
  get groups(): Iterable<readonly Row<Name>[]> {
    return this.#groups.values();
  }

  /** Reads every row; errors: see StoreErrorCode. */
  async readAll(): Promise<void> {
    this.#take(await this.#table.toArray());
  }

  /** Reads the rows of some notices, for tables that have `noticeId` for their group. */
  async readGroups(noticeIds: readonly string[]): Promise<void> {
    const lists = await this.#table.db.transaction('r', this.#table, () =>
      Promise.all(noticeIds.map((id) => this.#table.where('noticeId').equals(id).toArray())),
    );
    lists.forEach((rows, at) => {
      this.#set(noticeIds[at]!, rows);
    });
  }

  /**
   * Takes over what was written to the table; resolves with the groups that changed, an empty set for none, and
   * null when too much was written to say: then the table must be read again.
   */
  refresh(parts: Readonly<Record<string, unknown>>): Promise<GroupChange> {
    const keys = keysIn(parts, this.#part);
    if (keys === 'many') return Promise.resolve(null);
    if (keys.length === 0) return Promise.resolve(new Set());
    // One after the other: the later answer must be the one that stays.
    const next = this.#refreshing.then(async () => {
      const rows = await this.#table.bulkGet(keys);
      return this.#replace(keys, rows);
    });
    this.#refreshing = next.catch(() => {});
    return next;
  }

  #replace(keys: readonly string[], rows: readonly (Row<Name> | undefined)[]): ReadonlySet<string> {
    const changed = new Map<string, Map<string, Row<Name>>>();
    const rowsOf = (group: string) => {
      const known = changed.get(group) ?? new Map(this.of(group).map((row) => [row.id, row]));
      changed.set(group, known);
      return known;
    };
    keys.forEach((id, at) => {
      const before = this.#groupById.get(id);
      if (before !== undefined) rowsOf(before).delete(id);
      const row = rows[at];
      if (row) rowsOf(this.#groupOf(row)).set(id, row);
    });
    for (const [group, own] of changed) this.#set(group, [...own.values()]);
    return new Set(changed.keys());
  }

  #take(rows: readonly Row<Name>[]): void {
    const groups = new Map<string, Row<Name>[]>();
    for (const row of rows) {
      const group = groups.get(this.#groupOf(row));
      if (group) group.push(row);
      else groups.set(this.#groupOf(row), [row]);
    }
    for (const group of [...this.#groups.keys()]) if (!groups.has(group)) this.#set(group, []);
    for (const [group, own] of groups) this.#set(group, own);
  }

  #set(group: string, rows: Row<Name>[]): void {
    const before = this.of(group);
    for (const { id } of before) if (this.#groupById.get(id) === group) this.#groupById.delete(id);
    for (const { id } of rows) this.#groupById.set(id, group);
    rows.sort(this.#order);
    if (isSame(before, rows)) return;
    if (rows.length === 0) this.#groups.delete(group);
    else this.#groups.set(group, rows);
  }
}

const NONE: readonly never[] = [];

const byId = (one: { id: string }, other: { id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0;

/** Rows carry the instant of their last change; a row of an earlier reading is another row. */
const isSame = (
  one: readonly { id: string; updatedAt: string }[],
  other: readonly { id: string; updatedAt: string }[],
): boolean =>
  one.length === other.length &&
  one.every(({ id, updatedAt }, at) => id === other[at]!.id && updatedAt === other[at]!.updatedAt);

function keysIn(parts: Readonly<Record<string, unknown>>, part: string): ChangedKeys {
  if ('all' in parts) return 'many';
  const tree = parts[part];
  if (!tree) return [];
  const keys: string[] = [];
  for (const { from, to } of RangeSet(tree as never)) {
    // Dexie tells of a whole range where fifty rows or more were written at once, or where a range was deleted.
    if (from !== to || typeof from !== 'string' || keys.length === MOST_SINGLE) return 'many';
    keys.push(from);
  }
  return keys;
}

/** Calls back after each write to the library, here or in another page, with what Dexie says was written; ends when called. */
export const watchWrites = (listener: (parts: Readonly<Record<string, unknown>>) => void): (() => void) => {
  Dexie.on.storagemutated.subscribe(listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
};
