import MiniSearch from 'minisearch';
import { narrowRows } from '../../../components/table/narrow-rows';
import { nodeSide } from '../bench-browser';
import { race, spreadOf, timed } from '../race';
import { figure, type Section, tableOf } from '../table';
import { makeTitledIssues } from '../titles';

const QUERIES = ['专项资金', '理论学习', '党组织 生活', '台账', '公务接待'];
const STATUSES = ['done', 'ongoing', 'long-term'];

interface Row {
  id: string;
  title: string;
  body: string;
  status: string;
}

const rowsOf = (count: number): Row[] =>
  makeTitledIssues(count).map(({ id, title }, at) => ({
    id,
    title,
    body: `中共某县第${Math.floor(at / 30)}局党组`,
    status: STATUSES[at % STATUSES.length]!,
  }));

const FACETS = [
  { key: 'status', valuesOf: ({ status }: Row) => [status] },
  { key: 'body', valuesOf: ({ body }: Row) => [body] },
];

const search = (rows: readonly Row[], query: string): Row[] =>
  narrowRows(rows, FACETS, ({ title, body }) => [title, body], query, {}).rows;

/** Pairs of characters, since words are not parted in Chinese. */
const pairs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

const indexOf = (rows: readonly Row[]): MiniSearch<Row> => {
  const index = new MiniSearch<Row>({ fields: ['title', 'body'], tokenize: pairs });
  index.addAll(rows);
  return index;
};

/** Search and filter of the library's tables, without a browser around them. */
export const measureSearching = async (): Promise<Section> => {
  const rows = rowsOf(30_000);
  const index = indexOf(rows);
  const terms = (query: string): string => query.replaceAll(' ', '');
  const results = await race(
    [
      nodeSide('our search, five queries', () => QUERIES.map((query) => search(rows, query))),
      nodeSide('minisearch, five queries', () =>
        QUERIES.map((query) => index.search(terms(query), { combineWith: 'AND' })),
      ),
    ],
    9,
  );
  const building = await race(
    [
      nodeSide('our index: none', () => null),
      nodeSide('minisearch: building its index', () => indexOf(rows)),
    ],
    1,
  );
  const differing = QUERIES.map((query) => {
    const ours = new Set(search(rows, query).map(({ id }) => id));
    const theirs = index.search(terms(query), { combineWith: 'AND' });
    const missing = theirs.filter(({ id }) => !ours.has(id)).length;
    return `${query}: ours ${ours.size} rows, minisearch ${theirs.length}, of which ${missing} do not hold the words as they were typed`;
  });
  const growth = [300, 3_000, 30_000].map((count) => {
    const some = rowsOf(count);
    const times = Array.from({ length: 9 }, () => timed(() => search(some, QUERIES[0]!)));
    const filtering = Array.from({ length: 9 }, () =>
      timed(() => narrowRows(some, FACETS, ({ title }) => [title], '', { status: ['done'] })),
    );
    return [count.toLocaleString('en'), figure(spreadOf(times).median), figure(spreadOf(filtering).median)];
  });
  return {
    title: 'Search and filter over 30,000 issues',
    budget: 'filter ≤ 100 ms, search ≤ 50 ms',
    method: 'Node: the function that the tables of the library call, with two facets counted.',
    tables: [
      tableOf([{ where: 'Node', results }]),
      tableOf([{ where: 'Node', results: building.map((result) => ({ ...result, ratio: null })) }]),
      { headings: ['issues', 'one search, ms', 'one filter, ms'], rows: growth },
    ],
    remarks: differing,
  };
};
