import type { Span } from '../model/span';

/** A stretch of text that belongs to somebody: repetition is looked for between owners. */
export interface Owned extends Span {
  readonly owner: string;
}

/** The same words in two places of different owners; offsets of the text. */
export interface Repetition {
  readonly first: Span;
  readonly second: Span;
}

/** Passages of at least SEED + STEP − 1 characters hold a whole seed at a multiple of STEP. */
const SEED = 16;
const STEP = 15;
/** Earlier places tried for one seed; a seed that stands everywhere is no passage. */
const MOST_PLACES = 6;
const BLANK = /\s/u;
const BREAK = '\u0000';

interface Folded {
  readonly text: string;
  /** Offset in the text of every folded character. */
  readonly offsets: Int32Array;
  /** Index of the owning stretch of every folded character. */
  readonly owners: Int32Array;
}

/** The stretches one after the other without blanks, a break between them. */
function fold(text: string, stretches: readonly Owned[]): Folded {
  const size = stretches.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  const offsets = new Int32Array(size);
  const owners = new Int32Array(size);
  const parts: string[] = [];
  let length = 0;
  for (const [index, { start, end }] of stretches.entries()) {
    for (let offset = start; offset < end; offset += 1) {
      const unit = text[offset]!;
      if (BLANK.test(unit)) continue;
      offsets[length] = offset;
      owners[length] = index;
      parts.push(unit);
      length += 1;
    }
    offsets[length] = end;
    owners[length] = index;
    parts.push(BREAK);
    length += 1;
  }
  return { text: parts.join(''), offsets, owners };
}

/** How far two places of a folded text run alike, a break apart. */
function runLength(text: string, one: number, other: number): number {
  let length = 0;
  while (
    other + length < text.length &&
    text[one + length] === text[other + length] &&
    text[one + length] !== BREAK
  )
    length += 1;
  return length;
}

/** How far two places run alike backwards, not beyond `limit`. */
function leadLength(text: string, one: number, other: number, limit: number): number {
  let length = 0;
  while (
    one - length > 0 &&
    other - length > limit &&
    text[one - length - 1] === text[other - length - 1] &&
    text[one - length - 1] !== BREAK
  )
    length += 1;
  return length;
}

/**
 * Finds passages of `shortest` or more characters (at least 30), blanks aside, that stand under two owners, longest match
 * first at each place. Linear in the length of the stretches: seeds of 16 characters, extended once each.
 */
export function findRepetitions(text: string, stretches: readonly Owned[], shortest: number): Repetition[] {
  const folded = fold(text, stretches);
  const ownerAt = (place: number): string => stretches[folded.owners[place]!]!.owner;
  const spanAt = (place: number, length: number): Span => ({
    start: folded.offsets[place]!,
    end: folded.offsets[place + length - 1]! + 1,
  });
  const seeds = new Map<string, number[]>();
  const repetitions: Repetition[] = [];
  let settled = 0;
  for (let place = 0; place + SEED <= folded.text.length; place += 1) {
    const seed = folded.text.slice(place, place + SEED);
    const earlier = seeds.get(seed);
    if (place >= settled && earlier) {
      let best = { place: -1, lead: 0, length: 0 };
      for (const candidate of earlier) {
        if (ownerAt(candidate) === ownerAt(place)) continue;
        const lead = leadLength(folded.text, candidate, place, settled);
        const length = lead + runLength(folded.text, candidate, place);
        if (length > best.length) best = { place: candidate, lead, length };
      }
      if (best.length >= shortest) {
        repetitions.push({
          first: spanAt(best.place - best.lead, best.length),
          second: spanAt(place - best.lead, best.length),
        });
        settled = place - best.lead + best.length;
      }
    }
    if (place % STEP !== 0 || seed.includes(BREAK)) continue;
    if (!earlier) seeds.set(seed, [place]);
    else if (earlier.length < MOST_PLACES) earlier.push(place);
  }
  return repetitions;
}
