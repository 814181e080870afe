import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinList, unguard, writeCsv } from '../../lib/export/csv';
import { defineFeed } from '../../lib/export/table-feed';
import { writeTableWorkbook } from '../../lib/export/table-workbook';
import { TABLES, tableNamed } from '../../lib/export/tables';
import { daySerial } from '../../lib/export/workbook';
import { exampleExport } from './example-notice';
import { HARD_VALUES } from './hard-values';
import { readWorkbook } from './read-workbook';

// a title of an issue is a line of its text: the values stand as titles and in the measures that repeat them
const source = exampleExport(HARD_VALUES);
const parse = (csv: string): string[][] =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/u, ''), { skipEmptyLines: true }).data;

const csvOf = async (table: (typeof TABLES)[number]): Promise<string> => {
  let text = '';
  for await (const chunk of writeCsv(table, [source])) text += chunk;
  return text;
};
const workbookOf = async (): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  const feed = defineFeed({ tables: TABLES.map((table) => ({ table })), sources: [source] });
  for await (const piece of writeTableWorkbook([feed])) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
};

test('the hard values are in the tables', async () => {
  const rows = parse(await csvOf(tableNamed('issues')));
  const title = rows[0]!.indexOf('title');
  expect(rows.slice(1).map((row) => unguard(row[title]!))).toEqual([...HARD_VALUES]);
});

describe('a workbook read by another reader', () => {
  test('has every sheet, a frozen head, widths, and every cell as text, number or day', async () => {
    const sheets = readWorkbook(await workbookOf());
    expect(sheets.map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name));
    for (const [at, table] of TABLES.entries()) {
      const { rows, isHeadFrozen, widths } = sheets[at]!;
      expect(isHeadFrozen).toBe(true);
      expect(widths).toHaveLength(table.columns.length);
      expect(rows[0]).toEqual(table.columns.map(({ name }) => name));
      for (const [index, row] of [...table.rows(source)].entries())
        for (const [place, column] of table.columns.entries()) {
          const cell = column.value(row);
          const read = rows[index + 1]![place] ?? null;
          if (column.kind === 'day' && typeof cell === 'string' && daySerial(cell) !== null)
            expect(read).toBe(daySerial(cell));
          else if (typeof cell === 'string') expect(read ?? '').toBe(cell);
          else if (typeof cell === 'number') expect(read).toBe(cell);
        }
    }
  });

  test('opens the address of every row', async () => {
    const [notices] = readWorkbook(await workbookOf());
    expect([...notices!.links.values()]).toEqual([source.url]);
  });
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** Comma, double quote, UTF-8, from the first line, quoted cells are text, nothing is taken for a date. */
const CSV_IN = 'CSV:44,34,76,1,,0,true,false';
/** The same out, cells as they are stored, every sheet to a file of its own. */
const CSV_OUT = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

// needs LibreOffice Calc (soffice), which CI has; without it nothing here can be said
describe.skipIf(!hasOffice)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const read = (name: string): string[][] => parse(readFileSync(join(folder, 'out', name), 'utf8'));

  beforeAll(async () => {
    for (const table of TABLES) writeFileSync(join(folder, `${table.name}.csv`), await csvOf(table));
    writeFileSync(join(folder, 'workbook.xlsx'), await workbookOf());
    const convert = (files: string[], filter: string[]) =>
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${join(folder, 'profile')}`,
          '--headless',
          ...filter,
          '--convert-to',
          CSV_OUT,
          '--outdir',
          join(folder, 'out'),
          ...files.map((file) => join(folder, file)),
        ],
        { stdio: 'pipe' },
      );
    convert(
      TABLES.map(({ name }) => `${name}.csv`),
      [`--infilter=${CSV_IN}`],
    );
    convert(['workbook.xlsx'], []);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(TABLES.map((table) => [table.name, table] as const))(
    'reads %s.csv cell by cell',
    async (name, table) => {
      const files = readdirSync(join(folder, 'out')).filter(
        (file) => file.startsWith(`${name}-`) || file === `${name}.csv`,
      );
      expect(files).toHaveLength(1);
      const rows = read(files[0]!);
      const own = parse(await csvOf(table));
      expect(rows).toHaveLength(own.length);
      for (const [at, row] of own.entries()) expect(rows[at], `row ${at}`).toEqual(row);
    },
  );

  test.each(TABLES.map((table) => [table.name, table] as const))(
    'reads the sheet %s cell by cell',
    (name, table) => {
      const rows = read(`workbook-${name}.csv`);
      const own = [...table.rows(source)];
      expect(rows).toHaveLength(own.length + 1);
      for (const [at, row] of own.entries())
        for (const [place, column] of table.columns.entries()) {
          const cell = column.value(row);
          // lists are joined as in CSV; a cell's text comes as it is, without the guard of CSV
          const text = Array.isArray(cell) ? joinList(cell) : String(cell ?? '');
          expect(rows[at + 1]![place], `${column.name} of row ${at}`).toBe(text);
        }
    },
  );
});
