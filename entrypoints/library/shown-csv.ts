import type { Column } from '../../components/table/table-columns';
import { BYTE_ORDER_MARK, csvCell } from '../../lib/export/csv';
import type { Labels } from '../../lib/labels/index';
import type { Trust } from '../../lib/model/annotation';

/** Where a row comes from, down to the sentence. */
export interface RowSource {
  url: string;
  /** SHA-256 of the version's text. */
  hash: string;
  start: number | null;
  end: number | null;
  trust: Trust | null;
}

/** Rows that are written between two looks at whether the export is still wanted. */
const BATCH = 1000;

const lineOf = (cells: readonly (string | number | null)[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/**
 * Writes a list as it is shown: its columns, rows and order, and for each row the source. Dates and numbers stay
 * as they are stored, so that a spreadsheet can reckon with them.
 */
export function* writeShownCsv<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  sourceOf: (row: Row) => RowSource,
  labels: Labels,
): Generator<string> {
  yield BYTE_ORDER_MARK;
  yield lineOf([
    ...columns.map(({ label }) => label),
    labels.text('export.url'),
    labels.text('export.hash'),
    labels.text('export.start'),
    labels.text('export.end'),
    labels.text('column.trust'),
  ]);
  for (let first = 0; first < rows.length; first += BATCH) {
    let lines = '';
    for (const row of rows.slice(first, first + BATCH)) {
      const { url, hash, start, end, trust } = sourceOf(row);
      const source = [url, hash, start, end, trust && labels.value('trust', trust)];
      lines += lineOf([...columns.map(({ value }) => value(row)), ...source]);
    }
    yield lines;
  }
}
