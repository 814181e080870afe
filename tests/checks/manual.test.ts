import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checksManual } from '../../scripts/manual/checks-manual';

test('docs/checks.md is what npm run docs:checks writes', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../../docs/checks.md'), 'utf8')).toBe(checksManual());
});
