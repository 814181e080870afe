import type { ExportNotice } from '../export-notice';

/** A value of an exported row; a list is written with a separator (csv.ts). */
export type Cell = string | number | boolean | null | readonly string[];

/** Both languages of the interface. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a column's cells are, so that a workbook can make them real dates, numbers and links. */
export type CellKind = 'text' | 'number' | 'day' | 'flag' | 'list' | 'link';

/** One column: how it is called, what it means, and how it is read off a row. */
export interface Column<Row> {
  /** Stays the same from version to version; programs read it. */
  readonly name: string;
  readonly labels: Words;
  readonly meaning: Words;
  readonly kind: CellKind;
  /** Unit of a number. */
  readonly unit?: Words;
  /** The closed list of values (locales/) to which the cells belong; null for open ones. */
  readonly valueGroup?: string;
  readonly value: (row: Row) => Cell;
}

/** A table of the export: its columns and how its source (most often a notice) becomes rows, in text order. */
export interface Table<Row, Source = ExportNotice> {
  readonly name: string;
  readonly labels: Words;
  readonly columns: readonly Column<Row>[];
  readonly rows: (source: Source) => Iterable<Row>;
}

/** A table whose rows are only ever handed back to its own columns. */
export type AnyTable<Source = ExportNotice> = Table<unknown, Source>;

/** Lets tables of different rows stand in one list. */
export const defineTable = <Row, Source = ExportNotice>(table: Table<Row, Source>): AnyTable<Source> =>
  table as AnyTable<Source>;

/** A row that knows the notice from which it comes. */
export interface SourcedRow {
  readonly source: ExportNotice;
}
