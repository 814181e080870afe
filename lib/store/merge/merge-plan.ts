import type { LinkRecord } from '../../model/library';
import type { Row, WritableTable } from '../tables';

/** Whose library a file is: the reader's own (a backup), or somebody else's. */
export type FileOwner = 'self' | 'other';

/** What becomes of a row that both sides changed; `both` keeps the file's state as a row of its own. */
export type ConflictChoice = 'mine' | 'theirs' | 'both';

/** A row that both sides changed; unless the reader says otherwise, the side changed later is in force. */
export interface MergeConflict {
  table: WritableTable;
  mine: Row<WritableTable>;
  theirs: Row<WritableTable>;
  inForce: ConflictChoice;
  /** What the reader can choose, one at least. */
  choices: readonly ConflictChoice[];
  /** The row as which the file's state is kept; null unless both are. */
  copy: Row<WritableTable> | null;
}

/** By what a reader's choice is known to belong to a conflict; the same in a preview and in the merge. */
export const conflictKey = ({ table, mine }: Pick<MergeConflict, 'table' | 'mine'>): string =>
  `${table} ${mine.id}`;

/** What a merge does to the rows of one table. */
export interface TableCounts {
  added: number;
  changed: number;
  same: number;
  /** Rows that were known under another id and become one with it. */
  unified: number;
}

/** What a merge comes to. */
export interface MergeSummary extends TableCounts {
  tables: Record<WritableTable, TableCounts>;
  conflicts: MergeConflict[];
  /** Links that a reader settled and whose members are on neither side any more. */
  leftOut: LinkRecord[];
}

/** All rows of a library but the steps, by table. */
export type LibraryRows = { [Name in WritableTable]: Row<Name>[] };

/** What a merge writes, found before anything is written. */
export class MergePlan {
  /** The id under which a row of the file is (or will be) known here, where it is another. */
  readonly #ids = new Map<string, string>();
  readonly puts: LibraryRows;
  readonly deletes: { issues: string[]; measures: string[] } = { issues: [], measures: [] };
  /** Issues of the file that belong to an older reading and have no counterpart here. */
  readonly gone = new Set<string>();
  readonly summary: MergeSummary;

  constructor(tables: readonly WritableTable[]) {
    const none = (): TableCounts => ({ added: 0, changed: 0, same: 0, unified: 0 });
    this.puts = Object.fromEntries(tables.map((name) => [name, []])) as unknown as LibraryRows;
    this.summary = {
      ...none(),
      tables: Object.fromEntries(tables.map((name) => [name, none()])) as MergeSummary['tables'],
      conflicts: [],
      leftOut: [],
    };
  }

  /** The id under which a row of the file is known here. */
  idOf(id: string): string {
    return this.#ids.get(id) ?? id;
  }

  /** Says that a row of the file is a row known here. */
  unify(table: WritableTable, id: string, known: string): void {
    if (id === known) return;
    this.#ids.set(id, known);
    this.count(table, 'unified');
  }

  count(table: WritableTable, what: keyof TableCounts): void {
    this.summary[what] += 1;
    this.summary.tables[table][what] += 1;
  }

  /** Writes a row that is new here or takes the place of `known`. */
  put<Name extends WritableTable>(table: Name, row: Row<Name>, known: Row<Name> | undefined): void {
    (this.puts[table] as Row<Name>[]).push(row);
    this.count(table, known ? 'changed' : 'added');
  }
}
