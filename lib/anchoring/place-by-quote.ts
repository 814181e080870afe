import type { IssueAnchor, Placement, Target } from '../model/annotation';
import {
  CONTEXT,
  type Context,
  commonEnd,
  commonStart,
  HOLD,
  measureContext,
  type Place,
  type Range,
} from './common-context';
import { compareFigures, findFigures } from './figures';
import { cutSentences, findEdited } from './find-edited';
import { foldForm, foldToSkeleton, skeletonOffset } from './fold';
import type { Ground } from './ground';
import { likenessOf, preparePairs } from './likeness';
import type { Region } from './regions';
import { standsInOtherSentence, surroundingsOf, unitsAround } from './surrounding-sentence';

const GONE: Placement = { outcome: 'gone', start: null, end: null, changed: [] };
const AMBIGUOUS: Placement = { outcome: 'ambiguous', start: null, end: null, changed: [] };

/** A run of the same words this long is no stock sentence by accident … */
const TELLING_RUN = 40;
/** … and one with a figure in it from this length on. */
const TELLING_RUN_WITH_FIGURE = 18;
/** A quote without a figure is telling by itself from this length on. */
const TELLING = 30;
/** An issue's title may be reworded this much. */
const SAME_TITLE = 0.8;
const MOST_PLACES = 200;

/**
 * Places a target by its quote, the words around it and its issue alone. A quote is placed in its own issue, and
 * outside it only where the issue's heading is lost and both sides of the quote still read as they did.
 */
export function placeByQuote(target: Target, ground: Ground): Placement {
  const quote = foldToSkeleton(target.quote.exact).text;
  if (quote === '') return AMBIGUOUS;
  const { text } = ground.skeleton;
  const context: Context = {
    prefix: foldToSkeleton(target.quote.prefix).text,
    suffix: foldToSkeleton(target.quote.suffix).text,
  };
  const around = unitsAround(target.quote);
  const heading = findHeading(target, ground, context);
  if (heading) return { outcome: 'exact', ...heading, changed: [] };
  const home = recallHome(target.issue, ground);
  const isOwn = ({ from }: Range) => home.some((range) => from >= range.from && from < range.to);
  const places = findPlaces(text, quote).map((from) =>
    measureContext(text, from, from + quote.length, context),
  );
  const [first, last] = edgesOf(target.quote.exact);
  const isKnown = (sentence: string): boolean =>
    (sentence.length >= TELLING || /\d/u.test(sentence)) && findPlaces(text, sentence).length === 1;
  const areEdgesHeld = ({ before, after }: Place): boolean =>
    first === last || ((before >= HOLD || isKnown(first)) && (after >= HOLD || isKnown(last)));
  const isItself = (place: Place): boolean =>
    areEdgesHeld(place) &&
    !standsInOtherSentence(
      target.quote,
      surroundingsOf(ground.notice.text, ...printedSpan(ground, place.from, place.to)),
    );
  const own = places.filter(isOwn);
  const framed = own.filter((place) => isFramed(place, context));
  const telling = own.filter((place) => isTelling(place, text, context, around));
  if (framed.length === 1 && (telling.length === 1 || own.length === 1))
    return report(target, ground, framed[0]!, false);
  if (own.length === 1 && telling.length === 1 && isItself(own[0]!))
    return report(target, ground, own[0]!, false);
  if (own.length > 0) return AMBIGUOUS;
  if (home.length === 0) {
    const elsewhere = places.filter(
      (place) => isFramed(place, context) && isTelling(place, text, context, around),
    );
    if (elsewhere.length === 1) return report(target, ground, elsewhere[0]!, true);
  }
  const edited = findEdited(target.quote.exact, ground, home, context);
  if (edited.length === 1 && isItself(edited[0]!)) return report(target, ground, edited[0]!, false);
  return places.length > 0 || edited.length > 0 ? AMBIGUOUS : GONE;
}

/** Where a stretch of the skeleton stands in the text. */
const printedSpan = ({ skeleton: { offsets } }: Ground, from: number, to: number): [number, number] => [
  offsets[from]!,
  offsets[to - 1]! + 1,
];

/** Whether all the stored words on both sides stand there. */
const isFramed = (place: Place, { prefix, suffix }: Context): boolean =>
  place.before === prefix.length && place.after === suffix.length;

/** Whether quote and context together are more than a stock sentence beside another one. */
function isTelling(
  place: Place,
  text: string,
  { prefix, suffix }: Context,
  { head, tail }: { head: number; tail: number },
): boolean {
  const run = text.slice(place.from - place.before, place.to + place.after);
  const own = text.slice(place.from, place.to);
  const between =
    place.before >= Math.min(head + HOLD, prefix.length) &&
    place.after >= Math.min(tail + HOLD, suffix.length);
  if (own.length < TELLING && !/\d/u.test(own) && !between) return false;
  return run.length >= (/\d/u.test(run) ? TELLING_RUN_WITH_FIGURE : TELLING_RUN);
}

/**
 * The title of the target's issue where that is what was quoted and one issue alone bears it: under the same titles,
 * or between the same words. A title alone is used again for other answers.
 */
function findHeading(
  { issue, quote }: Target,
  { notice, regions, titles, skeleton }: Ground,
  { prefix, suffix }: Context,
): { start: number; end: number } | null {
  if (issue === null || issue.title !== quote.exact) return null;
  const named = regions.flatMap((region, index) =>
    region.issue?.title === issue.title ? [{ ...region.issue, path: titles[index]!.path }] : [],
  );
  const [only] = named;
  if (!only || named.length > 1 || notice.text.slice(only.start, only.end) !== quote.exact) return null;
  const { start, end, path } = only;
  const from = skeletonOffset(skeleton, start);
  const to = skeletonOffset(skeleton, end);
  const isAtHome =
    path === foldToSkeleton(issue.path.join('')).text ||
    (commonEnd(prefix, skeleton.text, from) >= CONTEXT && commonStart(suffix, skeleton.text, to) >= CONTEXT);
  return isAtHome ? { start, end } : null;
}

function recallHome(anchor: IssueAnchor | null, ground: Ground): readonly Range[] {
  const key = JSON.stringify(anchor);
  const home = ground.homes.get(key) ?? findHome(anchor, ground);
  ground.homes.set(key, home);
  return home;
}

/** The stretches of the skeleton that belong to the target's issue, or to no issue where it had none. */
function findHome(anchor: IssueAnchor | null, { regions, titles, skeleton }: Ground): Range[] {
  const rangeOf = ({ start, end }: Region): Range => ({
    from: skeletonOffset(skeleton, start),
    to: skeletonOffset(skeleton, end),
  });
  if (anchor === null) return regions.filter((region) => region.issue === null).map(rangeOf);
  const title = preparePairs(foldToSkeleton(anchor.title).text);
  const path = foldToSkeleton(anchor.path.join('')).text;
  let candidates = regions
    .map((region, index) => ({ region, likeness: likenessOf(title, titles[index]!.title), index }))
    .filter(({ region, likeness }) => region.issue !== null && likeness >= SAME_TITLE);
  const best = Math.max(0, ...candidates.map(({ likeness }) => likeness));
  candidates = candidates.filter(({ likeness }) => likeness >= best - 0.02);
  // A title is used again under other titles, for other answers.
  const above = preparePairs(path);
  candidates = candidates.filter(
    ({ index }) => path === '' || likenessOf(above, preparePairs(titles[index]!.path)) >= SAME_TITLE,
  );
  for (const fits of [
    ({ index }: { index: number }) => titles[index]!.path === path,
    ({ region }: { region: Region }) => region.issue?.ordinal === anchor.ordinal,
  ]) {
    const narrower = candidates.filter(fits);
    if (candidates.length > 1 && narrower.length > 0) candidates = narrower;
  }
  return candidates.map(({ region }) => rangeOf(region));
}

function findPlaces(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(quote, at + 1))
    places.push(at);
  return places;
}

/** The first and the last sentence of a quote, folded; of a quote within one sentence they are the same. */
function edgesOf(quote: string): [string, string] {
  const sentences = cutSentences(quote);
  return [sentences[0]!.key, sentences.at(-1)!.key];
}

function report(target: Target, { notice, skeleton }: Ground, place: Place, moved: boolean): Placement {
  let start = skeleton.offsets[place.from]!;
  let end = skeleton.offsets[place.to - 1]! + 1;
  const raw = foldForm(target.quote.exact);
  const grown = growTo(notice.text, start, end, raw);
  if (grown) [start, end] = grown;
  if (grown) return { outcome: moved ? 'moved' : 'exact', start, end, changed: [] };
  const quoted = { ...notice, text: target.quote.exact, facts: [] };
  const changed = compareFigures(
    findFigures(quoted, 0, quoted.text.length),
    findFigures({ ...notice, facts: [] }, start, end),
  ).map((change) => ({ old: change.old?.text ?? '', new: change.new?.text ?? '' }));
  return { outcome: 'edited', start, end, changed };
}

const EDGE = 6;

/** Widens a span by the punctuation at its edges until it reads as the quote, null where it never does. */
function growTo(text: string, start: number, end: number, quote: string): [number, number] | null {
  for (let left = 0; left <= EDGE && start - left >= 0; left++)
    for (let right = 0; right <= EDGE && end + right <= text.length; right++)
      if (foldForm(text.slice(start - left, end + right)) === quote) return [start - left, end + right];
  return null;
}
