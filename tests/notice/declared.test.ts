import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DECLARED_RULES, readDeclared } from '../../lib/notice/declared';
import { openDeclaredSource } from '../../lib/notice/declared/declared-source';

const valuesOf = (declaration: object): Record<string, number> =>
  Object.fromEntries(
    Object.entries(declaration)
      .filter(([, entry]) => entry !== null && entry !== undefined)
      .map(([field, entry]) => [field, entry.value]),
  );

describe.each(DECLARED_RULES.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  test.each(rule.examples.map((example) => [example.text, example] as const))('%s', (text, example) => {
    expect(valuesOf(rule.read(openDeclaredSource(text)))).toEqual(example.declared);
    expect(valuesOf(readDeclared(text, []))).toMatchObject(example.declared);
  });

  test.each(rule.counterExamples)('nothing in %s', (text) => {
    expect(rule.read(openDeclaredSource(text))).toEqual({});
  });
});

test('every rule file stands in the list', () => {
  const parts = ['index', 'declared-rule', 'declared-source', 'numeral-pattern', 'totals', 'progress'];
  const files = readdirSync(join(import.meta.dirname, '../../lib/notice/declared'))
    .map((file) => file.replace(/\.ts$/u, ''))
    .filter((name) => !parts.includes(name));
  expect(DECLARED_RULES.map(({ name }) => name).sort()).toEqual(files.sort());
});
