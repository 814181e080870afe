import type { Stretch } from './copy-stretches';
import { isFormula } from './formulas';

/** Where a passage stands; offsets in the notice's text. */
export interface CopyPlace {
  /** The notice's id or file. */
  notice: string;
  start: number;
  end: number;
  issueId: string | null;
  measureId: string | null;
}

/** A passage that stands word for word in two notices or under two issues of one. */
export interface CopiedPassage {
  /** Units without white space. */
  length: number;
  /** As the first place prints it. */
  text: string;
  /** Stock wording, or words that many bodies use. */
  formula: boolean;
  /** In order of notice and offset, at least two. */
  places: CopyPlace[];
}

/** The least length of a passage, in units without white space. */
export const LEAST = 20;
/** Words that this many bodies print are nobody's own. */
const MANY_BODIES = 5;

/** More than a stretch is long, so that one number tells a stretch and a place in it. */
const LONGEST = 2 ** 24;

/** Where a run of words stands. */
interface Found {
  stretch: Stretch;
  at: number;
}

/** The places of one run of words, by stretch and offset. */
type Places = Map<number, Found>;

/** Collects runs of two into passages of many places. */
export class RunTable {
  readonly #places = new Map<string, Places>();
  /** The places of the runs that begin in the stretch that is read, by offset and length: the same words come often. */
  readonly #near = new Map<number, Places>();
  #stretch: Stretch | null = null;

  add(a: Stretch, atA: number, b: Stretch, atB: number, length: number): void {
    const places = this.#placesOf(a, atA, length);
    const key = b.number * LONGEST + atB;
    if (!places.has(key)) places.set(key, { stretch: b, at: atB });
  }

  #placesOf(stretch: Stretch, at: number, length: number): Places {
    if (stretch !== this.#stretch) this.#near.clear();
    this.#stretch = stretch;
    const near = at * LONGEST + length;
    const known = this.#near.get(near);
    if (known) return known;
    const words = stretch.words.slice(at, at + length);
    const places: Places = this.#places.get(words) ?? new Map();
    places.set(stretch.number * LONGEST + at, { stretch, at });
    this.#places.set(words, places);
    this.#near.set(near, places);
    return places;
  }

  passages(): CopiedPassage[] {
    const passages: CopiedPassage[] = [];
    for (const [words, found] of this.#places) {
      const ordered = [...found.values()].sort(inOrder);
      const bodies = new Set<string>();
      let length = 0;
      const places = ordered.map(({ stretch, at }): CopyPlace => {
        const { notice, body, issueId, measureId, raw, offsets } = stretch;
        const start = offsets[at]!;
        const end = closeQuotes(raw, offsets[at + words.length - 1]! + 1);
        bodies.add(body);
        length = Math.max(length, stretch.hasBlank ? countSolid(raw.slice(start, end)) : end - start);
        return { notice, start: stretch.start + start, end: stretch.start + end, issueId, measureId };
      });
      if (length < LEAST) continue;
      const { raw, start } = ordered[0]!.stretch;
      const text = raw.slice(places[0]!.start - start, places[0]!.end - start);
      const isEverywhere = bodies.size >= MANY_BODIES && !/[\d《]/u.test(text);
      passages.push({ length, text, formula: isEverywhere || isFormula(words), places });
    }
    return passages.sort((a, b) => b.length - a.length || compareText(a.text, b.text));
  }
}

/** In order of notice and offset. */
const inOrder = (one: Found, other: Found): number =>
  one.stretch.rank - other.stretch.rank ||
  one.stretch.start + one.stretch.offsets[one.at]! - other.stretch.start - other.stretch.offsets[other.at]!;

const countSolid = (text: string): number => text.replace(/\s/gu, '').length;

const CLOSING = /[》”’」』）)】〕]/u;

/** Takes a closing mark that belongs to the passage's last words with it. */
function closeQuotes(text: string, end: number): number {
  let at = end;
  while (at < text.length && CLOSING.test(text[at]!)) at++;
  return at;
}

/** Orders texts by their code units. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
