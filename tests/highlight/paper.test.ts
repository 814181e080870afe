import { expect, test } from 'vitest';
import { paperOfColor } from '../../lib/highlight/paper';

test.each([
  ['rgb(255, 255, 255)', 'light'],
  ['rgb(244, 244, 244)', 'light'],
  ['rgb(20, 20, 24)', 'dark'],
  ['rgb(176, 0, 0)', 'dark'],
  ['rgba(0, 0, 0, 0)', null],
  ['rgba(0, 0, 0, 0.3)', null],
  ['rgb(0 0 0 / 90%)', 'dark'],
  ['rgb(255 255 255 / 0.9)', 'light'],
  ['color(srgb 1 1 1)', null],
])('%s is %s', (color, paper) => {
  expect(paperOfColor(color)).toBe(paper);
});
