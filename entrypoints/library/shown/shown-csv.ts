import { BYTE_ORDER_MARK, csvLine } from '../../../lib/export/csv';
import type { Labels } from '../../../lib/labels/index';
import { inBatches, type ShownRows, sourceCells, sourceHeadings, writtenValue } from './shown-rows';

/**
 * Writes a list as it is shown, as CSV: its columns, rows and order, and for each row the source. Dates and numbers
 * stay as they are stored, so that a spreadsheet can reckon with them.
 */
export function* writeShownCsv<Row>(
  { columns, rows, sourceOf }: ShownRows<Row>,
  labels: Labels,
): Generator<string> {
  const headings = sourceOf ? sourceHeadings(labels) : [];
  yield BYTE_ORDER_MARK + csvLine([...columns.map(({ label }) => label), ...headings]);
  for (const batch of inBatches(rows))
    yield batch
      .map((row) =>
        csvLine([
          ...columns.map((column) => writtenValue(column, row)),
          ...(sourceOf ? sourceCells(sourceOf(row), labels) : []),
        ]),
      )
      .join('');
}
