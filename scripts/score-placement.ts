import { describeTarget, placeTargets } from '../lib/anchoring';
import { parseNotice } from '../lib/notice';
import { finish } from '../lib/slices';
import { type EditedCase, makeCases } from '../tests/fixtures/edited/cases';
import { judgePlacement } from '../tests/fixtures/edited/judge-placement';

/**
 * Measures placement on invented notices that were edited by a generator, so that what became of each unit is known,
 * once with the issues as they were written and once as the reader of notices finds them:
 * `npm run -s score:placement [-- --verbose] [-- --seeds 1,2,3]`.
 */
const verbose = process.argv.includes('--verbose');
const option = process.argv.indexOf('--seeds');
const seeds = (option < 0 ? '1,2,3,4,5' : process.argv[option + 1]!).split(',').map(Number);

interface Tally {
  quotes: number;
  stock: number;
  right: number;
  wrong: number;
  unplaced: number;
  'rightly unplaced': number;
}

function score(cases: readonly EditedCase[], withOld: boolean, isRead: boolean): Tally {
  const tally: Tally = { quotes: 0, stock: 0, right: 0, wrong: 0, unplaced: 0, 'rightly unplaced': 0 };
  for (const { name, old, now, quotes } of cases) {
    const oldNotice = isRead ? parseNotice(old.notice.text, null) : old.notice;
    const newNotice = isRead ? parseNotice(now.notice.text, null) : now.notice;
    const targets = quotes.map(({ start, end }) => describeTarget(oldNotice, start, end));
    const placements = finish(placeTargets(targets, { oldNotice: withOld ? oldNotice : null, newNotice }));
    quotes.forEach(({ start, end, stock }, at) => {
      const { verdict, reason } = judgePlacement(old, now, start, end, placements[at]!);
      tally.quotes++;
      if (stock) tally.stock++;
      tally[verdict]++;
      if (verdict === 'wrong' || (verbose && verdict === 'unplaced'))
        console.log(`${verdict} | ${name} | 「${old.notice.text.slice(start, end)}」 | ${reason}`);
    });
  }
  return tally;
}

const cases = seeds.flatMap((seed) => makeCases(seed));
for (const isRead of [false, true])
  for (const withOld of [true, false]) {
    const tally = score(cases, withOld, isRead);
    const there = tally.right + tally.unplaced + tally.wrong;
    console.log(
      `issues ${isRead ? 'as read' : 'as written'}, ${withOld ? 'with the old text' : 'quote and issue only'}: ` +
        `${tally.quotes} quotes (${tally.stock} stock), wrong ${tally.wrong}, placed ${tally.right} of ${there} still there ` +
        `(${((100 * tally.right) / there).toFixed(1)} %), rightly unplaced ${tally['rightly unplaced']}`,
    );
  }
