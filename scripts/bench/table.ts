import type { Result } from './race';

/** A part of the report: what was measured, against which budget, in tables. */
export interface Section {
  title: string;
  /** What design of the product asks for. */
  budget: string;
  /** How it was measured, and on what. */
  method: string;
  tables: Table[];
  /** What the figures say. */
  remarks: string[];
}

export interface Table {
  headings: string[];
  rows: string[][];
}

/** `0.0123` → `0.012`, `12.34` → `12.3`, `1234.5` → `1,235` */
export const figure = (value: number): string => {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value >= 1 ? value.toFixed(2) : value.toFixed(3);
};

/** `0.5` → `0.50×`, `12.3` → `12.3×` */
const times = (value: number): string => `${value >= 10 ? figure(value) : value.toFixed(2)}×`;

const RESULT_HEADINGS = ['where', 'what', 'median ms', 'quartiles ms', 'times ours', 'quartiles', 'runs'];

/** The rows of several races, each under the name of its place. */
export const tableOf = (races: readonly { where: string; results: readonly Result[] }[]): Table => ({
  headings: RESULT_HEADINGS,
  rows: races.flatMap(({ where, results }) =>
    results.map(({ name, median, low, high, ratio, runs }) => [
      where,
      name,
      figure(median),
      `${figure(low)} – ${figure(high)}`,
      ratio ? times(ratio.median) : '1',
      ratio ? `${times(ratio.low)} – ${times(ratio.high)}` : '',
      String(runs),
    ]),
  ),
});

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** A table in Markdown. */
export const printTable = ({ headings, rows }: Table): string =>
  [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');

/** The sides that were faster than the first one in more than three rounds of four, where that can be said. */
export const fasterThanOurs = (races: readonly { where: string; results: readonly Result[] }[]): string[] =>
  races.flatMap(({ where, results }) =>
    results
      .filter(({ ratio }) => ratio !== null && ratio.high < 1)
      .map(({ name, ratio }) => `${name} is faster in ${where}: ${times(ratio!.median)} of our time.`),
  );
