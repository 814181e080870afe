import type { TextMark } from './split-marks';

/** The terms of a search, without case: `资金  Report` → `['资金', 'report']`. */
export const searchTerms = (query: string): string[] =>
  query
    .toLowerCase()
    .split(/[\s\u3000]+/u)
    .filter((term) => term !== '');

/** Whether every term stands in one of the texts. */
export const matchesTerms = (texts: readonly (string | null)[], terms: readonly string[]): boolean =>
  terms.every((term) => texts.some((text) => text?.toLowerCase().includes(term)));

/** Every place where a term stands in a text; offsets count in the text. */
export function findHits(text: string, terms: readonly string[]): TextMark[] {
  const hits: TextMark[] = [];
  const folded = text.toLowerCase();
  // A letter whose lower case is longer (İ) would shift every offset: then no hit is marked.
  if (folded.length !== text.length) return hits;
  for (const term of terms) {
    let at = folded.indexOf(term);
    while (at !== -1) {
      hits.push({ start: at, end: at + term.length, kind: 'hit' });
      at = folded.indexOf(term, at + term.length);
    }
  }
  return hits;
}

/** Characters of a text that stand before and after its first hit. */
const BEFORE = 12;
const AFTER = 48;

/** The stretch of a text around the first hit of any term: `excerptAround('…三重一大…', ['重一'])`; the start where there is none. */
export function excerptAround(text: string, terms: readonly string[]): string {
  const hits = findHits(text, terms);
  const at = hits.reduce((first, { start }) => Math.min(first, start), hits[0]?.start ?? 0);
  const [start, end] = [Math.max(0, at - BEFORE), Math.min(text.length, at + AFTER)];
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
