/**
 * Scores the reader against golden notices: a row a field with precision, recall and F1.
 *
 *   npm run -s score:fixtures                    the notices of tests/fixtures/notices
 *   npm run -s score:fixtures -- --folder DIR    another folder of golden notices
 *   … --verbose                                  every miss (-) and every false alarm (+), a line each
 *   … --misses                                   the misses as tests/fixtures/known-misses.json holds them
 *   … --gold DIR                                 writes NAME.gold.json and NAME.html or NAME.txt there, and no table
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseNotice } from '../lib/notice';
import { findMisses } from '../tests/golden/find-misses';
import { GOLDEN_FOLDER, type GoldenNotice, readGoldenNotices } from '../tests/golden/golden-notices';
import { countReading, f1Of, type Tally } from '../tests/golden/score';
import { readDocument } from './command-line/read-document';

const args = process.argv.slice(2);
const wordAfter = (option: string): string | null =>
  args.includes(option) ? (args[args.indexOf(option) + 1] ?? null) : null;

/** A golden notice in the words of the notice JSON, facts that are right either way marked `optional`. */
function goldOf({ marked: { expected, text }, isPage }: GoldenNotice): object {
  const { measures, issues, ...rest } = expected;
  return {
    ...rest,
    titleInText: isPage || (expected.title !== null && text.includes(expected.title)),
    publishedInText: isPage || expected.publishedDate !== null,
    issues,
    measures: measures
      .filter((measure) => measure.type !== 'plan')
      .map((measure) => ({
        issue: issues.find((issue) => issue.id === measure.issueId)?.title ?? null,
        text: measure.text,
        ordinal: measure.ordinal,
        type: measure.type,
      })),
    outlook: measures.filter((measure) => measure.type === 'plan').map((measure) => ({ head: measure.text })),
    statuses: Object.fromEntries(
      issues.filter((issue) => issue.status !== null).map((issue) => [issue.title, issue.status]),
    ),
  };
}

function writeGold(folder: string, notices: readonly GoldenNotice[]): void {
  mkdirSync(folder, { recursive: true });
  for (const notice of notices) {
    copyFileSync(notice.input, join(folder, notice.name + extname(notice.input)));
    writeFileSync(join(folder, `${notice.name}.gold.json`), `${JSON.stringify(goldOf(notice), null, 1)}\n`);
  }
}

function printTable(rows: ReadonlyMap<string, Tally>, count: number): void {
  const cells = (first: string, rest: readonly string[]): string =>
    first.padEnd(20) + rest.map((cell) => cell.padStart(10)).join('');
  console.log(`${count} notices`);
  console.log(cells('what', ['gold', 'found', 'right', 'precision', 'recall', 'F1']));
  for (const [name, tally] of rows) {
    const { gold, found, right } = tally;
    const shares = [found ? right / found : 1, gold ? right / gold : 1, f1Of(tally)];
    console.log(
      cells(name, [...[gold, found, right].map(String), ...shares.map((share) => share.toFixed(3))]),
    );
  }
}

const notices = readGoldenNotices(wordAfter('--folder') ?? GOLDEN_FOLDER);
const goldFolder = wordAfter('--gold');
if (goldFolder) writeGold(goldFolder, notices);
else {
  const rows = new Map<string, Tally>();
  const misses: Record<string, string[]> = {};
  for (const { name, input, isPage, marked } of notices) {
    const { text, head } = readDocument(input);
    const reading = parseNotice(text, head);
    countReading(rows, marked.expected, reading);
    const missed = findMisses(marked, reading, !isPage);
    if (missed.length > 0) misses[name] = missed;
  }
  if (args.includes('--misses')) console.log(JSON.stringify(misses, null, 1));
  else {
    if (args.includes('--verbose'))
      for (const [name, lines] of Object.entries(misses))
        for (const line of lines) console.log(`${name}: ${line}`);
    printTable(rows, notices.length);
  }
}
