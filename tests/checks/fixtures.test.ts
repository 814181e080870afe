import { describe, expect, test } from 'vitest';
import { scoreFolder, totalOf } from './scoring';

/** Written before the rules (drafted) and after them; tests/fixtures/checks/README.md tells their first scores. */
describe.each(['drafted', 'blind', 'second-blind'])('marked notices: %s', (folder) => {
  const scores = scoreFolder(folder);

  test.each(scores.map((score) => [score.file, score] as const))(
    '%s raises no alarm that is not planted',
    (_, { wrong }) => {
      expect(wrong).toEqual([]);
    },
  );

  test('recall is at least 0.9 and precision at least 0.95', () => {
    const { recall, precision } = totalOf(scores);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
});

test('enough is planted: 40 anomalies and 60 near misses', () => {
  const { planted, nearMisses } = totalOf(scoreFolder('drafted'));
  expect(planted).toBeGreaterThanOrEqual(40);
  expect(nearMisses).toBeGreaterThanOrEqual(60);
});
