import { describe, expect, test } from 'vitest';
import { bodyName, compareBodies, fullestName } from '../../lib/compare/body-name';
import { bodyPlace } from '../../lib/compare/body-place';

describe('names of one body fold alike', () => {
  test.each(bodyName.examples)('%s is %s', (one, other) => {
    expect(bodyName.fold(one)).toBe(bodyName.fold(other));
    expect(compareBodies(one, other)).toBe(1);
  });
});

describe('names of two bodies fold apart', () => {
  test.each(bodyName.counterExamples)('%s is not %s', (one, other) => {
    expect(bodyName.fold(one)).not.toBe(bodyName.fold(other));
  });
});

test.each([...bodyName.examples, ...bodyName.counterExamples].flat())(
  '%s keeps a name, and folding twice changes no more',
  (name) => {
    const folded = bodyName.fold(name);
    expect(folded.length).toBeGreaterThan(2);
    expect(bodyName.fold(folded)).toBe(folded);
  },
);

test('the fullest name is the longest as printed, whatever the order', () => {
  const names = ['松州市民政局', '中共松州市民政局党组', '松州市民政局党组'];
  expect(fullestName(names)).toBe('中共松州市民政局党组');
  expect(fullestName(names.toReversed())).toBe('中共松州市民政局党组');
  expect(fullestName([])).toBe('');
});

test('a name as long as a text is folded all the same', () => {
  for (const part of ['委员会', '党组', '（', '省', '政协']) {
    const name = part.repeat(100_000 / part.length);
    expect(bodyName.fold(name).length).toBeLessThanOrEqual(name.length);
    expect(bodyPlace.read(name).join('').length).toBeLessThan(100);
  }
});

test.each(bodyPlace.examples.map(([name, ...places]) => [name, places] as const))(
  '%s is in %j',
  (name, places) => {
    expect(bodyPlace.read(name)).toEqual(places);
  },
);

test.each(bodyPlace.counterExamples)('%j states no place', (name) => {
  expect(bodyPlace.read(name)).toEqual([]);
});
