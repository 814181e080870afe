import search from 'approx-string-match';
import type { IssueAnchor, Placement, Target } from '../model/annotation';
import type { Notice } from '../model/notice';
import { alignUnits } from './align-units';
import { commonEnd, commonStart } from './common-context';
import { compareFigures, findFigures } from './figures';
import { foldForm, foldToSkeleton, type Skeleton, skeletonOffset } from './fold';
import { editLikenessOf, likenessOf, type PairCount, preparePairs, prepareWording } from './likeness';
import { cutRegions, type Region, titlesAbove } from './regions';
import { cutUnits, findNames, type Unit } from './units';

/** A notice on which quotes are looked for without the text that they were taken from. */
export interface Ground {
  notice: Notice;
  skeleton: Skeleton;
  regions: readonly Region[];
  /** Skeletons of the issues' titles and the titles above them, beside `regions`. */
  titles: { title: PairCount; path: string }[];
  /** Homes found so far, by anchor. */
  homes: Map<string, readonly Range[]>;
}

interface Place {
  from: number;
  to: number;
  /** How far the stored context stands there too, in units of the skeleton. */
  before: number;
  after: number;
}

const GONE: Placement = { outcome: 'gone', start: null, end: null, changed: [] };
const AMBIGUOUS: Placement = { outcome: 'ambiguous', start: null, end: null, changed: [] };

/** A run of the same words this long is no stock sentence by accident … */
const TELLING_RUN = 40;
/** … and one with a figure in it from this length on. */
const TELLING_RUN_WITH_FIGURE = 18;
/** A quote without a figure is telling by itself from this length on. */
const TELLING = 30;
/** As few units as say that a text goes on as it did. */
const HOLD = 6;
/** This much of the stored context must stand beside an edited quote, on one side at least. */
const CONTEXT = 12;
/** An issue's title may be reworded this much. */
const SAME_TITLE = 0.8;
/** The largest share of a quote's units that an edit may touch. */
const EDITED = 0.3;
/** With one side of its context gone, an edited quote must keep this much of its words. */
const SAME_WORDS = 0.9;
const MOST_PLACES = 200;
const WIDEST_WINDOW = 20_000;

/** Prepares a notice for {@link placeByQuote}. */
export function prepareGround(notice: Notice): Ground {
  const regions = cutRegions(notice);
  return {
    notice,
    skeleton: foldToSkeleton(notice.text),
    regions,
    titles: regions.map(({ issue, title }) => ({
      title: preparePairs(foldToSkeleton(title).text),
      path: issue ? foldToSkeleton(titlesAbove(notice, issue).join('')).text : '',
    })),
    homes: new Map(),
  };
}

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
  const heading = findHeading(target, ground);
  if (heading) return { outcome: 'exact', ...heading, changed: [] };
  const home = recallHome(target.issue, ground);
  const isOwn = ({ from }: Range) => home.some((range) => from >= range.from && from < range.to);
  const places = findPlaces(text, quote).map((from) =>
    measureContext(text, from, from + quote.length, context),
  );
  const own = places.filter(isOwn);
  const framed = own.filter((place) => isFramed(place, context));
  const telling = own.filter((place) => isTelling(place, text, context));
  if (framed.length === 1 && (telling.length === 1 || own.length === 1))
    return report(target, ground, framed[0]!, false);
  if (own.length === 1 && telling.length === 1) return report(target, ground, own[0]!, false);
  if (own.length > 0) return AMBIGUOUS;
  if (home.length === 0) {
    const elsewhere = places.filter((place) => isFramed(place, context) && isTelling(place, text, context));
    if (elsewhere.length === 1) return report(target, ground, elsewhere[0]!, true);
  }
  const edited = findEdited(target.quote.exact, ground, home, context);
  if (edited.length === 1) return report(target, ground, edited[0]!, false);
  return places.length > 0 || edited.length > 1 ? AMBIGUOUS : GONE;
}

/** The stored words before and after a quote, folded. */
interface Context {
  prefix: string;
  suffix: string;
}

/** Whether all the stored words on both sides stand there. */
const isFramed = (place: Place, { prefix, suffix }: Context): boolean =>
  place.before === prefix.length && place.after === suffix.length;

/** Whether quote and context together are more than a stock sentence beside another one. */
function isTelling(place: Place, text: string, { prefix, suffix }: Context): boolean {
  const run = text.slice(place.from - place.before, place.to + place.after);
  const own = text.slice(place.from, place.to);
  const between =
    place.before >= Math.min(HOLD, prefix.length) && place.after >= Math.min(HOLD, suffix.length);
  if (own.length < TELLING && !/\d/u.test(own) && !between) return false;
  return run.length >= (/\d/u.test(run) ? TELLING_RUN_WITH_FIGURE : TELLING_RUN);
}

function measureContext(text: string, from: number, to: number, { prefix, suffix }: Context): Place {
  return { from, to, before: commonEnd(prefix, text, from), after: commonStart(suffix, text, to) };
}

interface Range {
  from: number;
  to: number;
}

/** The title of the target's issue where that is what was quoted and one issue alone bears it. */
function findHeading({ issue, quote }: Target, { notice }: Ground): { start: number; end: number } | null {
  if (issue === null || issue.title !== quote.exact) return null;
  const named = notice.issues.filter(({ title }) => title === issue.title);
  const [only] = named;
  if (!only || named.length > 1 || notice.text.slice(only.start, only.end) !== quote.exact) return null;
  return { start: only.start, end: only.end };
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

/** The places where the quote stands with small changes between the words that stood around it, best ones only. */
function findEdited(
  exact: string,
  { notice, skeleton }: Ground,
  home: readonly Range[],
  context: Context,
): Place[] {
  const quote = foldToSkeleton(exact).text;
  const wording = prepareWording(quote, findNames(exact));
  const { text, offsets } = skeleton;
  const most = Math.floor(quote.length * EDITED);
  if (most === 0) return [];
  const found = home.flatMap(({ from, to }) =>
    search(text.slice(from, Math.min(to + quote.length, from + WIDEST_WINDOW)), quote, most).map((match) => ({
      from: from + match.start,
      to: from + match.end,
      errors: match.errors,
    })),
  );
  const least = Math.min(...found.map(({ errors }) => errors));
  const printed = ({ from, to }: Range) => notice.text.slice(offsets[from]!, offsets[to - 1]! + 2);
  const wordingAt = (place: Range) =>
    prepareWording(text.slice(place.from, place.to), findNames(printed(place)));
  const apart: Place[] = [];
  for (const match of found.sort((a, b) => a.errors - b.errors)) {
    if (match.errors > least + 2) break;
    const place = fitContext(match, text, context, most);
    if (apart.some((other) => place.to > other.from && place.from < other.to)) continue;
    if (editLikenessOf(wording, wordingAt(place)) > 0 && isSentenceBySentence(exact, printed(place)))
      apart.push(place);
  }
  return apart.filter((place) => {
    const now = text.slice(place.from, place.to);
    const starts = place.before >= CONTEXT || commonStart(quote.slice(0, HOLD), now, 0) === HOLD;
    const ends = place.after >= CONTEXT || commonEnd(quote.slice(-HOLD), now, now.length) === HOLD;
    const sides = (place.before >= CONTEXT ? 1 : 0) + (place.after >= CONTEXT ? 1 : 0);
    const sameWords = likenessOf(wording.words, wordingAt(place).words) >= SAME_WORDS;
    return starts && ends && sides >= (sameWords && sharesFigure(quote, now) ? 1 : 2);
  });
}

/** Whether every sentence of a quote became one sentence there, and none came between. */
function isSentenceBySentence(quote: string, now: string): boolean {
  const olds = cutSentences(quote);
  const news = cutSentences(now);
  const pairs = alignUnits(olds, news, { oldFrom: 0, oldTo: olds.length, newFrom: 0, newTo: news.length });
  const count = (side: 'oldCount' | 'newCount') => pairs.reduce((sum, pair) => sum + pair[side], 0);
  return count('oldCount') === olds.length && count('newCount') === news.length;
}

function cutSentences(text: string): Unit[] {
  const whole: Region = { start: 0, end: text.length, issue: null, role: null, title: '' };
  return cutUnits(text, foldToSkeleton(text), [whole]);
}

/** Whether a figure is the same in both, or neither has any. */
function sharesFigure(a: string, b: string): boolean {
  const figures = new Set(a.match(/\d+(?:\.\d+)?/gu));
  const others: readonly string[] = b.match(/\d+(?:\.\d+)?/gu) ?? [];
  return (figures.size === 0 && others.length === 0) || others.some((figure) => figures.has(figure));
}

/** Where some words stand nearest to an offset, at most `reach` units off; -1 where they do not. */
function findNearest(text: string, words: string, near: number, reach: number): number {
  for (let off = 0; off <= reach; off++)
    for (const at of [near - off, near + off]) if (at >= 0 && text.startsWith(words, at)) return at;
  return -1;
}

/** Sets the edges of a rough match where the stored context ends and begins again. */
function fitContext({ from, to }: Range, text: string, context: Context, reach: number): Place {
  const lead = context.prefix.slice(-HOLD);
  const tail = context.suffix.slice(0, HOLD);
  let start = from;
  let end = to;
  if (lead.length === HOLD) {
    const at = findNearest(text, lead, from - HOLD, reach);
    if (at >= 0) start = at + HOLD;
  }
  if (tail.length === HOLD) {
    const at = findNearest(text, tail, to, reach);
    if (at >= 0) end = at;
  }
  const isInFigure = (at: number) => /\d/u.test(text[at - 1] ?? '') && /\d/u.test(text[at] ?? '');
  while (start > 0 && isInFigure(start)) start--;
  while (end < text.length && isInFigure(end)) end++;
  return end > start ? measureContext(text, start, end, context) : measureContext(text, from, to, context);
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
