import { foldToSkeleton } from './fold';
import { countReplaced, isOtherSentence } from './replaced-words';
import { BREAKS, withoutOrdinal } from './units';

const lastBreak = (text: string): number => {
  for (let at = text.length - 1; at >= 0; at--) if (BREAKS.has(text[at]!)) return at;
  return -1;
};

const firstBreak = (text: string): number => {
  for (let at = 0; at < text.length; at++) if (BREAKS.has(text[at]!)) return at;
  return text.length;
};

/** The farthest that a sentence is followed beyond a quote, in characters. */
const REACH = 64;

/** A quote with what stands around it, as far as it is known. */
export interface Surrounded {
  prefix: string;
  exact: string;
  suffix: string;
}

/** What stands around a stretch of a text. */
export const surroundingsOf = (text: string, start: number, end: number): Surrounded => ({
  prefix: text.slice(Math.max(0, start - REACH), start),
  exact: text.slice(start, end),
  suffix: text.slice(end, end + REACH),
});

/**
 * How many folded units of its own sentence stand before and after a quote, as far as they are known; none where a
 * figure stands in the sentence, by which it is told from a stock sentence.
 */
export function unitsAround({ prefix, exact, suffix }: Surrounded): { head: number; tail: number } {
  const head = BREAKS.has(exact[0] ?? '') ? '' : prefix.slice(lastBreak(prefix) + 1);
  const tail = BREAKS.has(exact.at(-1) ?? '') ? '' : suffix.slice(0, firstBreak(suffix));
  if (/\d/u.test(head + exact + tail)) return { head: 0, tail: 0 };
  return { head: foldToSkeleton(head).text.length, tail: foldToSkeleton(tail).text.length };
}

interface Framed {
  /** The sentences in which the quote stands, folded, up to the ends of what is known. */
  words: string;
  /** What comes before and after them, folded. */
  before: string;
  after: string;
}

const frame = ({ prefix, exact, suffix }: Surrounded): Framed => {
  const from = BREAKS.has(exact[0] ?? '') ? prefix.length : lastBreak(prefix) + 1;
  const to = BREAKS.has(exact.at(-1) ?? '') ? 0 : firstBreak(suffix);
  const fold = (text: string) => foldToSkeleton(text).text;
  return {
    words: fold(withoutOrdinal(prefix.slice(from) + exact + suffix.slice(0, to))),
    before: fold(prefix.slice(0, from)),
    after: fold(withoutOrdinal(suffix.slice(to + 1))),
  };
};

/** As few units as show which sentence is meant. */
const SHOWN = 8;

/** Whether the same sentence stands right before or right after, as far as can be seen. */
const isSaidTwice = ({ words, before, after }: Framed): boolean => {
  const seen = (context: string) => Math.min(context.length, words.length);
  return (
    (seen(after) >= SHOWN && words.startsWith(after.slice(0, seen(after)))) ||
    (seen(before) >= SHOWN && words.endsWith(before.slice(-seen(before))))
  );
};

/** The figures through which the quote's edges cut, whole: `登记8|9处` → `89`. */
const cutFigures = ({ prefix, exact, suffix }: Surrounded): string => {
  const whole = (left: string, right: string) => {
    const head = /[\d.]*\d$/u.exec(left)?.[0] ?? '';
    const tail = /^\d[\d.]*/u.exec(right)?.[0] ?? '';
    return head && tail ? head + tail : '';
  };
  return `${whole(prefix, exact)} ${whole(exact, suffix)}`;
};

/**
 * Whether a quote cannot be said to stand in its own sentence: it is one of the same mould on another matter, one of
 * two that said the same is gone, the figure that the quote cuts is another, or the quote is too short to be known in
 * a sentence that changed.
 */
export function standsInOtherSentence(old: Surrounded, now: Surrounded): boolean {
  if (cutFigures(old) !== cutFigures(now)) return true;
  const before = frame(old);
  const after = frame(now);
  if (isSaidTwice(before) !== isSaidTwice(after)) return true;
  if (foldToSkeleton(old.exact).text.length < SHOWN && before.words !== after.words) return true;
  return isOtherSentence(before.words, after.words, countReplaced(before.words, after.words));
}
