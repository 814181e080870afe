import { describe, expect, test } from 'vitest';
import { agreement, agreementOfTwo, alphaOf, type Ratings } from '../../lib/compare/agreement';

/** Ratings from a table of how often two reviewers chose each pair of values. */
const fromTable = (table: Record<string, number>): Ratings[] =>
  Object.entries(table).flatMap(([pair, count]) => Array.from({ length: count }, () => pair.split(' ')));

/** Ratings from one line a reviewer, `*` for a missing value, as the literature prints them. */
const fromLines = (...lines: string[]): Ratings[] => {
  const rows = lines.map((line) => line.trim().split(/\s+/u));
  return rows[0]!.map((_, unit) => rows.map((row) => (row[unit] === '*' ? null : row[unit]!)));
};

describe('published worked examples', () => {
  // Cohen's kappa, Wikipedia: 50 grant proposals, readers A and B: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no.
  test('Cohen: 50 proposals, κ = 0.40', () => {
    const result = agreementOfTwo(fromTable({ 'yes yes': 20, 'yes no': 5, 'no yes': 10, 'no no': 15 }));
    expect(result.percent).toBeCloseTo(0.7, 10);
    expect(result.kappa).toBeCloseTo(0.4, 10);
  });

  // The same article: two tables with equal agreement and unequal margins, κ = 0.1304 and 0.2593.
  test.each([
    [{ 'yes yes': 45, 'yes no': 15, 'no yes': 25, 'no no': 15 }, 0.1304],
    [{ 'yes yes': 25, 'yes no': 35, 'no yes': 5, 'no no': 35 }, 0.2593],
  ])('Cohen: unequal margins %j → %f', (table, kappa) => {
    expect(agreementOfTwo(fromTable(table)).percent).toBeCloseTo(0.6, 10);
    expect(agreementOfTwo(fromTable(table)).kappa).toBeCloseTo(kappa, 4);
  });

  // Krippendorff (2011), section A: two observers, ten units, binary data, α = 0.095.
  test('Krippendorff A: two observers, binary, α = 0.095', () => {
    const ratings = fromLines('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(alphaOf(ratings)).toBeCloseTo(0.095, 3);
  });

  // Krippendorff (2011), section B: two observers, twelve units, five values, α = 0.692.
  test('Krippendorff B: two observers, nominal, α = 0.692', () => {
    const ratings = fromLines('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    expect(alphaOf(ratings)).toBeCloseTo(0.692, 3);
  });

  // Krippendorff (2011), section C: four observers, twelve units, missing values, α = 0.743.
  test('Krippendorff C: four observers, missing values, α = 0.743', () => {
    const ratings = fromLines(
      '1 2 3 3 2 1 4 1 2 * * *',
      '1 2 3 3 2 2 4 1 2 5 * 3',
      '* 3 3 3 2 3 4 2 2 5 1 *',
      '1 2 3 3 2 4 4 1 2 5 1 *',
    );
    expect(alphaOf(ratings)).toBeCloseTo(0.743, 3);
  });
});

describe('what cannot be measured is null', () => {
  test.each<[string, Ratings[]]>([
    ['nothing rated', []],
    [
      'nobody rated the same thing',
      [
        ['verified', null],
        [null, 'doubtful'],
      ],
    ],
  ])('%s', (_, ratings) => {
    expect(agreementOfTwo(ratings)).toEqual({ count: 0, percent: null, kappa: null });
    expect(alphaOf(ratings)).toBeNull();
  });

  test('one value throughout', () => {
    const ratings: Ratings[] = [
      ['verified', 'verified'],
      ['verified', 'verified'],
    ];
    expect(agreementOfTwo(ratings)).toEqual({ count: 2, percent: 1, kappa: null });
    expect(alphaOf(ratings)).toBeNull();
  });
});

test('lists the pairs of reviewers and the things on which any two differ', () => {
  const result = agreement([
    ['verified', 'verified', null],
    ['verified', 'doubtful', 'verified'],
    ['doubtful', null, 'doubtful'],
    [null, null, 'doubtful'],
  ]);
  expect(result.pairs.map(({ reviewers, count, percent }) => [reviewers, count, percent])).toEqual([
    [[0, 1], 2, 0.5],
    [[0, 2], 2, 1],
    [[1, 2], 1, 0],
  ]);
  expect(result.disagreements).toEqual([{ index: 1, values: ['verified', 'doubtful', 'verified'] }]);
});
