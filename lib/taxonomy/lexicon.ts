import type { Family } from './family';

/** A word of a family found in a title. */
export interface WordHit {
  family: Family;
  /** Index of the set of words in the family, null for a broad word. */
  set: number | null;
  /** As the family lists it. */
  word: string;
  /** Units that the word covers. */
  length: number;
  /** Offsets of these units in the folded title, in order. */
  units: number[];
}

interface Use {
  family: Family;
  set: number | null;
  word: string;
  part: number;
  parts: number;
}

interface Entry {
  text: string;
  uses: Use[];
  /** Families in which the phrase means something else. */
  strangerTo: Family[];
}

interface Found {
  start: number;
  end: number;
}

const NOT_A_WORD = /[^\p{L}\p{N}]/gu;

/** Leaves out white space, punctuation and quotation marks: `“三重一大”决策` → `三重一大决策`. */
export function foldTitle(title: string): string {
  return title.normalize('NFKC').replace(NOT_A_WORD, '').toLowerCase();
}

/** Finds the families' words in titles, each title in one pass. */
export class Lexicon {
  readonly #byHead = new Map<string, Entry[]>();

  constructor(families: readonly Family[]) {
    const entries = new Map<string, Entry>();
    const entryOf = (phrase: string): Entry => {
      const text = foldTitle(phrase);
      const known = entries.get(text);
      if (known) return known;
      const entry: Entry = { text, uses: [], strangerTo: [] };
      entries.set(text, entry);
      return entry;
    };
    for (const family of families) {
      const sets = [
        ...family.words.map((words, set) => ({ words, set })),
        { words: family.broad, set: null },
      ];
      for (const { words, set } of sets) {
        for (const word of words) {
          const parts = word.split('+');
          parts.forEach((part, index) => {
            entryOf(part).uses.push({ family, set, word, part: index, parts: parts.length });
          });
        }
      }
      for (const phrase of family.falseFriends) entryOf(phrase).strangerTo.push(family);
    }
    for (const entry of entries.values()) {
      const head = entry.text[0]!;
      const list = this.#byHead.get(head);
      if (list) list.push(entry);
      else this.#byHead.set(head, [entry]);
    }
  }

  /** Every word of every family in a title that {@link foldTitle} folded, false friends left out. */
  find(title: string): WordHit[] {
    const found: [Entry, Found][] = [];
    const masked = new Map<Family, Found[]>();
    for (let at = 0; at < title.length; at++) {
      for (const entry of this.#byHead.get(title[at]!) ?? []) {
        if (!title.startsWith(entry.text, at)) continue;
        const place = { start: at, end: at + entry.text.length };
        found.push([entry, place]);
        for (const family of entry.strangerTo) masked.set(family, [...(masked.get(family) ?? []), place]);
      }
    }
    const whole = new Map<string, { use: Use; places: (Found | undefined)[] }>();
    for (const [entry, place] of found) {
      for (const use of entry.uses) {
        if (masked.get(use.family)?.some((span) => place.start < span.end && place.end > span.start))
          continue;
        const key = `${use.family.id} ${use.set} ${use.word}`;
        const parts = whole.get(key) ?? { use, places: Array<Found | undefined>(use.parts).fill(undefined) };
        parts.places[use.part] ??= place;
        whole.set(key, parts);
      }
    }
    const hits: WordHit[] = [];
    for (const { use, places } of whole.values()) {
      if (places.includes(undefined)) continue;
      const units = places.flatMap((place) =>
        Array.from({ length: place!.end - place!.start }, (_, k) => place!.start + k),
      );
      hits.push({
        family: use.family,
        set: use.set,
        word: use.word,
        length: units.length,
        units: units.sort((a, b) => a - b),
      });
    }
    return hits;
  }
}
