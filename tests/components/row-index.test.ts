import { describe, expect, test } from 'vitest';
import { RowIndex } from '../../components/table/row-index';

interface Row {
  name: string;
  colors: string[];
}

const facets = [
  { key: 'color', valuesOf: (row: Row) => row.colors },
  { key: 'first', valuesOf: (row: Row) => [row.name[0]!] },
];
const row = (name: string, ...colors: string[]): Row => ({ name, colors });
const indexOf = (blocks: Record<string, Row[]>): RowIndex<Row> => {
  const index = new RowIndex<Row>(facets, ({ name }) => [name, null]);
  for (const [key, rows] of Object.entries(blocks)) index.set(key, rows);
  index.arrange(Object.keys(blocks));
  return index;
};
const namesOf = (index: RowIndex<Row>, query = '', filters: Record<string, string[]> = {}): string[] =>
  index.narrow(query, filters).rows.map(({ name }) => name);

/** What narrowing means, said without an index: every row and every value, one after the other. */
const narrowPlainly = (rows: readonly Row[], query: string, filters: Record<string, string[]>) => {
  const terms = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((term) => term !== '');
  const failedBy = (one: Row) =>
    facets.filter(({ key, valuesOf }) => {
      const wanted = filters[key] ?? [];
      return wanted.length > 0 && !valuesOf(one).some((value) => wanted.includes(value));
    });
  const found = rows.filter(({ name }) => terms.every((term) => name.toLowerCase().includes(term)));
  const counts = facets.map(({ key, valuesOf }) => {
    const tally: Record<string, number> = {};
    for (const one of found)
      if (failedBy(one).every((facet) => facet.key === key))
        for (const value of valuesOf(one)) tally[value] = (tally[value] ?? 0) + 1;
    return [key, tally];
  });
  return { rows: found.filter((one) => failedBy(one).length === 0), counts: Object.fromEntries(counts) };
};

describe('rows in blocks', () => {
  const blocks = {
    b: [row('资金管理', 'red'), row('专项资金', 'red', 'blue')],
    a: [row('Report 资金'), row('学习', 'blue')],
    empty: [],
  };

  test('stand in the order of the blocks', () => {
    expect(namesOf(indexOf(blocks))).toEqual(['资金管理', '专项资金', 'Report 资金', '学习']);
  });

  test('a block that is replaced is searched, filtered and counted as it stands now', () => {
    const index = indexOf(blocks);
    index.set('b', [row('资产', 'green')]);
    expect(namesOf(index, '资')).toEqual(['资产', 'Report 资金']);
    expect(Object.fromEntries(index.narrow('', {}).counts.get('color')!)).toEqual({ green: 1, blue: 1 });
  });

  test('a block that is arranged no more is gone, and comes back when it is set', () => {
    const index = indexOf(blocks);
    index.arrange(['a', 'b']);
    expect(namesOf(index)[0]).toBe('Report 资金');
    index.arrange(['a']);
    expect(index.size).toBe(2);
    expect(namesOf(index, '管理')).toEqual([]);
    index.set('b', blocks.b);
    index.arrange(['a', 'b']);
    expect(namesOf(index, '管理')).toEqual(['资金管理']);
  });

  test('no term is found across two texts', () => {
    expect(namesOf(indexOf(blocks), '管理专项')).toEqual([]);
    expect(namesOf(indexOf(blocks), '理 专')).toEqual([]);
    expect(namesOf(indexOf(blocks), 'REPORT　资')).toEqual(['Report 资金']);
  });

  test('the first row of which something holds is found', () => {
    expect(indexOf(blocks).find(({ colors }) => colors.includes('blue'))?.name).toBe('专项资金');
    expect(indexOf(blocks).find(() => false)).toBeUndefined();
  });
});

test('narrows as the plain definition does, whatever is asked', () => {
  const names = ['资金', '资', '金资金', '学习', '学', 'Ab 资', 'ab', '金'];
  const colors = [[], ['red'], ['blue'], ['red', 'blue']];
  const rows = names.flatMap((name) => colors.map((own) => row(name, ...own)));
  const index = new RowIndex<Row>(facets, ({ name }) => [name]);
  for (let at = 0; at < rows.length; at += 5) index.set(String(at), rows.slice(at, at + 5));
  index.arrange(rows.flatMap((_, at) => (at % 5 === 0 ? [String(at)] : [])));
  for (const query of ['', '资', '资金', '金 资', 'AB', '资 资', '无'])
    for (const color of [[], ['red'], ['red', 'blue'], ['green']])
      for (const first of [[], ['资'], ['资', '学'], ['x']]) {
        const filters = { color, first };
        const narrowed = index.narrow(query, filters);
        const counts = Object.fromEntries(
          [...narrowed.counts].map(([key, tally]) => [key, Object.fromEntries(tally)]),
        );
        expect({ rows: narrowed.rows, counts }, `${query} ${JSON.stringify(filters)}`).toEqual(
          narrowPlainly(rows, query, filters),
        );
      }
});
