import { cellOf, chosenColumns, type Headings, headingOf, joinList } from './csv';
import type { ExportNotice } from './export-notice';
import type { AnyTable, Cell, CellKind } from './tables';
import type { Sheet, SheetCell, SheetHead } from './workbook';

/** How a kind of cell stands in a sheet, and how many characters wide its column is. */
interface SheetKind {
  readonly width: number;
  readonly cellOf: (cell: Exclude<Cell, null>) => SheetCell;
}

const plain = (cell: Exclude<Cell, null>): SheetCell =>
  typeof cell === 'object' ? joinList(cell) : typeof cell === 'boolean' ? String(cell) : cell;

const SHEET_KINDS: Record<CellKind, SheetKind> = {
  text: { width: 24, cellOf: plain },
  number: { width: 10, cellOf: plain },
  flag: { width: 8, cellOf: plain },
  list: { width: 48, cellOf: plain },
  // months and years are no days: they stay text
  day: {
    width: 12,
    cellOf: (cell) => (/^\d{4}-\d\d-\d\d$/u.test(String(cell)) ? { day: String(cell) } : plain(cell)),
  },
  link: {
    width: 36,
    cellOf: (cell) =>
      /^https?:\/\//u.test(String(cell)) ? { text: String(cell), address: String(cell) } : plain(cell),
  },
};

export interface SheetOptions {
  /** `zh` unless stated. */
  readonly headings?: Headings;
  /** Which columns, by name; all unless stated. */
  readonly columns?: ReadonlySet<string>;
  /** Writes a value of a closed list in words. */
  readonly wordOf?: (valueGroup: string, value: string) => string;
}

/** The head of a table's sheet, and how its rows become cells. */
export function sheetWriter(
  table: AnyTable<never>,
  options: SheetOptions = {},
): { head: SheetHead; cellsOf: (row: unknown) => SheetCell[] } {
  const { headings = 'zh', wordOf } = options;
  const columns = chosenColumns(table, options.columns);
  return {
    head: {
      name: headings === 'name' ? table.name : table.labels[headings],
      columns: columns.map((column) => ({
        label: headingOf(column, headings),
        width: SHEET_KINDS[column.kind].width,
      })),
    },
    cellsOf: (row) =>
      columns.map((column) => {
        const cell = cellOf(column, row, wordOf);
        return cell === null ? null : SHEET_KINDS[column.kind].cellOf(cell);
      }),
  };
}

/** A table as a sheet of a workbook, with real dates, numbers and links. */
export function sheetOf(table: AnyTable, notices: Iterable<ExportNotice>, options: SheetOptions = {}): Sheet {
  const { head, cellsOf } = sheetWriter(table, options);
  function* rows(): Generator<SheetCell[]> {
    for (const source of notices) for (const row of table.rows(source)) yield cellsOf(row);
  }
  return { ...head, rows: rows() };
}
