import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { DICTIONARY_FILE, writeCsvArchive } from '../../lib/export/csv-archive';
import { writeNoticeLines } from '../../lib/export/notice-json';
import { type AnyFeed, countRows, defineFeed, tablesOf } from '../../lib/export/table-feed';
import { writeTableWorkbook } from '../../lib/export/table-workbook';
import { ALL_TABLES, pairsTable, recurringTable, TABLES, tableNamed } from '../../lib/export/tables';
import { noticePair, recurringGroup } from './comparison-example';
import { exampleExport } from './example-notice';

const allFeeds = (): AnyFeed[] => [
  defineFeed({
    tables: TABLES.map((table) => ({ table })),
    sources: [exampleExport(['台账不全', '=1+1']), exampleExport(['甲'])],
  }),
  defineFeed({ tables: [{ table: recurringTable }], sources: [recurringGroup] }),
  defineFeed({ tables: [{ table: pairsTable }], sources: [noticePair] }),
];

const bytesOf = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return new Uint8Array(Buffer.concat(parts));
};
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const filesOf = async (pieces: AsyncIterable<Uint8Array>): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await bytesOf(pieces))).map(([path, bytes]) => [path, decoder.decode(bytes)]),
  );
const tableOf = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace('\ufeff', ''), { header: true, skipEmptyLines: true }).data;

test('the archive holds every table and the dictionary of exactly these', async () => {
  const files = await filesOf(writeCsvArchive(allFeeds()));
  expect(Object.keys(files).sort()).toEqual(
    [DICTIONARY_FILE, ...ALL_TABLES.map(({ name }) => `${name}.csv`)].sort(),
  );
  expect(tableOf(files['issues.csv']!).map(({ title }) => title)).toEqual(['台账不全', "'=1+1", '甲']);
  expect(files[DICTIONARY_FILE]).toContain('(pairs.csv)');
  for (const { name } of ALL_TABLES) {
    expect(files[`${name}.csv`]!.startsWith('\ufeff')).toBe(true);
    expect(files[`${name}.csv`]!.endsWith('\r\n')).toBe(true);
  }
});

test('columns are chosen table by table, and a table that was not chosen is not there', async () => {
  const feed = defineFeed({
    tables: [
      { table: tableNamed('issues'), columns: new Set(['title', 'id']) },
      { table: tableNamed('notices'), columns: new Set(['id']) },
    ],
    sources: [exampleExport(['甲'])],
  });
  const files = await filesOf(writeCsvArchive([feed]));
  expect(Object.keys(files[`issues.csv`] ? tableOf(files['issues.csv']!)[0]! : {})).toEqual(['id', 'title']);
  expect(files['notices.csv']!.split('\r\n')).toHaveLength(3);
  expect(files['facts.csv']).toBeUndefined();
});

test('two exports of the same notices are the same bytes', async () => {
  const [one, other] = await Promise.all([
    bytesOf(writeCsvArchive(allFeeds())),
    bytesOf(writeCsvArchive(allFeeds())),
  ]);
  expect(Buffer.compare(one, other)).toBe(0);
});

test('the workbook has a sheet a table with the archive’s rows', async () => {
  const counts = await countRows(allFeeds());
  const files = await filesOf(writeTableWorkbook(allFeeds(), { headings: 'zh' }));
  for (const [at, { table }] of tablesOf(allFeeds()).entries()) {
    const sheet = files[`xl/worksheets/sheet${at + 1}.xml`]!;
    expect([...sheet.matchAll(/<row /gu)], table.name).toHaveLength(counts[at]! + 1);
  }
  expect(files['xl/workbook.xml']).toContain('反馈与整改对照');
  expect(counts).toEqual([2, 3, 3, 3, 2, 0, 2, 2]);
});

describe('comparisons', () => {
  test('a group’s rows stand in order of id and share the smallest', async () => {
    const rows = tableOf((await filesOf(writeCsvArchive(allFeeds())))['recurring.csv']!);
    expect(rows.map(({ group_id, id, title, trust }) => [group_id, id, title, trust])).toEqual([
      [`${'a'.repeat(16)}-i1`, `${'a'.repeat(16)}-i1`, "'=报销把关不严", 'confirmed'],
      [`${'a'.repeat(16)}-i1`, `${'b'.repeat(16)}-i2`, '报销审核不严', 'auto'],
    ]);
  });

  test('an issue without answer leaves the other side empty', async () => {
    const rows = tableOf((await filesOf(writeCsvArchive(allFeeds())))['pairs.csv']!);
    expect(
      rows.map(({ relation, feedback_title, rectification_title }) => [
        relation,
        feedback_title,
        rectification_title,
      ]),
    ).toEqual([
      ['answered', '台账不全', '台账不全'],
      ['unanswered', '选人用人不规范', ''],
    ]);
    expect(rows[0]!.feedback_version_hash).toBe('a'.repeat(64));
  });
});

test('a notice is a line of JSON, with what the command line prints and its address', async () => {
  const lines: string[] = [];
  for await (const line of writeNoticeLines([exampleExport(['甲'])])) lines.push(line);
  const [notice] = lines.map((line) => JSON.parse(line));
  expect(notice).toMatchObject({
    url: 'http://www.example.gov.cn/1.html',
    kind: 'rectification',
    checks: [{ rule: 'declared-vs-listed' }],
    annotations: [],
  });
  for (const { start, end } of notice.measures) expect(notice.text.slice(start, end)).toContain('甲');
});

test('an export that is cancelled ends with the reason', async () => {
  const stop = new AbortController();
  function* sources() {
    yield exampleExport(['甲']);
    stop.abort();
    yield exampleExport(['乙']);
  }
  const feed = defineFeed({ tables: [{ table: tableNamed('issues') }], sources: sources() });
  await expect(bytesOf(writeCsvArchive([feed], { signal: stop.signal }))).rejects.toThrow(/abort/iu);
});
