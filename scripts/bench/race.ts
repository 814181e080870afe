/** One contestant: does its work once and gives the milliseconds that it took. */
export interface Side {
  name: string;
  sample: () => number | Promise<number>;
}

/** What interleaved runs came to. */
export interface Result {
  name: string;
  /** Milliseconds. */
  median: number;
  /** First and third quartile, in milliseconds. */
  low: number;
  high: number;
  runs: number;
  /** How many times the first side's time this one took, run by run; null for the first side. */
  ratio: Spread | null;
}

interface Spread {
  median: number;
  low: number;
  high: number;
}

/** The value below which a share of sorted values lies, between neighbours in proportion. */
const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
};

/** Median and quartiles: `[1, 2, 9]` → `{ low: 1.5, median: 2, high: 5.5 }`. */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((one, other) => one - other);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
};

/** The shortest time that a ratio is taken of: what a browser's clock can still tell from nothing, in milliseconds. */
const LEAST_TIME = 0.005;

/**
 * Lets sides work in turn, each round in another order, so that what else the machine does falls on all alike.
 * Ratios are taken within a round. The first side is the one that the others are compared with.
 */
export const race = async (sides: readonly Side[], rounds: number): Promise<Result[]> => {
  const times = sides.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < sides.length; turn += 1) {
      const at = (round + turn) % sides.length;
      times[at]!.push(await sides[at]!.sample());
    }
  return sides.map(({ name }, at) => ({
    name,
    ...spreadOf(times[at]!),
    runs: rounds,
    ratio:
      at === 0
        ? null
        : spreadOf(times[at]!.map((time, round) => time / Math.max(times[0]![round]!, LEAST_TIME))),
  }));
};

/** Times a piece of work, repeated so that short work can be told from the clock's own grain. */
export const timed = (work: () => unknown, repeats = 1): number => {
  const start = performance.now();
  for (let at = 0; at < repeats; at += 1) work();
  return (performance.now() - start) / repeats;
};
