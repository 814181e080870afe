import type { ExportNotice } from './export-notice';
import type { AnyTable, Cell, Column } from './tables';

/** Parts the values of a list in one cell; in a value it is written `\|`, and `\` is written `\\`. */
export const LIST_SEPARATOR = '|';

/** What makes spreadsheet programs take a cell for a formula, at its first character. */
const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A signed number or percentage is no formula: `-3.5%`, `+1,200`. */
const NUMBER = /^[+\-＋－]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[%％]?$/u;

/** A text that reads like a number (an ordinal `1.`, a postcode) is quoted: programs that can keep it do so then. */
const NUMERIC = /^[\d+\-.,%/:()\s]+$/u;
/** What RFC 4180 quotes, and the tab, which some programs take for a separator. */
const SPECIAL = /[",\t\r\n]/;
const DAY = /^\d{4}-\d\d(?:-\d\d)?$/u;

/** What stands before a text that a spreadsheet would run; `'=1` itself becomes `''=1`, so that it can be undone. */
const GUARD = "'";

/**
 * Writes one cell as text: lists joined, formulas disarmed, quotes as RFC 4180 wants them.
 *
 * `=1+1` → `'=1+1`, `-3.5%` → `-3.5%`, `甲"乙` → `"甲""乙"`, `['甲', '乙|丙']` → `甲|乙\|丙`
 */
export function csvCell(cell: Cell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : joinList(cell);
  // Most cells begin with a letter or a character: they can be neither formula nor number.
  if (isPlainStart(text.charCodeAt(0))) return quoted(text, SPECIAL.test(text));
  const safe = FORMULA_START.test(text) && !NUMBER.test(text) ? GUARD + text : text;
  return quoted(safe, SPECIAL.test(safe) || (NUMERIC.test(safe) && !DAY.test(safe)));
}

const quoted = (text: string, isNeeded: boolean): string =>
  isNeeded ? `"${text.replaceAll('"', '""')}"` : text;

/** Whether a text that begins with this unit can be written without a look at what it might be taken for. */
const isPlainStart = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x4e00 && unit <= 0x9fff);

/** `['甲', '乙|丙']` → `甲|乙\|丙` */
export const joinList = (values: readonly string[]): string =>
  values.map((value) => value.replace(/[\\|]/gu, '\\$&')).join(LIST_SEPARATOR);

/** The values of a list cell: `甲|乙\|丙` → `['甲', '乙|丙']`; an empty cell is an empty list. */
export function splitList(cell: string): string[] {
  if (cell === '') return [];
  const values: string[] = [];
  let value = '';
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] === '\\' && at + 1 < cell.length) {
      at += 1;
      value += cell[at];
    } else if (cell[at] === LIST_SEPARATOR) {
      values.push(value);
      value = '';
    } else value += cell[at];
  }
  values.push(value);
  return values;
}

/** Takes the guard off a cell's text: `'=1+1` → `=1+1`. */
export const unguard = (text: string): string =>
  text.startsWith(GUARD) && FORMULA_START.test(text) ? text.slice(GUARD.length) : text;

/** The language of headings: `name` keeps the columns' names, which programs read. */
export type Headings = 'name' | 'zh' | 'en';

export interface CsvOptions {
  /** `name` unless stated. */
  readonly headings?: Headings;
  /** Which columns, by name, in the table's order; all unless stated. */
  readonly columns?: ReadonlySet<string>;
  /** Writes a value of a closed list in words; without it `done` stays `done`. */
  readonly wordOf?: (valueGroup: string, value: string) => string;
  /** Is told after each notice how many rows have been written. */
  readonly onProgress?: (rows: number) => void;
  /** Ends the export with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Excel takes a file without it for the system's own encoding. */
export const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';
const CHUNK_UNITS = 1 << 16;

/** The columns of a table that were chosen, in the table's order; all without a choice. */
export const chosenColumns = (
  table: AnyTable<never>,
  names?: ReadonlySet<string>,
): readonly Column<unknown>[] =>
  names ? table.columns.filter(({ name }) => names.has(name)) : table.columns;

/** What a column is called in the chosen language. */
export const headingOf = (column: Column<unknown>, headings: Headings): string =>
  headings === 'name' ? column.name : column.labels[headings];

/** A row's value in one column, in words where it is one of a closed list. */
export const cellOf = (
  column: Column<unknown>,
  row: unknown,
  wordOf?: (valueGroup: string, value: string) => string,
): Cell => {
  const cell = column.value(row);
  return wordOf && column.valueGroup && typeof cell === 'string' ? wordOf(column.valueGroup, cell) : cell;
};

/** One line of a CSV file. */
export const csvLine = (cells: readonly Cell[]): string => cells.map(csvCell).join(',') + LINE_END;

/** The byte order mark and the line of headings. */
export const csvHead = (columns: readonly Column<unknown>[], headings: Headings): string =>
  BYTE_ORDER_MARK + csvLine(columns.map((column) => headingOf(column, headings)));

/**
 * Writes a table as CSV (RFC 4180, byte order mark, CRLF) in chunks of some 64 KB, holding one source at a time.
 * Rows stand in the order of the sources and, within a notice, of the text.
 */
export async function* writeCsv<Source = ExportNotice>(
  table: AnyTable<Source>,
  sources: Iterable<Source> | AsyncIterable<Source>,
  options: CsvOptions = {},
): AsyncGenerator<string, void, undefined> {
  const { headings = 'name', wordOf, onProgress, signal } = options;
  const columns = chosenColumns(table, options.columns);
  let chunk = csvHead(columns, headings);
  let rows = 0;
  for await (const source of sources) {
    signal?.throwIfAborted();
    for (const row of table.rows(source)) {
      chunk += csvLine(columns.map((column) => cellOf(column, row, wordOf)));
      rows += 1;
      if (chunk.length >= CHUNK_UNITS) {
        yield chunk;
        chunk = '';
        signal?.throwIfAborted();
      }
    }
    onProgress?.(rows);
  }
  if (chunk !== '') yield chunk;
}
