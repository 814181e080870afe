import { foldToSkeleton } from '../anchoring';
import { LEAST } from './copied-passages';
import { isFormula } from './formulas';
import { winnow } from './winnowing';

/** Where a fingerprint stands in the sought texts. */
interface Posting {
  id: string;
  words: string;
  at: number;
}

/** Looks for copies of a few texts in many, one text at a time and without keeping any: the counterpart of CopyIndex. */
export class CopyProbe {
  readonly #postings = new Map<number, Posting[]>();

  /** Takes the sought texts. */
  constructor(texts: readonly { id: string; text: string }[]) {
    for (const { id, text } of texts) {
      const words = foldToSkeleton(text).text;
      for (const { hash, at } of winnow(words)) {
        const list = this.#postings.get(hash);
        if (list) list.push({ id, words, at });
        else this.#postings.set(hash, [{ id, words, at }]);
      }
    }
  }

  /** The ids of the sought texts that share {@link LEAST} words with a text, stock formulas set apart. */
  match(text: string): Set<string> {
    const found = new Set<string>();
    const words = foldToSkeleton(text).text;
    for (const { hash, at } of winnow(words))
      for (const posting of this.#postings.get(hash) ?? []) {
        if (found.has(posting.id)) continue;
        const passage = sharedPassage(words, at, posting);
        if (passage.length >= LEAST && !isFormula(passage)) found.add(posting.id);
      }
    return found;
  }
}

/** The longest run around two places that reads the same in both texts. */
function sharedPassage(words: string, at: number, other: Posting): string {
  const shift = other.at - at;
  let from = at;
  let to = at;
  while (from > 0 && from + shift > 0 && words[from - 1] === other.words[from + shift - 1]) from--;
  while (to < words.length && to + shift < other.words.length && words[to] === other.words[to + shift]) to++;
  return words.slice(from, to);
}
