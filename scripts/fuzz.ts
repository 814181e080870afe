/**
 * Feeds random and mangled input to what takes input from outside: the parser with its checks, the importer of
 * library files and the merge behind it, the admission and the handling of messages, the readers of addresses and
 * CSV cells.
 *
 * `npm run fuzz -- [--seconds 60] [--seed 1]`, of which the parser has half: prints a line a target; on a fault the seed and the input, and exits 1.
 */
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { checkNotice } from '../lib/checks';
import { BackupError, readBackup, writeBackup } from '../lib/export/backup';
import { csvCell, splitList, unguard } from '../lib/export/csv';
import { normalize, parseNotice } from '../lib/notice';
import { canonicalUrl } from '../lib/page';
import { Chance } from '../tests/fixtures/edited/random';
import { mangle } from './fuzz/mangle';
import { attemptMerge } from './fuzz/merges';
import { fuzzMessage, isAnswered, isHandled } from './fuzz/messages';
import { inventLibrary } from './generated-library/library-rows';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
const SECONDS = Number(values.seconds);

const demand = (holds: boolean, words: string): void => {
  if (!holds) throw new Error(words);
};

const inside = (spans: readonly { start: number; end: number }[], length: number): boolean =>
  spans.every(({ start, end }) => 0 <= start && start <= end && end <= length);

const library = Buffer.concat([
  ...writeBackup(inventLibrary({ notices: 3, problems: 4, annotated: 2, seed: 1 })),
]);

interface Target {
  name: string;
  /** Part of the time, beside 1 for most. */
  share?: number;
  /** Tries one input; throws when a promise is broken, with `input` told. */
  attempt(chance: Chance): Promise<void> | void;
}

let input: unknown;

const TARGETS: readonly Target[] = [
  {
    share: 5,
    name: 'parser and checks: never throw, every span in the text, every quote at its place',
    attempt(chance) {
      const given = mangle(chance);
      input = given;
      demand(normalize(given).length === given.length, 'normalisation moved an offset');
      const notice = parseNotice(given);
      const { length } = given;
      demand(notice.text.length === length, 'the text changed its length');
      demand(
        inside(
          [
            ...notice.issues,
            ...notice.measures,
            ...notice.facts,
            ...notice.sections,
            ...notice.accountability,
          ],
          length,
        ),
        'a span lies outside the text',
      );
      for (const { text: quote, start, end } of notice.facts)
        demand(notice.text.slice(start, end) === quote, `a fact is not what stands there: ${quote}`);
      const ids = new Set(notice.issues.map(({ id }) => id));
      demand(
        notice.measures.every(({ issueId }) => issueId === null || ids.has(issueId)),
        'a measure of no issue',
      );
      demand(
        notice.issues.every(({ parentId }) => parentId === null || ids.has(parentId)),
        'a parent that is not there',
      );
      for (const { evidence } of checkNotice(notice))
        demand(inside(evidence, length), 'evidence lies outside the text');
    },
  },
  {
    name: 'importer: a mangled file is refused with a code or read, never half and never otherwise',
    async attempt(chance) {
      const bytes = Buffer.from(library);
      const kind = chance.next();
      for (let edit = chance.between(1, 8); edit > 0; edit -= 1)
        bytes[chance.between(0, bytes.length - 1)] = chance.between(0, 255);
      const cut = kind < 0.3 ? bytes.subarray(0, chance.between(0, bytes.length)) : bytes;
      const given = kind > 0.8 ? gzipSync(mangle(chance)) : cut;
      input = given.toString('base64').slice(0, 400);
      try {
        await readBackup(new Blob([new Uint8Array(given)]));
      } catch (error) {
        demand(error instanceof BackupError, `refused without a code: ${error}`);
      }
    },
  },
  {
    name: 'merge: a file with changed rows is taken whole or not at all, and a second time changes nothing',
    async attempt(chance) {
      input = await attemptMerge(chance);
    },
  },
  {
    name: 'message handler: every message is answered once, by its receiver or with a code, and no other',
    async attempt(chance) {
      const message = fuzzMessage(chance, mangle(chance));
      input = message;
      demand(await isAnswered(message), 'no answer, two answers, or one without a code');
    },
  },
  {
    name: 'messages: refused with a code, or let in from one who may send them and shaped as they should be',
    attempt(chance) {
      const message = fuzzMessage(chance, mangle(chance));
      input = message;
      demand(isHandled(message), 'let in although odd, or refused without a code');
    },
  },
  {
    name: 'addresses and cells: never throw; a guarded cell is no formula and comes back as it was',
    attempt(chance) {
      const given = mangle(chance).slice(0, 200);
      input = given;
      canonicalUrl(given);
      canonicalUrl(`http://www.example.gov.cn/${given}`);
      splitList(given);
      const cell = csvCell(given);
      demand(
        !/^"?[=+@\t\r]/u.test(cell) || /^"?[+]?[\d.,%]+"?$/u.test(cell),
        `a cell that a spreadsheet would run: ${cell}`,
      );
      const bare = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      demand(unguard(bare) === given, 'the cell does not come back');
    },
  },
];

let failures = 0;
const shares = TARGETS.reduce((sum, { share = 1 }) => sum + share, 0);
for (const { name, share = 1, attempt } of TARGETS) {
  const end = Date.now() + (SECONDS * 1000 * share) / shares;
  let seed = Number(values.seed);
  let tries = 0;
  let slowest = 0;
  for (; Date.now() < end; seed += 1, tries += 1) {
    const start = performance.now();
    try {
      await attempt(new Chance(seed));
    } catch (error) {
      failures += 1;
      console.log(
        `FAULT in ${name}\n  seed ${seed}: ${error}\n  input: ${JSON.stringify(input)?.slice(0, 2000)}`,
      );
      if (failures > 5) process.exit(1);
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  console.log(`${tries} inputs, slowest ${slowest.toFixed(0)} ms: ${name}`);
}
process.exitCode = failures > 0 ? 1 : 0;
