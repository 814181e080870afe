import type { ComponentChildren } from 'preact';

/** What a column sorts by and, unless it says otherwise, exports; null sorts last in both directions. */
export type CellValue = string | number | null;

/** One column of a table of rows. */
export interface Column<Row> {
  key: string;
  label: string;
  /** The least width, in em. */
  least: number;
  /** Its share of the room that is left; without it the column keeps its least width. */
  share?: number;
  isNumber?: boolean;
  value: (row: Row) => CellValue;
  /** What an export writes where that is not what the column sorts by. */
  written?: (row: Row) => CellValue;
  render: (row: Row) => ComponentChildren;
}

export interface Sorting {
  key: string;
  isDescending: boolean;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

const compareValues = (one: CellValue, other: CellValue): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : collator.compare(String(one), String(other));

/** Rows in a column's order; rows without a value stand last; equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): Row[] {
  const column = sorting && columns.find(({ key }) => key === sorting.key);
  if (!sorting || !column) return [...rows];
  const direction = sorting.isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort((one, other) => {
      if (one.value === null || other.value === null)
        return Number(one.value === null) - Number(other.value === null);
      return direction * compareValues(one.value, other.value);
    })
    .map(({ row }) => row);
}
