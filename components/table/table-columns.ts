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

/** Where each text stands in the order of the language; texts that it holds to be alike stand in one place. */
function rankTexts(values: readonly CellValue[]): ReadonlyMap<CellValue, number> {
  const texts = [...new Set(values)].filter((value) => typeof value === 'string').sort(collator.compare);
  const ranks = new Map<CellValue, number>();
  texts.forEach((text, at) => {
    const before = texts[at - 1];
    const isAlike = before !== undefined && collator.compare(before, text) === 0;
    ranks.set(text, isAlike ? ranks.get(before)! : at);
  });
  return ranks;
}

/**
 * Rows in a column's order; rows without a value stand last; equal rows keep their order. Each text is compared once,
 * however many rows hold it.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): Row[] {
  const column = sorting && columns.find(({ key }) => key === sorting.key);
  if (!sorting || !column) return [...rows];
  const direction = sorting.isDescending ? -1 : 1;
  const values = rows.map((row) => column.value(row));
  const ranks = rankTexts(values);
  return rows
    .map((row, at) => {
      const value = values[at]!;
      return { row, place: typeof value === 'number' ? value : (ranks.get(value) ?? null) };
    })
    .sort((one, other) =>
      one.place === null || other.place === null
        ? Number(one.place === null) - Number(other.place === null)
        : direction * (one.place - other.place),
    )
    .map(({ row }) => row);
}
