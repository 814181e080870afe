import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decideKind, KIND_RULES } from '../../lib/notice/kind';

describe.each(KIND_RULES.map((rule) => [rule.kind, rule] as const))('%s', (kind, rule) => {
  test.each(rule.examples.map((example) => [example.title, example] as const))('%s', (title, { text }) => {
    expect(decideKind(text, title).kind).toBe(kind);
  });

  test.each(rule.counterExamples.map((example) => [example.title, example] as const))(
    'not %s',
    (title, { text }) => {
      expect(decideKind(text, title).kind).not.toBe(kind);
    },
  );
});

test('every rule file stands in the list', () => {
  const files = readdirSync(join(import.meta.dirname, '../../lib/notice/kind'))
    .map((file) => file.replace(/\.ts$/u, ''))
    .filter((name) => !['index', 'kind-rule', 'kind-context'].includes(name));
  expect(KIND_RULES.map(({ kind }) => kind).sort()).toEqual(files.sort());
});
