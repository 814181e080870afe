/** What several reviewers said of one thing, in the reviewers' order; null where one said nothing. */
export type Ratings = readonly (string | null)[];

/** How far two reviewers agree. */
export interface PairAgreement {
  /** Things that both rated. */
  count: number;
  /** Share of these on which they agree, 0..1; null where there are none. */
  percent: number | null;
  /** Agreement beyond chance, −1..1; null where chance alone would agree, or where there is nothing to compare. */
  kappa: number | null;
}

/**
 * Percent agreement and Cohen's kappa of two reviewers, κ = (pₒ − pₑ) / (1 − pₑ), over the things that both rated.
 * Source: Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960).
 */
export function agreementOfTwo(ratings: readonly Ratings[]): PairAgreement {
  const both = ratings.filter((row) => row[0] != null && row[1] != null) as (readonly [string, string])[];
  const count = both.length;
  if (count === 0) return { count, percent: null, kappa: null };
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  let agreed = 0;
  for (const [a, b] of both) {
    if (a === b) agreed++;
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
  }
  const percent = agreed / count;
  let chance = 0;
  for (const [value, times] of first) chance += (times / count) * ((second.get(value) ?? 0) / count);
  return { count, percent, kappa: chance === 1 ? null : (percent - chance) / (1 - chance) };
}

/**
 * Krippendorff's alpha for any number of reviewers, nominal values and missing ones, α = 1 − Dₒ/Dₑ from the
 * coincidence matrix; null where no two values can be compared or all of them are the same.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C.
 */
export function alphaOf(ratings: readonly Ratings[]): number | null {
  const totals = new Map<string, number>();
  let pairable = 0;
  let disagreement = 0;
  for (const row of ratings) {
    const values = row.filter((value) => value !== null);
    if (values.length < 2) continue;
    pairable += values.length;
    const counts = new Map<string, number>();
    for (const value of values) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
      totals.set(value, (totals.get(value) ?? 0) + 1);
    }
    let same = 0;
    for (const count of counts.values()) same += count * (count - 1);
    disagreement += (values.length * (values.length - 1) - same) / (values.length - 1);
  }
  let expected = pairable * (pairable - 1);
  for (const total of totals.values()) expected -= total * (total - 1);
  if (pairable < 2 || expected === 0) return null;
  return 1 - ((pairable - 1) * disagreement) / expected;
}

/** One thing on which reviewers differ. */
export interface Disagreement {
  /** Index in the ratings. */
  index: number;
  values: Ratings;
}

/** The agreement of some reviewers on one question. */
export interface Agreement {
  /** For each pair of reviewers, by their indexes. */
  pairs: (PairAgreement & { reviewers: [number, number] })[];
  alpha: number | null;
  disagreements: Disagreement[];
}

/** Compares what reviewers said, thing by thing: one row of ratings a thing, one column a reviewer. */
export function agreement(ratings: readonly Ratings[]): Agreement {
  const reviewers = Math.max(0, ...ratings.map((row) => row.length));
  const pairs: Agreement['pairs'] = [];
  for (let a = 0; a < reviewers; a++)
    for (let b = a + 1; b < reviewers; b++)
      pairs.push({
        reviewers: [a, b],
        ...agreementOfTwo(ratings.map((row) => [row[a] ?? null, row[b] ?? null])),
      });
  const disagreements = ratings.flatMap((values, index) =>
    new Set(values.filter((value) => value !== null)).size > 1 ? [{ index, values }] : [],
  );
  return { pairs, alpha: alphaOf(ratings), disagreements };
}
