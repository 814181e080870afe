/**
 * Writes a CSV of many rows in a process of its own, so that its peak of memory can be told:
 * `tsx scripts/bench/csv-work.ts ours|papaparse|nothing ROWS` prints `{"milliseconds", "peak"}`, the peak in bytes.
 */
import Papa from 'papaparse';
import { writeCsv } from '../../lib/export/csv';
import type { ExportNotice } from '../../lib/export/export-notice';
import { tableNamed } from '../../lib/export/tables';
import { parseNotice } from '../../lib/notice';
import { writtenNotice } from './material';

const [side = '', count = ''] = process.argv.slice(2);
const ROWS = Number(count);

const notice = parseNotice(writtenNotice(6_000));
const table = tableNamed('issues');
const source: ExportNotice = {
  url: 'http://www.example.gov.cn/1.html',
  hash: '0'.repeat(64),
  notice,
  findings: [],
  head: null,
  seenAt: '2026-01-01T00:00:00Z',
  trust: 'auto',
  reviewer: null,
  annotations: [],
};
const rowsPerNotice = [...table.rows(source)].length;

/** The same notice over and over, as a library hands out its notices. */
function* sources(): Generator<ExportNotice> {
  for (let rows = 0; rows < ROWS; rows += rowsPerNotice) yield source;
}

const SIDES: Readonly<Record<string, () => Promise<number>>> = {
  async ours() {
    let length = 0;
    for await (const chunk of writeCsv(table, sources())) length += chunk.length;
    return length;
  },
  async papaparse() {
    const cells: unknown[][] = [];
    for (const each of sources())
      for (const row of table.rows(each))
        cells.push(
          table.columns.map((column) => {
            const cell = column.value(row);
            return Array.isArray(cell) ? cell.join('|') : cell;
          }),
        );
    return Papa.unparse(cells, { escapeFormulae: true }).length;
  },
  async nothing() {
    return 0;
  },
};

const start = performance.now();
const length = await SIDES[side]!();
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, length, peak: process.resourceUsage().maxRSS * 1024 }));
