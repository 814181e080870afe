import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeShownCsv } from '../../entrypoints/library/shown/shown-csv';
import { shownReport } from '../../entrypoints/library/shown/shown-report';
import type { RowSource, ShownRows } from '../../entrypoints/library/shown/shown-rows';
import { writeShownWorkbook } from '../../entrypoints/library/shown/shown-workbook';
import { writeMarkdown } from '../../lib/export/reports/write-report';
import { daySerial } from '../../lib/export/workbook';
import { labelsFor } from '../../lib/labels/index';
import { readWorkbook } from '../export/read-workbook';

interface Row {
  title: string;
  day: string | null;
  severity: number;
}

const labels = labelsFor('zh_CN');
const SEVERITIES = ['错误', '警告'];

const shown: ShownRows<Row> = {
  title: '疑点',
  columns: [
    { label: '标题', least: 10, value: ({ title }) => title },
    { label: '公布日期', least: 7, value: ({ day }) => day },
    {
      label: '程度',
      least: 5,
      value: ({ severity }) => severity,
      written: ({ severity }) => SEVERITIES[severity]!,
    },
  ],
  rows: [
    { title: '=乙', day: '2023-07-28', severity: 1 },
    { title: '甲', day: null, severity: 0 },
  ],
  sourceOf: ({ title }): RowSource | null =>
    title === '甲'
      ? null
      : {
          url: 'http://www.example.gov.cn/1.html',
          hash: 'a'.repeat(64),
          start: 3,
          end: 7,
          trust: 'auto',
        },
  total: 9,
  query: '',
  filters: [],
  sorting: null,
};

const HEADINGS = ['标题', '公布日期', '程度', '网址', '版本哈希', '起点', '终点', '可信度'];

test('as CSV: the columns, rows and order of the screen, with what a column writes, and the source', () => {
  const text = [...writeShownCsv(shown, labels)].join('').slice(1);
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  expect(data).toEqual([
    HEADINGS,
    ["'=乙", '2023-07-28', '警告', 'http://www.example.gov.cn/1.html', 'a'.repeat(64), '3', '7', '自动读取'],
    ['甲', '', '错误', '', '', '', '', ''],
  ]);
});

test('as a workbook: the same cells, with real days, numbers and links', () => {
  const bytes = new Uint8Array(Buffer.concat([...writeShownWorkbook(shown, labels)]));
  const [sheet] = readWorkbook(bytes);
  expect(sheet!.name).toBe('疑点');
  expect(sheet!.rows).toEqual([
    HEADINGS,
    [
      '=乙',
      daySerial('2023-07-28'),
      '警告',
      'http://www.example.gov.cn/1.html',
      'a'.repeat(64),
      3,
      7,
      '自动读取',
    ],
    ['甲', null, '错误'],
  ]);
  const relations = unzipSync(bytes)['xl/worksheets/_rels/sheet1.xml.rels']!;
  expect(new TextDecoder().decode(relations)).toContain('http://www.example.gov.cn/1.html');
});

test('as a report: how many of how many, and the source as a link', async () => {
  let markdown = '';
  for await (const piece of writeMarkdown(shownReport(shown, labels))) markdown += piece;
  expect(markdown).toContain('2 行（共 9 行）');
  expect(markdown).toContain('[www.example.gov.cn aaaaaaaaaaaa 3–7](<http://www.example.gov.cn/1.html>)');
});

test('without sources the columns of sources are left out', () => {
  const { sourceOf: _, ...bare } = shown;
  const [head] = [...writeShownCsv(bare, labels)];
  expect(head).toBe('\ufeff标题,公布日期,程度\r\n');
});
