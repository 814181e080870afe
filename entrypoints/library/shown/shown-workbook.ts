import type { CellValue } from '../../../components/table/table-columns';
import { type SheetCell, WorkbookWriter } from '../../../lib/export/workbook';
import type { Labels } from '../../../lib/labels/index';
import {
  inBatches,
  type RowSource,
  type ShownRows,
  sourceCells,
  sourceHeadings,
  writtenValue,
} from './shown-rows';

/** Characters of the columns that say where a row comes from. */
const SOURCE_WIDTHS = [36, 24, 10, 10, 12];

/** A column of the screen is some wider in a sheet, where cells do not wrap. */
const WIDTH_PER_EM = 1.6;

const cellOf = (value: CellValue): SheetCell =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) ? { day: value } : value;

const linkedSource = (source: RowSource | null, labels: Labels): SheetCell[] => {
  const [, ...others] = sourceCells(source, labels);
  const isLink = source !== null && /^https?:\/\//u.test(source.url);
  return [isLink ? { text: source.url, address: source.url } : (source?.url ?? null), ...others.map(cellOf)];
};

/** Writes a list as it is shown, as a workbook of one sheet, with real numbers and days and links to the source. */
export function* writeShownWorkbook<Row>(
  { title, columns, rows, sourceOf }: ShownRows<Row>,
  labels: Labels,
): Generator<Uint8Array> {
  const sources = sourceOf
    ? sourceHeadings(labels).map((label, at) => ({ label, width: SOURCE_WIDTHS[at]! }))
    : [];
  const writer = new WorkbookWriter([
    {
      name: title,
      columns: [
        ...columns.map(({ label, least }) => ({ label, width: Math.round(least * WIDTH_PER_EM) })),
        ...sources,
      ],
    },
  ]);
  for (const batch of inBatches(rows)) {
    for (const row of batch)
      writer.add(0, [
        ...columns.map((column) => cellOf(writtenValue(column, row))),
        ...(sourceOf ? linkedSource(sourceOf(row), labels) : []),
      ]);
    yield* writer.take();
  }
  yield* writer.finish();
}
