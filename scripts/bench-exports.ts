/**
 * Times and peak memory of what leaves and enters a library: `npm run -s bench:exports [-- --rows 100000]`.
 * Each writer runs in a process of its own, first with a tenth of the rows, so that growth can be seen.
 */
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { BackupWriter } from '../lib/export/backup';
import { writeCsv } from '../lib/export/csv';
import { writeCsvArchive } from '../lib/export/csv-archive';
import type { ExportNotice } from '../lib/export/export-notice';
import { defineFeed } from '../lib/export/table-feed';
import { writeTableWorkbook } from '../lib/export/table-workbook';
import { tableNamed } from '../lib/export/tables';
import { exampleExport } from '../tests/export/example-notice';

const TITLES = Array.from(
  { length: 50 },
  (_, at) => `专项资金管理不规范，台账“不全”,第${at}类问题整改不到位`,
);

/** As many notices as hold the rows, made one by one; each has its own text. */
function* notices(rows: number): Generator<ExportNotice> {
  for (let at = 0; at < rows / TITLES.length; at += 1) {
    const source = exampleExport(TITLES.map((title) => `${title}${at}`));
    yield { ...source, hash: at.toString(16).padStart(64, '0') };
  }
}

const drain = async (pieces: AsyncIterable<string | Uint8Array>): Promise<number> => {
  let size = 0;
  for await (const piece of pieces)
    size += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
  return size;
};

const issues = tableNamed('issues');
const feed = (rows: number) => [defineFeed({ tables: [{ table: issues }], sources: notices(rows) })];

/** What is measured; each gives the bytes it made. */
const WRITERS: Record<string, (rows: number) => Promise<number>> = {
  'the notices alone': async (rows) => {
    let size = 0;
    for (const { notice } of notices(rows)) size += notice.text.length;
    return size;
  },
  'CSV of the issues': (rows) => drain(writeCsv(issues, notices(rows))),
  'ZIP of CSV and dictionary': (rows) => drain(writeCsvArchive(feed(rows))),
  XLSX: (rows) => drain(writeTableWorkbook(feed(rows))),
  'backup (gzip)': async (rows) => {
    const writer = new BackupWriter();
    let size = 0;
    const base = {
      author: 'a',
      createdAt: '2026-11-22T00:00:00.000Z',
      updatedAt: '2026-11-22T00:00:00.000Z',
    };
    for (let at = 0; at < rows; at += 1) {
      const description = TITLES[at % TITLES.length]!;
      writer.add('tags', {
        ...base,
        id: String(at),
        deletedAt: null,
        name: `${at}`,
        color: '#000000',
        description,
      });
      for (const piece of writer.take()) size += piece.length;
    }
    for (const piece of writer.finish()) size += piece.length;
    return size;
  },
  'papaparse, the same cells held at once': async (rows) => {
    const table: string[][] = [];
    for (const source of notices(rows))
      for (const row of issues.rows(source))
        table.push(issues.columns.map(({ value }) => [value(row) ?? ''].flat().join('|')));
    return Buffer.byteLength(Papa.unparse(table, { escapeFormulae: true }));
  },
};

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, writer: { type: 'string' } },
});
const rows = Number(values.rows);

if (values.writer !== undefined) {
  const begin = performance.now();
  const size = await WRITERS[values.writer]!(rows);
  const milliseconds = performance.now() - begin;
  process.send!({ milliseconds, size, peak: process.resourceUsage().maxRSS / 1024 });
} else {
  console.log('| what | rows | time | size | peak memory |\n| --- | ---: | ---: | ---: | ---: |');
  for (const writer of Object.keys(WRITERS))
    for (const count of [rows / 10, rows]) {
      const child = fork(process.argv[1]!, ['--writer', writer, '--rows', String(count)], {
        execArgv: process.execArgv,
      });
      const { milliseconds, size, peak } = await new Promise<
        Record<'milliseconds' | 'size' | 'peak', number>
      >((done, failed) => child.once('message', done as never).once('error', failed));
      child.kill();
      console.log(
        `| ${writer} | ${count.toLocaleString('en')} | ${(milliseconds / 1000).toFixed(2)} s | ${(size / 1e6).toFixed(1)} MB | ${Math.round(peak)} MB |`,
      );
    }
}
