import type { CellValue, Column } from '../../../components/table/table-columns';
import type { Labels } from '../../../lib/labels/index';
import type { Trust } from '../../../lib/model/annotation';

/** What an export needs of a column of a list. */
export type ShownColumn<Row> = Pick<Column<Row>, 'label' | 'least' | 'value' | 'written'>;

/** Where a row comes from, down to the sentence. */
export interface RowSource {
  url: string;
  /** SHA-256 of the version's text; empty where the version is gone. */
  hash: string;
  start: number | null;
  end: number | null;
  trust: Trust | null;
}

/** Rows as they are shown: these columns, in this order, with where each row comes from. */
export interface ShownRows<Row> {
  /** What the rows are. */
  title: string;
  columns: readonly ShownColumn<Row>[];
  rows: readonly Row[];
  /** Null for rows that come from no notice; without it none does. */
  sourceOf?: (row: Row) => RowSource | null;
  /** How many rows there are without the filters. */
  total: number;
  query: string;
  /** Each filter's name with the values chosen. */
  filters: readonly (readonly [name: string, values: readonly string[]])[];
  /** The column that the rows are sorted by; null where they stand as they came. */
  sorting: string | null;
}

/** Rows that are written between two looks at whether the export is still wanted. */
const BATCH = 500;

/** The rows in portions. */
export function* inBatches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let first = 0; first < rows.length; first += BATCH) yield rows.slice(first, first + BATCH);
}

/** What a column writes of a row. */
export const writtenValue = <Row>({ value, written }: ShownColumn<Row>, row: Row): CellValue =>
  (written ?? value)(row);

/** The headings of the columns that say where a row comes from. */
export const sourceHeadings = (labels: Labels): string[] => [
  labels.text('export.url'),
  labels.text('export.hash'),
  labels.text('export.start'),
  labels.text('export.end'),
  labels.text('column.trust'),
];

/** The cells under them. */
export const sourceCells = (source: RowSource | null, labels: Labels): CellValue[] =>
  source === null
    ? [null, null, null, null, null]
    : [
        source.url,
        source.hash,
        source.start,
        source.end,
        source.trust && labels.value('trust', source.trust),
      ];
