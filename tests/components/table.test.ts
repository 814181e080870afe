import { describe, expect, test } from 'vitest';
import { facetOptions, narrowRows } from '../../components/table/narrow-rows';
import { type Column, sortRows } from '../../components/table/table-columns';

type Row = { name: string; count: number | null; colors: string[] };
const rows: Row[] = [
  { name: '丙', count: 10, colors: ['red'] },
  { name: '甲', count: null, colors: ['red', 'blue'] },
  { name: '乙', count: 9, colors: [] },
];
const column = (key: string, value: Column<Row>['value']): Column<Row> => ({
  key,
  label: key,
  least: 1,
  value,
  render: () => null,
});
const columns = [column('name', (row) => row.name), column('count', (row) => row.count)];

describe('sortRows', () => {
  const namesBy = (key: string, isDescending: boolean) =>
    sortRows(rows, columns, { key, isDescending }).map(({ name }) => name);

  test('orders numbers as numbers, and leaves rows without a value last both ways', () => {
    expect(namesBy('count', false)).toEqual(['乙', '丙', '甲']);
    expect(namesBy('count', true)).toEqual(['丙', '乙', '甲']);
  });

  test('orders Chinese by pronunciation', () => {
    expect(namesBy('name', false)).toEqual(['丙', '甲', '乙']);
  });

  test('keeps the order of rows that are alike, both ways', () => {
    const alike = ['一', '二', '三', '四'].map((name, at) => ({ name, count: at % 2, colors: [] }));
    const namesOf = (isDescending: boolean) =>
      sortRows(alike, columns, { key: 'count', isDescending }).map(({ name }) => name);
    expect(namesOf(false)).toEqual(['一', '三', '二', '四']);
    expect(namesOf(true)).toEqual(['二', '四', '一', '三']);
  });

  test('leaves the order alone for a column that is not there', () => {
    expect(namesBy('gone', false)).toEqual(['丙', '甲', '乙']);
    expect(sortRows(rows, columns, null)).toEqual(rows);
  });
});

describe('narrowRows', () => {
  const facets = [
    { key: 'color', valuesOf: (row: Row) => row.colors },
    { key: 'name', valuesOf: (row: Row) => [row.name] },
  ];
  const narrow = (query: string, filters: Record<string, string[]>) =>
    narrowRows(rows, facets, (row) => [row.name], query, filters);

  test('wants any value of a facet and all facets', () => {
    expect(narrow('', { color: ['blue', 'red'], name: ['甲', '乙'] }).rows).toEqual([rows[1]]);
  });

  test('counts what each value would leave, by all other facets and the search', () => {
    const { counts } = narrow('', { color: ['blue'] });
    expect(Object.fromEntries(counts.get('color')!)).toEqual({ red: 2, blue: 1 });
    expect(Object.fromEntries(counts.get('name')!)).toEqual({ 甲: 1 });
    expect(Object.fromEntries(narrow('丙', {}).counts.get('color')!)).toEqual({ red: 1 });
  });

  test('leaves nothing that two facets refuse, and counts it nowhere', () => {
    const { rows: left, counts } = narrow('', { color: ['green'], name: ['丁'] });
    expect(left).toEqual([]);
    expect([...counts.values()].flatMap((tally) => [...tally])).toEqual([]);
  });

  test('lists the commonest value first and keeps a chosen one that no row has', () => {
    const tally = new Map([
      ['blue', 1],
      ['red', 2],
    ]);
    expect(facetOptions(tally, ['green'], (value) => value.toUpperCase())).toEqual([
      { value: 'red', label: 'RED', count: 2 },
      { value: 'blue', label: 'BLUE', count: 1 },
      { value: 'green', label: 'GREEN', count: 0 },
    ]);
  });
});
