import { findCopied } from '../lib/compare/copied';
import { findRecurring } from '../lib/compare/recurring';
import { plantCopies } from '../tests/fixtures/copied/planted';
import { scoreCopies } from '../tests/fixtures/copied/score-copies';
import { BLIND_PAIRS } from '../tests/fixtures/pairs/blind-pairs';
import { PAIRS } from '../tests/fixtures/pairs/pairs';
import { scorePairs } from '../tests/fixtures/pairs/score-pairs';
import * as blind from '../tests/fixtures/recurring/blind-titles';
import * as hard from '../tests/fixtures/recurring/hard-titles';
import * as open from '../tests/fixtures/recurring/open-titles';

/** Measures the comparisons on labelled sets of invented texts: `npm run -s score:compare [-- --verbose]`. */
const verbose = process.argv.includes('--verbose');

interface TitleSet {
  groups: Record<string, readonly string[]>;
  alone: readonly string[];
}

/** Precision, recall and F1 over all pairs of titles. */
function scoreRecurring(name: string, { groups, alone }: TitleSet): void {
  const labels = new Map<string, string>();
  const titles: string[] = [];
  for (const [label, members] of Object.entries(groups))
    for (const title of members) {
      labels.set(`t${titles.length}`, label);
      titles.push(title);
    }
  for (const title of alone) {
    labels.set(`t${titles.length}`, `alone ${title}`);
    titles.push(title);
  }
  const found = findRecurring(titles.map((title, at) => ({ id: `t${at}`, title })));
  const groupOf = new Map(found.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  let hit = 0;
  let wanted = 0;
  let given = 0;
  const titleOf = (id: string) => titles[Number(id.slice(1))]!;
  for (let a = 0; a < titles.length; a++)
    for (let b = a + 1; b < titles.length; b++) {
      const same = labels.get(`t${a}`) === labels.get(`t${b}`);
      const together = groupOf.has(`t${a}`) && groupOf.get(`t${a}`) === groupOf.get(`t${b}`);
      if (same) wanted++;
      if (together) given++;
      if (same && together) hit++;
      if (verbose && same !== together)
        console.log(`  ${same ? 'apart' : 'TOGETHER'}: ${titleOf(`t${a}`)} | ${titleOf(`t${b}`)}`);
    }
  const precision = hit / given;
  const recall = hit / wanted;
  console.log(
    `recurring, ${name}: ${titles.length} titles, ${Object.keys(groups).length} groups; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
  );
}

scoreRecurring('open part', open);
scoreRecurring('hard part', hard);
scoreRecurring('blind part', blind);
scoreRecurring('open and hard part', {
  groups: Object.fromEntries(
    [...new Set([...Object.keys(open.groups), ...Object.keys(hard.groups)])].map((label) => [
      label,
      [
        ...((open.groups as Record<string, readonly string[]>)[label] ?? []),
        ...((hard.groups as Record<string, readonly string[]>)[label] ?? []),
      ],
    ]),
  ),
  alone: [...open.alone, ...hard.alone],
});

for (const [name, seed] of [
  ['open part', 11],
  ['blind part', 12],
] as const) {
  const set = plantCopies(seed, 300, 40);
  const found = findCopied(set.sources);
  const { recall, precision, formulas, missed, invented } = scoreCopies(set, found);
  console.log(
    `copied, ${name}: ${set.planted.length} passages in ${set.planted.reduce((sum, { places }) => sum + places.length, 0)} places; ` +
      `recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}, formulas known ${formulas.toFixed(3)}`,
  );
  if (verbose) for (const text of missed) console.log(`  missed: ${text}`);
  if (verbose) for (const text of invented) console.log(`  invented: ${text}`);
}

for (const [name, labelled] of [
  ['open part', PAIRS],
  ['blind part', BLIND_PAIRS],
] as const) {
  const { notices, issues, relations, wrong } = scorePairs(labelled);
  console.log(
    `pairs, ${name}: ${labelled.length} pairs among strangers; notices F1 ${notices.toFixed(3)}, issues F1 ${issues.toFixed(3)}, relations right ${relations.toFixed(3)}`,
  );
  if (verbose) for (const line of wrong) console.log(`  ${line}`);
}
