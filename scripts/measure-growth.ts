/**
 * Shows how the reader's time grows with the text, up to 1,000,000 characters, on usual and on hostile texts.
 *
 *   npm run growth                                  writes docs/reading-time.md and its chart
 *   tsx scripts/measure-growth.ts [LENGTH]          only prints, up to another length
 *
 * Exits with 1 where doubling a long text takes far more than twice as long.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseNotice } from '../lib/notice/index';
import { type Curve, drawChart } from './growth/draw-chart';

const LONGEST = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 1_000_000);
const LENGTHS = [8, 4, 2, 1].map((part) => Math.floor(LONGEST / part));
/** Four times the length takes four times as long in linear time; a quadratic reader needs sixteen times as long. */
const MOST_GROWTH = 9;

const folder = join(import.meta.dirname, '../tests/notice/structures');
const notices = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name), 'utf8').split('=== text\n')[1]!.split('\n=== outline')[0]!)
  .join('\n');

const TEXTS: Readonly<Record<string, string>> = {
  'notices one after the other': notices,
  'the same as one endless line': notices.replaceAll('\n', ''),
  'open brackets': '（',
  'open quotation marks': '“',
  'quotation marks in turn': '“学习”',
  'one is': '一是加强学习。',
  'one is, unbroken': '一是',
  'headings that restart': '一、关于学习不深的问题。\n',
  'points inside points': '1.学习(1)研讨①交流',
  'about, about': '关于',
  'about without an end': '针对学习不够深入、',
  'answer labels': '整改情况:',
  'problem labels': '反馈问题:学习不深\n',
  'table rows': '序号\t反馈问题\t整改情况\n1\t学习不深\t1.制定计划。2.研讨。\n',
  tabs: '\t',
  blanks: ' ',
  'blank lines': '\n',
  digits: '1234567890',
  dates: '2023年7月28日至8月1日,',
  'zero-width characters': '\u200b整改',
  adverbs: '进一步持续不断继续',
  'stock words': '巡察反馈问题整改落实情况',
  'fault words': '不到位',
  announcements: '现将整改情况通报',
  'labels with numbers': '一、反馈问题\n二、整改目标\n',
  'totals in parts': '反馈的9个问题,已完成整改1个,正在推进2个。',
  'lines with dashes': '——整治\n',
  semicolons: '主要是:学习不深;',
  'name lists': '名单如下:1.张一',
  surrogates: '𠮷',
};

/** The quickest of so many runs counts: a busy machine only ever adds. */
const RUNS = 2;

function timeOf(text: string): number {
  const times = ['rectification', 'feedback'].map((kind) =>
    Math.min(
      ...Array.from({ length: RUNS }, () => {
        const start = performance.now();
        parseNotice(text, null, { kind: kind as 'rectification' });
        return performance.now() - start;
      }),
    ),
  );
  return Math.max(...times);
}

const growthOf = ({ times }: Curve): number => times.at(-1)! / Math.max(times[1]!, 1);
const isTooSteep = (curve: Curve): boolean => growthOf(curve) > MOST_GROWTH && curve.times.at(-1)! > 500;
const cellsOf = (curve: Curve): string[] => [
  curve.name,
  ...curve.times.map((time) => `${time.toFixed(0)} ms`),
  `${growthOf(curve).toFixed(1)}${isTooSteep(curve) ? ' !' : ''}`,
];

const printRow = (cells: readonly string[]): void =>
  console.log(cells.map((cell, index) => (index ? cell.padStart(11) : cell.padEnd(32))).join(''));

const HEADER = ['text', ...LENGTHS.map((length) => length.toLocaleString('en')), 'growth'];

/** Writes docs/reading-time.md and its chart. */
function writeDocument(curves: readonly Curve[]): void {
  const docs = join(import.meta.dirname, '../docs');
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const steep = curves.filter(isTooSteep).map(({ name }) => name);
  writeFileSync(join(docs, 'reading-time.svg'), drawChart(LENGTHS, curves));
  writeFileSync(
    join(docs, 'reading-time.md'),
    `# How the reader's time grows

Written by \`npm run growth\` (Node ${process.version}): the time \`parseNotice\` takes for usual and for hostile texts of
${LENGTHS.map((length) => length.toLocaleString('en')).join(', ')} characters, the slower of a reading as a rectification and as a feedback
notice, each the quickest of ${RUNS} runs. *Growth* is how many times as long the longest text takes as one of a quarter of its
length: 4 is linear, 16 would be quadratic. ${steep.length > 0 ? `Too steep: ${steep.join(', ')}.` : `None grows by more than ${MOST_GROWTH}.`}

![Time against length, both logarithmic](reading-time.svg)

${row(HEADER)}
${row(HEADER.map((_, index) => (index ? '--:' : '---')))}
${curves.map((curve) => row(cellsOf(curve))).join('\n')}
`,
  );
}

// the first readings are slow for another reason: the engine has not yet compiled the reader
for (const unit of Object.values(TEXTS)) timeOf(unit.repeat(Math.ceil(2000 / unit.length)));

printRow(HEADER);
const curves = Object.entries(TEXTS).map(([name, unit]): Curve => {
  const times = LENGTHS.map((length) =>
    timeOf(unit.repeat(Math.ceil(length / unit.length)).slice(0, length)),
  );
  const curve = { name, times };
  printRow(cellsOf(curve));
  return curve;
});
if (process.argv.includes('--write')) writeDocument(curves);
process.exitCode = curves.some(isTooSteep) ? 1 : 0;
