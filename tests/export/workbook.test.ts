import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  CELL_CHARACTERS,
  columnName,
  daySerial,
  type SheetCell,
  writeWorkbook,
} from '../../lib/export/workbook';

const workbook = (rows: Iterable<readonly SheetCell[]>): Record<string, string> => {
  const columns = [
    { label: '题目', width: 40 },
    { label: '日期', width: 12 },
  ];
  const files = unzipSync(
    new Uint8Array(Buffer.concat([...writeWorkbook([{ name: '问题', columns, rows }])])),
  );
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
};

const sheetOf = (...row: SheetCell[]): string => workbook([row])['xl/worksheets/sheet1.xml']!;

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});

test('days are real dates, half dates stay text', () => {
  expect(daySerial('1970-01-01')).toBe(25_569);
  expect(daySerial('2023-07')).toBeNull();
  expect(sheetOf({ day: '2023-07-28' })).toContain('<c r="A2" s="2"><v>45135</v></c>');
  expect(sheetOf({ day: '2023-07' })).toContain('2023-07</t>');
});

test('a formula in a text stays a text', () => {
  expect(sheetOf('=HYPERLINK("http://x")')).toContain(
    't="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;',
  );
});

test('what XML cannot hold is escaped', () => {
  expect(sheetOf('a\u0001b\ud800<&')).toContain('a_x0001_b\ufffd&lt;&amp;');
  expect(sheetOf('_x0041_')).toContain('_x005F_x0041_');
});

test('a text that no cell can hold ends by saying so', () => {
  const text = /preserve">(x.*?)<\/t>/u.exec(sheetOf('x'.repeat(40_000)))![1]!;
  expect(text.length).toBe(CELL_CHARACTERS);
  expect(text).toMatch(/…\(全文见CSV\)$/u);
});

test('links become relationships', () => {
  const files = workbook([[{ text: '原文', address: 'http://www.example.gov.cn/a?b=1&c=2' }]]);
  expect(files['xl/worksheets/sheet1.xml']).toContain('<hyperlink ref="A2" r:id="link1"/>');
  expect(files['xl/worksheets/_rels/sheet1.xml.rels']).toContain(
    'Target="http://www.example.gov.cn/a?b=1&amp;c=2"',
  );
});

test('rows are read one by one while pieces come out', () => {
  let taken = 0;
  function* rows(): Generator<SheetCell[]> {
    for (; taken < 50_000; taken += 1) yield [`第${taken}行`, taken];
  }
  const pieces = writeWorkbook([{ name: '问题', columns: [{ label: '题目', width: 40 }], rows: rows() }]);
  pieces.next();
  expect(taken).toBeLessThan(50_000);
});
