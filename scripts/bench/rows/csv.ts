import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { race } from '../race';
import { fasterThanOurs, figure, type Section, tableOf } from '../table';

interface Run {
  milliseconds: number;
  peak: number;
}

const run = (side: string, rows: number): Run =>
  JSON.parse(
    execFileSync(process.execPath, [
      '--import',
      'tsx',
      resolve(import.meta.dirname, '../csv-work.ts'),
      side,
      String(rows),
    ]).toString(),
  );

const ROWS = 100_000;
const megabytes = (bytes: number): string => figure(bytes / 1024 / 1024);

/** Writing a table of many rows as CSV: time and the peak of memory, each run in a process of its own. */
export const measureCsv = async (): Promise<Section> => {
  const idle = run('nothing', 0).peak;
  const peaks = new Map<string, number[]>();
  const sideOf = (name: string, side: string) => ({
    name,
    sample() {
      const { milliseconds, peak } = run(side, ROWS);
      peaks.set(name, [...(peaks.get(name) ?? []), peak]);
      return milliseconds;
    },
  });
  const results = await race([sideOf('our CSV', 'ours'), sideOf('papaparse', 'papaparse')], 3);
  const races = [{ where: `Node, ${ROWS.toLocaleString('en')} rows of issues`, results }];
  const growth = [ROWS / 100, ROWS / 10, ROWS].map((rows) => {
    const { milliseconds, peak } = run('ours', rows);
    return [rows.toLocaleString('en'), figure(milliseconds), megabytes(peak)];
  });
  return {
    title: 'CSV of 100,000 rows',
    budget: '≤ 1 s, constant memory',
    method:
      'Rows of the table of issues, all its columns, from one notice over and over. Memory: the most that the whole process ever held, which is soon reached by starting and compiling. papaparse must be given all rows at once, and gives the file as one string.',
    tables: [tableOf(races), { headings: ['rows', 'ours, ms', 'peak of memory, MB'], rows: growth }],
    remarks: [
      `With nothing to do: peak of memory ${megabytes(idle)} MB.`,
      ...[...peaks].map(([name, values]) => `${name}: peak of memory ${megabytes(Math.max(...values))} MB.`),
      ...fasterThanOurs(races),
    ],
  };
};
