import type { Span } from '../model/span';

/** Characters that print nothing: zero-width spaces and joiners, soft hyphens, marks of direction and of order. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/g;

/** What joinVisible takes out: most words hold nothing of it. */
const INVISIBLE_OR_BREAK = new RegExp(`${INVISIBLE.source}|\\n`);

/** Takes the characters that print nothing out of a short text, and the line breaks with it. */
export function joinVisible(words: string): string {
  if (!INVISIBLE_OR_BREAK.test(words)) return words;
  return words.replace(INVISIBLE, '').replace(/\n\s*/g, '');
}

/** A text as the rules see it, and the way back to the text as it is. */
export interface VisibleText {
  /** Without the characters that print nothing. */
  text: string;
  /** Whether that is the text as it is, so that every span is one of the original's. */
  isOriginal: boolean;
  /** The span of the original text that prints a span of `text`. */
  toOriginal(visible: Span): Span;
}

/**
 * Takes out the characters that print nothing, so that no rule has to allow for them inside a word.
 * A text without them, the usual one, is returned as it is.
 */
export function hideInvisible(original: string): VisibleText {
  if (original.search(INVISIBLE) < 0)
    return { text: original, isOriginal: true, toOriginal: ({ start, end }) => ({ start, end }) };
  const pieces: string[] = [];
  const offsets: number[] = [];
  let from = 0;
  const keep = (to: number) => {
    pieces.push(original.slice(from, to));
    for (let offset = from; offset < to; offset += 1) offsets.push(offset);
  };
  for (const match of original.matchAll(INVISIBLE)) {
    keep(match.index);
    from = match.index + match[0].length;
  }
  keep(original.length);
  return {
    text: pieces.join(''),
    isOriginal: false,
    toOriginal: ({ start, end }) => {
      const first = offsets[start] ?? original.length;
      return { start: first, end: end > start ? offsets[end - 1]! + 1 : first };
    },
  };
}
