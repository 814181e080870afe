import type { Span } from '../model/span';
import { indexAt } from './split-lines';

/** Parts of a text one after the other, and the way back to the whole. */
export interface Excerpt {
  text: string;
  /** The span of the whole text that prints a span of `text`. */
  toWhole<Part extends Span>(part: Part): Part;
}

/**
 * Puts parts of a text, in text order, one after the other, so that long patterns look at nothing else. What is left
 * out between two parts becomes blanks, as many as it was long but at most `mostBlanks`.
 */
export function excerptOf(text: string, parts: readonly Span[], mostBlanks: number): Excerpt {
  const pieces: string[] = [];
  /** Where the parts begin in the excerpt, and by how much they stand further on in the whole text. */
  const moves: { start: number; by: number }[] = [];
  let length = 0;
  let before = 0;
  for (const { start, end } of parts) {
    const gap = ' '.repeat(Math.min(mostBlanks, start - before));
    pieces.push(gap, text.slice(start, end));
    length += gap.length;
    moves.push({ start: length, by: start - length });
    length += end - start;
    before = end;
  }
  const toWhole = (offset: number): number => offset + moves[Math.max(0, indexAt(moves, offset))]!.by;
  return {
    text: pieces.join(''),
    toWhole: (part) => ({ ...part, start: toWhole(part.start), end: toWhole(part.end - 1) + 1 }),
  };
}

/**
 * The stretches from one stop to the next, each with the stop before it, in which a sign stands, in text order: a
 * pattern that reaches over no stop and never matches without the sign finds in them all that it finds in the text.
 * `sign` is global.
 */
export function stretchesWith(text: string, sign: RegExp, stop: '。' | '\n'): Span[] {
  const stretches: Span[] = [];
  sign.lastIndex = 0;
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    const next = text.indexOf(stop, match.index + match[0].length);
    const end = next < 0 ? text.length : next;
    stretches.push({ start: Math.max(0, text.lastIndexOf(stop, match.index)), end });
    sign.lastIndex = end;
  }
  return stretches;
}
