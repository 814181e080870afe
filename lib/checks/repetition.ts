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
/** Between two stretches. */
const BREAK = 0;
const BLANKS = new Set([0x09, 0x0a, 0x0d, 0x20, 0xa0, 0x200b, 0x3000, 0xfeff]);

/** The stretches one after the other without blanks, a break after each. */
interface Folded {
  readonly length: number;
  readonly units: Uint16Array;
  /** Offset in the text of every unit. */
  readonly offsets: Int32Array;
  /** Index of the stretch of every unit. */
  readonly owners: Int32Array;
}

function fold(text: string, stretches: readonly Owned[]): Folded {
  const size = stretches.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  const units = new Uint16Array(size);
  const offsets = new Int32Array(size);
  const owners = new Int32Array(size);
  let length = 0;
  const add = (unit: number, offset: number, owner: number) => {
    units[length] = unit;
    offsets[length] = offset;
    owners[length] = owner;
    length += 1;
  };
  for (const [owner, { start, end }] of stretches.entries()) {
    for (let offset = start; offset < end; offset += 1) {
      const unit = text.charCodeAt(offset);
      if (!BLANKS.has(unit)) add(unit, offset, owner);
    }
    add(BREAK, end, owner);
  }
  return { length, units, offsets, owners };
}

/** A hash of the SEED units from every place, each from the one before (Rabin and Karp, modulo 2³²). */
function* seedHashes({
  units,
  length,
}: Folded): Iterable<readonly [place: number, hash: number, isWhole: boolean]> {
  const base = 1_000_003;
  let power = 1;
  for (let step = 1; step < SEED; step += 1) power = Math.imul(power, base);
  let hash = 0;
  let lastBreak = -1;
  for (let index = 0; index < length; index += 1) {
    if (index >= SEED) hash = (hash - Math.imul(units[index - SEED]!, power)) | 0;
    hash = (Math.imul(hash, base) + units[index]!) | 0;
    if (units[index] === BREAK) lastBreak = index;
    const place = index - SEED + 1;
    if (place >= 0) yield [place, hash, lastBreak < place];
  }
}

/** How far two places run alike, up to a break. */
function runLength({ units, length }: Folded, one: number, other: number): number {
  let run = 0;
  while (other + run < length && units[one + run] === units[other + run] && units[one + run] !== BREAK)
    run += 1;
  return run;
}

/** How far two places run alike backwards, up to a break and not beyond `limit`. */
function leadLength({ units }: Folded, one: number, other: number, limit: number): number {
  let lead = 0;
  while (
    one - lead > 0 &&
    other - lead > limit &&
    units[one - lead - 1] === units[other - lead - 1] &&
    units[one - lead - 1] !== BREAK
  )
    lead += 1;
  return lead;
}

/**
 * Finds passages of `shortest` or more characters (at least 30), blanks aside, that stand under two owners, the longest
 * match at each place. Linear in the length of the stretches: seeds of 16 units, extended once each.
 */
export function findRepetitions(text: string, stretches: readonly Owned[], shortest: number): Repetition[] {
  const folded = fold(text, stretches);
  const ownerAt = (place: number): string => stretches[folded.owners[place]!]!.owner;
  const spanAt = (place: number, length: number): Span => ({
    start: folded.offsets[place]!,
    end: folded.offsets[place + length - 1]! + 1,
  });
  const seeds = new Map<number, number[]>();
  const repetitions: Repetition[] = [];
  let settled = 0;
  for (const [place, hash, isWhole] of seedHashes(folded)) {
    if (!isWhole) continue;
    const earlier = seeds.get(hash);
    if (place >= settled && earlier) {
      let best = { place: -1, lead: 0, length: 0 };
      for (const candidate of earlier) {
        if (ownerAt(candidate) === ownerAt(place)) continue;
        const lead = leadLength(folded, candidate, place, settled);
        const length = lead + runLength(folded, candidate, place);
        if (length > best.length) best = { place: candidate, lead, length };
      }
      if (best.length >= shortest) {
        const start = place - best.lead;
        repetitions.push({
          first: spanAt(best.place - best.lead, best.length),
          second: spanAt(start, best.length),
        });
        settled = start + best.length;
      }
    }
    if (place % STEP !== 0) continue;
    if (!earlier) seeds.set(hash, [place]);
    else if (earlier.length < MOST_PLACES) earlier.push(place);
  }
  return repetitions;
}
