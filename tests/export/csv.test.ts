import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvCell, joinList, splitList, unguard, writeCsv } from '../../lib/export/csv';
import type { ExportNotice } from '../../lib/export/export-notice';
import { TABLES, tableNamed } from '../../lib/export/tables';
import { exampleExport } from './example-notice';

describe('a cell', () => {
  test.each([
    ['', ''],
    ['台账不全', '台账不全'],
    ['甲,乙', '"甲,乙"'],
    ['他说"不"', '"他说""不"""'],
    ['一\n二', '"一\n二"'],
    ['一\r\n二', '"一\r\n二"'],
    [-3.5, '-3.5'],
    ['1.', '"1."'],
    ['010020', '"010020"'],
    ['2024-09-01', '2024-09-01'],
    [Number.NaN, ''],
    [true, 'true'],
    [null, ''],
    [['甲', '乙|丙', '丁\\'], '甲|乙\\|丙|丁\\\\'],
  ])('%j is written %j', (cell, expected) => {
    expect(csvCell(cell)).toBe(expected);
  });

  test.each([
    '=1+1',
    '+cmd',
    '-2+3',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\n=1',
    '＝1+1',
    '＋a',
    '－a',
    '＠a',
    "'=1",
    "''=1",
    '-',
    '=HYPERLINK("http://x","y")',
    '-1-1',
    '+8613-',
  ])('%j is disarmed, and comes back', (text) => {
    const [row] = Papa.parse<string[]>(csvCell(text)).data;
    expect(row![0]).toBe(`'${text}`);
    expect(unguard(row![0]!)).toBe(text);
  });

  test.each(['-3.5%', '+5', '-1,200.50', '－3.5％', '+８', '1=1', "'甲", '问题-1', '—1'])(
    '%j is left alone',
    (text) => {
      expect(unguard(Papa.parse<string[]>(csvCell(text)).data[0]![0]!)).toBe(text);
      expect(csvCell(text).replaceAll('"', '')).toBe(text);
    },
  );
});

test.each([[[]], [['甲']], [['甲', '乙']], [['|', '\\', '\\|', 'a\\']], [['', '']]])(
  'the list %j comes back',
  (list) => {
    expect(splitList(joinList(list))).toEqual(list);
  },
);

const HARD = [
  '他说“不”，又说"是"',
  '逗号,分号;',
  '=1+1',
  '+86',
  '🙂𠮷',
  '傳統字體與簡化字',
  '長'.repeat(30_000),
  "'=1",
  '甲|乙\\丙',
  '\u200b零宽',
];

async function textOf(...args: Parameters<typeof writeCsv<ExportNotice>>): Promise<string> {
  let text = '';
  for await (const chunk of writeCsv(...args)) text += chunk;
  return text;
}

describe('a table', () => {
  test.each(TABLES.map((table) => [table.name, table] as const))(
    '%s comes back from papaparse cell by cell',
    async (_, table) => {
      const source = exampleExport(HARD);
      const text = await textOf(table, [source, source]);
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text.endsWith('\r\n') && !text.endsWith('\r\n\r\n')).toBe(true);
      const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
      expect(errors).toEqual([]);
      const rows = [...table.rows(source)];
      expect(data[0]).toEqual(table.columns.map(({ name }) => name));
      expect(data.length).toBe(1 + 2 * rows.length);
      rows.forEach((row, index) => {
        table.columns.forEach((column, position) => {
          const cell = column.value(row);
          const got = data[1 + index]![position]!;
          if (Array.isArray(cell))
            expect(splitList(unguard(got))).toEqual(cell.length === 1 && cell[0] === '' ? [] : cell);
          else expect(unguard(got)).toBe(cell === null ? '' : String(cell));
        });
      });
    },
  );

  test('has every column named once, in snake case, with both labels and a meaning', () => {
    for (const { columns } of TABLES) {
      const names = columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, labels, meaning } of columns) {
        expect(name).toMatch(/^[a-z][a-z_]*$/u);
        for (const words of [labels, meaning]) expect(words.zh && words.en).toBeTruthy();
      }
    }
  });

  test('has rows whose ids differ', () => {
    for (const table of TABLES) {
      const ids = [...table.rows(exampleExport(HARD))].map((row) => table.columns[0]!.value(row));
      expect(table.columns[0]!.name).toBe('id');
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('traces each row to address, version, parser and reviewer', () => {
    for (const { columns } of TABLES)
      expect(columns.map(({ name }) => name)).toEqual(
        expect.arrayContaining([
          'url',
          'inspected_body',
          'published_date',
          'version_hash',
          'parser_version',
          'reviewer',
        ]),
      );
  });

  test('joins an issue with its measures, facts and findings', async () => {
    const [header, row] = Papa.parse<string[]>(
      await textOf(tableNamed('issues'), [exampleExport(['台账不全', '账实不符'])]),
    ).data;
    const cells = Object.fromEntries(header!.map((name, index) => [name.replace('\ufeff', ''), row![index]]));
    expect(cells).toMatchObject({
      id: '0123456789abcdef-i1',
      title: '台账不全',
      measures: '一是台账不全5次。',
      facts: '5次',
      findings: 'declared-vs-listed: 自报2个，列出1个',
      quote: '台账不全',
      feedback_date: '2024-03',
      trust: 'auto',
    });
  });

  test('can be cut to columns, headed and worded in Chinese', async () => {
    const text = await textOf(tableNamed('issues'), [exampleExport(['台账不全'])], {
      headings: 'zh',
      columns: new Set(['status', 'title']),
      wordOf: (group, value) => `${group}/${value}`,
    });
    expect(text).toBe('\ufeff问题,整改状态\r\n台账不全,issueStatus/done\r\n');
  });

  test('is written in chunks, and stops when it is told to', async () => {
    const controller = new AbortController();
    const source = exampleExport(HARD);
    let given = 0;
    function* endless() {
      for (;;) {
        given += 1;
        yield source;
      }
    }
    let chunks = 0;
    const reading = (async () => {
      for await (const chunk of writeCsv(tableNamed('issues'), endless(), { signal: controller.signal })) {
        expect(chunk.length).toBeLessThan(400_000);
        chunks += 1;
        if (chunks === 5) controller.abort();
      }
    })();
    await expect(reading).rejects.toThrow();
    expect(given).toBeLessThan(20);
  });
});
