import type { ReportBlock, ReportCell, ReportLink } from './report-block';

/** The words of a view's report in one language; lib/labels has them. */
export interface ViewReportWords {
  rows: string;
  rowsOf: (shown: number, total: number) => string;
  madeAt: string;
  search: string;
  sorting: string;
  noFilter: string;
  filters: string;
  source: string;
}

/** A view of the library as it is shown. */
export interface ViewReportInput {
  /** What the rows are. */
  title: string;
  /** How many rows there are without the filters. */
  total: number;
  /** What was searched for; empty for nothing. */
  query: string;
  /** Each filter's name with the values chosen. */
  filters: readonly (readonly [name: string, values: readonly string[]])[];
  /** The column that the rows are sorted by, null where they stand as they came. */
  sorting: string | null;
  /** As printed. */
  madeAt: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Where each row comes from, in the rows' order; null where rows come from no notice. */
  sources: readonly ReportLink[] | null;
}

/** Makes the report of a view: exactly the rows that are shown, with the filters by which they were chosen. */
export function makeViewReport(input: ViewReportInput, words: ViewReportWords): ReportBlock[] {
  const { title, rows, sources, columns, filters, query, sorting } = input;
  const facts: [string, string][] = [
    [words.rows, words.rowsOf(rows.length, input.total)],
    ...(query === '' ? [] : ([[words.search, query]] as [string, string][])),
    ...filters.map(([name, values]): [string, string] => [name, values.join(' · ')]),
    ...(query === '' && filters.length === 0
      ? ([[words.filters, words.noFilter]] as [string, string][])
      : []),
    ...(sorting === null ? [] : ([[words.sorting, sorting]] as [string, string][])),
    [words.madeAt, input.madeAt],
  ];
  return [
    { kind: 'heading', level: 1, text: title },
    { kind: 'facts', rows: facts },
    {
      kind: 'table',
      isWide: true,
      head: sources ? [...columns, words.source] : [...columns],
      rows: sources ? rows.map((cells, at): ReportCell[] => [...cells, sources[at]!]) : rows,
    },
  ];
}
