import { expect, test } from 'vitest';
import { countBeside } from '../../components/table/fold-columns';

const columns = [{ least: 16 }, { least: 6 }, { least: 9 }];

test.each([
  [Infinity, false, 3],
  // 2 for the edges, 16 + 6 + 9, and two gaps of 0.9
  [34.8, false, 3],
  [34.7, false, 2],
  // a column of checkboxes takes 2.9
  [37.7, true, 3],
  [37.6, true, 2],
  [27, true, 1],
  // the first stands even where it has no room
  [4, true, 1],
])('in %d em, choosing: %s, %d columns stand side by side', (width, isChoosing, count) => {
  expect(countBeside(columns, width, isChoosing)).toBe(count);
});

test('a table without columns has none to fold', () => {
  expect(countBeside([], 10, false)).toBe(0);
});
