/**
 * Shows how the reader's time grows with the text, up to 1,000,000 characters, on usual and on hostile texts.
 * `tsx scripts/measure-growth.ts [LENGTH]`; exits with 1 where doubling a long text takes far more than twice as long.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseNotice } from '../lib/notice/index';

const LONGEST = Number(process.argv[2] ?? 1_000_000);
const LENGTHS = [8, 4, 2, 1].map((part) => Math.floor(LONGEST / part));
/** Four times the length in linear time is 4; what a quadratic reader needs is 16. */
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
  semicolons: '主要是:学习不深;',
  'name lists': '名单如下:1.张一',
  surrogates: '𠮷',
};

let failures = 0;
console.log(
  ['text', ...LENGTHS.map(String), 'growth']
    .map((cell, index) => (index ? cell.padStart(11) : cell.padEnd(32)))
    .join(''),
);
for (const [name, unit] of Object.entries(TEXTS)) {
  const times = LENGTHS.map((length) => {
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    return Math.max(
      ...['rectification', 'feedback'].map((kind) => {
        const start = performance.now();
        parseNotice(text, null, { kind: kind as 'rectification' });
        return performance.now() - start;
      }),
    );
  });
  const growth = times[3]! / Math.max(times[1]!, 1);
  const isTooSteep = growth > MOST_GROWTH && times[3]! > 500;
  if (isTooSteep) failures += 1;
  console.log(
    [name, ...times.map((time) => `${time.toFixed(0)} ms`), `${growth.toFixed(1)}${isTooSteep ? ' !' : ''}`]
      .map((cell, index) => (index ? cell.padStart(11) : cell.padEnd(32)))
      .join(''),
  );
}
process.exitCode = failures > 0 ? 1 : 0;
