import { createInterface } from 'node:readline';
import { describeTarget, placeTargets } from '../../../lib/anchoring';
import type { Target } from '../../../lib/model/annotation';
import type { Notice } from '../../../lib/model/notice';
import { finish } from '../../../lib/slices';
import type { Command } from '../command';
import { isUnreadable, readNotice } from '../read-notice';
import { print } from '../standard-output';

/** A stretch of the old text that a reader marked. */
interface MarkedQuote {
  readonly id: string | number;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads one line of standard input.
 *
 * @throws Error that says what is wrong with it
 */
function readQuote(line: string, length: number): MarkedQuote {
  const { id, start, end } = JSON.parse(line) as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('id must be a string or a number');
  if (!Number.isInteger(start) || !Number.isInteger(end))
    throw new Error('start and end must be whole numbers');
  const span = { start: start as number, end: end as number };
  if (span.start < 0 || span.end <= span.start || span.end > length)
    throw new Error(`start and end must be 0 ≤ start < end ≤ ${length}`);
  return { id, ...span };
}

const noticeOf = (file: string): Notice | null => {
  const result = readNotice(file);
  if (!isUnreadable(result)) return result.notice;
  process.stderr.write(`${file}: ${result.error}\n`);
  return null;
};

/** Finds what a reader marked in one version of a notice in another version. */
export const place: Command = {
  name: 'place',
  operands: 'OLD NEW',
  count: { least: 2, most: 2 },
  summary: 'Finds stretches of one version of a notice in another version.',
  details:
    'Reads {"id", "start", "end"} from standard input, one JSON object a line (offsets in OLD\'s text as extract\nprints it), and prints {"id", "outcome", "start", "end", "changed"} for each (offsets in NEW\'s text).\nOutcomes: exact, moved, edited, ambiguous, gone; the last two have no offsets. A line that cannot be read is\nnamed on standard error; the exit status is then 1.',
  options: {},
  async run({ paths }) {
    const [oldNotice, newNotice] = paths.map(noticeOf);
    if (!oldNotice || !newNotice) return 1;
    const quotes: MarkedQuote[] = [];
    let lines = 0;
    let isBroken = false;
    for await (const line of createInterface({ input: process.stdin })) {
      lines += 1;
      if (line.trim() === '') continue;
      try {
        quotes.push(readQuote(line, oldNotice.text.length));
      } catch (error) {
        isBroken = true;
        process.stderr.write(`standard input, line ${lines}: ${(error as Error).message}\n`);
      }
    }
    const targets: Target[] = quotes.map(({ start, end }) => describeTarget(oldNotice, start, end));
    const placements = finish(placeTargets(targets, { oldNotice, newNotice }));
    for (const [index, placement] of placements.entries())
      await print(`${JSON.stringify({ id: quotes[index]!.id, ...placement })}\n`);
    return isBroken ? 1 : 0;
  },
};
