import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { dataDictionary } from '../../lib/export/data-dictionary';
import { sheetOf } from '../../lib/export/sheets';
import { ALL_TABLES, TABLES, tableNamed } from '../../lib/export/tables';
import { writeWorkbook } from '../../lib/export/workbook';
import { exampleExport } from './example-notice';

test('a table becomes a sheet with dates, numbers and links', () => {
  const sheet = sheetOf(tableNamed('issues'), [exampleExport(['=1+1', '台账|不全'])]);
  expect(sheet.name).toBe('问题');
  const rows = [...sheet.rows];
  const cell = (label: string, row = 0) =>
    rows[row]![sheet.columns.findIndex((column) => column.label === label)];
  expect(cell('网址')).toEqual({
    text: 'http://www.example.gov.cn/1.html',
    address: 'http://www.example.gov.cn/1.html',
  });
  expect(cell('发布日期')).toEqual({ day: '2024-09-01' });
  expect(cell('反馈日期')).toBe('2024-03');
  expect(cell('层次')).toBe(1);
  expect(cell('问题')).toBe('=1+1');
  expect(cell('整改举措', 1)).toBe('一是台账\\|不全5次。');
  expect(cell('问题类别')).toBe(null);
});

test('an address that is none, or runs, is no link', () => {
  const sheet = sheetOf(tableNamed('notices'), [{ ...exampleExport(['甲']), url: 'javascript:alert(1)' }], {
    headings: 'name',
  });
  expect([...sheet.rows][0]![1]).toBe('javascript:alert(1)');
});

test('all tables make one workbook', () => {
  const notices = [exampleExport(['甲', '乙'])];
  const bytes = Buffer.concat([...writeWorkbook(TABLES.map((table) => sheetOf(table, notices)))]);
  const files = unzipSync(bytes);
  expect(Object.keys(files).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(
    TABLES.length,
  );
  expect(strFromU8(files['xl/workbook.xml']!)).toContain('举措');
});

test.each(['zh', 'en'] as const)('the dictionary (%s) has every column of every table', (language) => {
  const dictionary = dataDictionary(language);
  for (const { name, columns } of ALL_TABLES) {
    const part = dictionary.split(`(${name}.csv)`)[1]!.split('\n## ', 1)[0]!;
    for (const column of columns) expect(part).toContain(`| ${column.name} | ${column.labels[language]} |`);
  }
});
