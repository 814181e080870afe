import type { TextPieces } from './text-pieces';

interface Row {
  readonly element: Element;
  /** Indices of the marks before each column but the first. */
  readonly cellMarks: number[];
  /** Indices of the line marks inside cells. */
  readonly innerMarks: number[];
  /** Columns begun, counting those that cells of earlier rows reach into. */
  columns: number;
  /** Further columns that the open cell takes. */
  spannedColumns: number;
  filledCells: number;
  isCellFilled: boolean;
  /** A line ended in the open cell after its first text. */
  hasOpenLine: boolean;
  hasSeveralLines: boolean;
  holdsTable: boolean;
}

interface Table {
  readonly element: Element | null;
  readonly rows: Row[];
  /** For each column, how many further rows the cell above reaches into. */
  readonly reach: number[];
}

/** No cell of a real table spans more; a hostile one may claim millions. */
const LARGEST_SPAN = 100;

const spanOf = (cell: Element, name: 'rowspan' | 'colspan'): number => {
  const span = Number.parseInt(cell.getAttribute(name) ?? '', 10);
  return span > 1 ? Math.min(span, LARGEST_SPAN) : 1;
};

/**
 * Tells tables of data, whose rows become lines with cells parted by tabs, from tables that lay out a page, whose
 * cells are read as blocks. A row is data when two of its cells or more hold text and none holds another table; a
 * table of one row whose cells hold several lines lays out. A cell that reaches into other rows or columns counts
 * as an empty cell there, so that every row of a table has its columns in the same places.
 */
export class TableLines {
  private readonly tables: Table[] = [{ element: null, rows: [], reach: [] }];
  private readonly openRows: Row[] = [];

  constructor(private readonly pieces: TextPieces) {}

  /** Whether the end of a table, or of a row without one, is still to come. */
  get isOpen(): boolean {
    return this.tables.length > 1 || this.openRows.length > 0;
  }

  /** Takes note of an element's start; returns whether a cell begins. */
  enter(element: Element): boolean {
    const name = element.localName;
    if (name === 'table') this.tables.push({ element, rows: [], reach: [] });
    else if (name === 'tr') this.startRow(element);
    else if (name === 'td' || name === 'th') {
      this.startCell(element);
      return true;
    }
    return false;
  }

  leave(element: Element): void {
    const row = this.openRows.at(-1);
    if (row?.element === element) {
      this.openRows.pop();
      // the last line mark may be one inside a cell, which a row of data turns into a blank
      this.pieces.addMark('line');
      if (row.isCellFilled) row.filledCells += 1;
      const { rows, reach } = this.tables.at(-1)!;
      rows.push(row);
      for (let column = row.columns + row.spannedColumns; column < reach.length; column += 1)
        if (reach[column]) reach[column]! -= 1;
    }
    if (this.tables.at(-1)!.element === element) {
      const { rows } = this.tables.pop()!;
      const outer = this.openRows.at(-1);
      if (outer && rows.some(({ filledCells }) => filledCells > 0)) outer.holdsTable = true;
      this.settle(rows);
    }
  }

  /** Takes note of a line mark by its index. */
  noteLine(index: number | null): void {
    const row = this.openRows.at(-1);
    if (!row) return;
    if (index !== null) row.innerMarks.push(index);
    row.hasOpenLine = row.isCellFilled;
  }

  /** Takes note that text was read. */
  noteText(): void {
    const row = this.openRows.at(-1);
    if (!row) return;
    row.isCellFilled = true;
    row.hasSeveralLines ||= row.hasOpenLine;
  }

  /** Settles the rows that stand in no table. */
  finish(): void {
    this.settle(this.tables[0]!.rows);
  }

  private startRow(element: Element): void {
    this.openRows.push({
      element,
      cellMarks: [],
      innerMarks: [],
      columns: 0,
      spannedColumns: 0,
      filledCells: 0,
      isCellFilled: false,
      hasOpenLine: false,
      hasSeveralLines: false,
      holdsTable: false,
    });
  }

  private startCell(cell: Element): void {
    const row = this.openRows.at(-1);
    if (!row) return;
    const { reach } = this.tables.at(-1)!;
    if (row.isCellFilled) row.filledCells += 1;
    row.isCellFilled = false;
    row.hasOpenLine = false;
    for (; row.spannedColumns > 0; row.spannedColumns -= 1) this.startColumn(row);
    this.startColumn(row);
    for (; (reach[row.columns - 1] ?? 0) > 0; this.startColumn(row)) reach[row.columns - 1]! -= 1;
    row.spannedColumns = spanOf(cell, 'colspan') - 1;
    const rowsBelow = spanOf(cell, 'rowspan') - 1;
    for (
      let column = row.columns - 1;
      rowsBelow > 0 && column < row.columns + row.spannedColumns;
      column += 1
    )
      reach[column] = rowsBelow;
  }

  private startColumn(row: Row): void {
    row.columns += 1;
    if (row.columns > 1) row.cellMarks.push(this.pieces.addMark('cell'));
  }

  private settle(rows: readonly Row[]): void {
    const isData = (row: Row): boolean =>
      row.filledCells > 1 && !row.holdsTable && !(rows.length === 1 && row.hasSeveralLines);
    const hasData = rows.some(isData);
    for (const row of rows) {
      if (isData(row) || (hasData && row.filledCells === 1 && row.cellMarks.length > 0 && !row.holdsTable))
        for (const index of row.innerMarks) this.pieces.changeMark(index, 'blank');
      else for (const index of row.cellMarks) this.pieces.changeMark(index, 'line');
    }
  }
}
