import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FACT_RULES, readFacts } from '../../lib/notice/facts';

const context = { startYear: null };

describe.each(FACT_RULES.map((rule) => [rule.kind, rule] as const))('%s', (kind, rule) => {
  test.each(rule.examples.map((example) => [example.text, example] as const))('%s', (text, { facts }) => {
    const read = readFacts(text, context).filter((fact) => fact.kind === kind);
    expect(
      read.map((fact) => ({ text: fact.text, value: fact.value, approximate: fact.approximate })),
    ).toEqual(
      facts.map((fact) => ({ text: fact.text, value: fact.value, approximate: fact.approximate ?? false })),
    );
    for (const [index, fact] of facts.entries())
      if (fact.unit !== undefined) expect(read[index]!.unit).toBe(fact.unit);
  });

  test.each(rule.counterExamples)('nothing in %s', (text) => {
    expect(readFacts(text, context).filter((fact) => fact.kind === kind)).toEqual([]);
  });
});

test('every rule file stands in the list', () => {
  const folder = join(import.meta.dirname, '../../lib/notice/facts');
  const parts =
    'index fact-rule moment numeric-moment read-moments match-at quantity measure-words running-year'.split(
      ' ',
    );
  const rules = readdirSync(folder)
    .map((file) => file.replace(/\.ts$/u, ''))
    .filter((name) => !parts.includes(name));
  expect(FACT_RULES.map((rule) => rule.kind).sort()).toEqual(rules.sort());
});
