import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTACT_RULES, readContact } from '../../lib/notice/contact';

describe.each(CONTACT_RULES.map((rule) => [rule.field, rule] as const))('%s', (field, rule) => {
  test.each(rule.examples)('%s', (text, value) => {
    expect(readContact(text, [])[field]).toBe(value);
  });

  test.each(rule.counterExamples)('nothing in %s', (text) => {
    expect(readContact(text, [])[field]).toBeNull();
  });
});

test('every rule file stands in the list', () => {
  const files = readdirSync(join(import.meta.dirname, '../../lib/notice/contact'))
    .map((file) => file.replace(/\.ts$/u, ''))
    .filter((name) => !['index', 'contact-rule'].includes(name));
  expect(CONTACT_RULES.map(({ field }) => field).sort()).toEqual(files.sort());
});
