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
/** 1 for every unit that prints nothing. */
const IS_BLANK = new Uint8Array(0x10000);
for (const unit of [0x09, 0x0a, 0x0d, 0x20, 0xa0, 0x200b, 0x3000, 0xfeff]) IS_BLANK[unit] = 1;

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
  for (const [owner, { start, end }] of stretches.entries()) {
    for (let offset = start; offset <= end; offset += 1) {
      const unit = offset === end ? BREAK : text.charCodeAt(offset);
      if (IS_BLANK[unit] === 1) continue;
      units[length] = unit;
      offsets[length] = offset;
      owners[length] = owner;
      length += 1;
    }
  }
  return { length, units, offsets, owners };
}

/** A hash of SEED units is made from the one before it (Rabin and Karp, modulo 2³²). */
const BASE = 1_000_003;
const POWER = (() => {
  let power = 1;
  for (let step = 1; step < SEED; step += 1) power = Math.imul(power, BASE);
  return power;
})();
/** How many of a hash's last bits tell quickly that no seed has it. */
const LAST_BITS = 0xffff;

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
  const { units, length } = folded;
  const seeds = new Map<number, number[]>();
  /** 1 for the last bits of every seed's hash. */
  const isSeeded = new Uint8Array(LAST_BITS + 1);
  const repetitions: Repetition[] = [];
  let settled = 0;
  let hash = 0;
  let lastBreak = -1;
  for (let index = 0; index < length; index += 1) {
    if (index >= SEED) hash = (hash - Math.imul(units[index - SEED]!, POWER)) | 0;
    hash = (Math.imul(hash, BASE) + units[index]!) | 0;
    if (units[index] === BREAK) lastBreak = index;
    const place = index - SEED + 1;
    if (place < 0 || lastBreak >= place) continue;
    const earlier = isSeeded[hash & LAST_BITS] === 1 ? seeds.get(hash) : undefined;
    if (place >= settled && earlier) {
      let best = { place: -1, lead: 0, length: 0 };
      for (const candidate of earlier) {
        if (ownerAt(candidate) === ownerAt(place)) continue;
        const lead = leadLength(folded, candidate, place, settled);
        const run = lead + runLength(folded, candidate, place);
        if (run > best.length) best = { place: candidate, lead, length: run };
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
    if (!earlier) {
      seeds.set(hash, [place]);
      isSeeded[hash & LAST_BITS] = 1;
    } else if (earlier.length < MOST_PLACES) earlier.push(place);
  }
  return repetitions;
}
