import { performance } from 'node:perf_hooks';
import { RecurringIndex } from '../lib/compare/recurring';
import { Chance } from '../tests/fixtures/edited/random';
import { SUBJECTS } from '../tests/fixtures/edited/vocabulary';
import * as hard from '../tests/fixtures/recurring/hard-titles';
import * as open from '../tests/fixtures/recurring/open-titles';

/** Times grouping at growing library sizes: `npx tsx scripts/bench-recurring.ts [sizes…]`. */
const sizes = process.argv.slice(2).map(Number);
const titles = [open, hard].flatMap(({ groups, alone }) => [...Object.values(groups).flat(), ...alone]);
const chance = new Chance(7);
const titleOf = (at: number): string => {
  const title = chance.pick(titles);
  const roll = chance.next();
  if (roll < 0.35) return title;
  if (roll < 0.8) return `${chance.pick(SUBJECTS)}${chance.pick(SUBJECTS)}${title}`;
  return `${chance.pick(SUBJECTS)}${chance.pick(SUBJECTS)}${chance.pick(SUBJECTS)}${['修缮', '巡护', '调度', '登记', '移交', '租用'][at % 6]}不及时`;
};

for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 30_000, 100_000]) {
  const issues = Array.from({ length: size }, (_, at) => ({
    id: `n${Math.floor(at / 30)}-i${at}`,
    title: titleOf(at),
  }));
  const started = performance.now();
  const index = new RecurringIndex();
  for (let at = 0; at < issues.length; at += 30) index.add(issues.slice(at, at + 30));
  const built = performance.now() - started;
  const times: number[] = [];
  for (let notice = 0; notice < 20; notice++) {
    const more = Array.from({ length: 30 }, (_, at) => ({ id: `x${notice}-${at}`, title: titleOf(at) }));
    const begun = performance.now();
    index.add(more);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const listed = performance.now();
  const groups = index.groups();
  console.log(
    `${size} issues: all ${built.toFixed(0)} ms, a notice of 30 more ${times[10]!.toFixed(1)} ms (slowest ${times[19]!.toFixed(1)}), ` +
      `${groups.length} groups listed in ${(performance.now() - listed).toFixed(0)} ms`,
  );
}
