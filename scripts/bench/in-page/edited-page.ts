import search from 'approx-string-match';
import { describeTarget, placeTargets } from '../../../lib/anchoring';
import type { Placement, Target } from '../../../lib/model/annotation';
import { finish } from '../../../lib/slices';
import { EDITS } from '../../../tests/fixtures/edited/edit-draft';
import { judgePlacement } from '../../../tests/fixtures/edited/judge-placement';
import { Chance } from '../../../tests/fixtures/edited/random';
import { type Printed, printDraft, writeDraft } from '../../../tests/fixtures/edited/write-notice';

/** An invented notice of some 50,000 characters in two versions, with 1,000 annotations made on the first. */
export interface EditedPage {
  old: Printed;
  now: Printed;
  spans: { start: number; end: number }[];
  targets: Target[];
}

const ISSUES = 250;
const ANNOTATIONS = 1000;

let made: EditedPage | undefined;

/** Writes it, edits it in every way, and marks 1,000 sentences, all from one seed. */
export const editedPage = (): EditedPage => {
  if (made) return made;
  const chance = new Chance(3);
  const draft = writeDraft(7, ISSUES);
  const old = printDraft(draft);
  for (const edit of EDITS) edit.apply(draft, chance);
  const now = printDraft(draft);
  const spans = Array.from({ length: ANNOTATIONS }, () => {
    const { start, end } = chance.pick(old.sentences);
    return { start, end };
  });
  const targets = spans.map(({ start, end }) => describeTarget(old.notice, start, end));
  made = { old, now, spans, targets };
  return made;
};

/** How many placements are right, wrong, or not given. */
export interface Tally {
  quotes: number;
  right: number;
  wrong: number;
  unplaced: number;
}

const tally = (placements: readonly Placement[]): Tally => {
  const { old, now, spans } = editedPage();
  const counts: Tally = { quotes: placements.length, right: 0, wrong: 0, unplaced: 0 };
  placements.forEach((placement, at) => {
    const { verdict } = judgePlacement(old, now, spans[at]!.start, spans[at]!.end, placement);
    if (verdict === 'rightly unplaced' || verdict === 'right') counts.right += 1;
    else counts[verdict] += 1;
  });
  return counts;
};

/** Judges our placement of all annotations by where each character went. */
export const judgeOurs = (): Tally => {
  const { targets, old, now } = editedPage();
  return tally(finish(placeTargets(targets, { oldNotice: old.notice, newNotice: now.notice })));
};

/** Weights of quote, text before, text after and place, in the manner of Hypothesis. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, place: 2 };

const likeness = (text: string, pattern: string): number => {
  if (pattern === '' || text === '') return 0;
  const [best] = search(text, pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
};

/** The best fuzzy match of a quote in the whole page, however bad: what annotation tools usually do. */
const placeByFuzzyMatch = ({ quote, position }: Target, text: string): Placement => {
  const found = search(text, quote.exact, Math.floor(quote.exact.length / 2));
  const total = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.place;
  let best: { start: number; end: number; score: number } | null = null;
  for (const { start, end, errors } of found.slice(0, 200)) {
    const before = text.slice(Math.max(0, start - quote.prefix.length), start);
    const after = text.slice(end, end + quote.suffix.length);
    const score =
      (WEIGHTS.quote * (1 - errors / quote.exact.length) +
        WEIGHTS.prefix * likeness(before, quote.prefix) +
        WEIGHTS.suffix * likeness(after, quote.suffix) +
        WEIGHTS.place * (1 - Math.abs(start - position.start) / text.length)) /
      total;
    if (!best || score > best.score) best = { start, end, score };
  }
  const start = best?.start ?? null;
  const end = best?.end ?? null;
  const isExact = best !== null && text.slice(best.start, best.end) === quote.exact;
  return {
    outcome: best === null ? 'gone' : isExact ? 'moved' : 'edited',
    start,
    end,
    changed: [],
  } as Placement;
};

/** Judges the whole-page fuzzy match on the first annotations. */
export const judgeFuzzyMatch = (count: number): Tally => {
  const { targets, now } = editedPage();
  return tally(targets.slice(0, count).map((target) => placeByFuzzyMatch(target, now.notice.text)));
};
