import search from 'approx-string-match';
import { alignUnits } from './align-units';
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
import { foldToSkeleton } from './fold';
import type { Ground } from './ground';
import { editLikenessOf, likenessOf, prepareWording } from './likeness';
import type { Region } from './regions';
import { cutUnits, findNames, type Unit } from './units';

/** The largest share of a quote's units that an edit may touch. */
const EDITED = 0.3;
/** With one side of its context gone, an edited quote must keep this much of its words. */
const SAME_WORDS = 0.9;
const WIDEST_WINDOW = 20_000;

/** The places where the quote stands with small changes between the words that stood around it, best ones only. */
export function findEdited(
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

/** Cuts a quote into its sentences. */
export function cutSentences(text: string): Unit[] {
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
