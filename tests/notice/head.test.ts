import { describe, expect, test } from 'vitest';
import { readFacts } from '../../lib/notice/facts';
import type { HeadContext } from '../../lib/notice/head';
import { HEAD_RULES, readHead } from '../../lib/notice/head';
import { NO_HEAD } from '../empty-parts';

const contextOf = (text: string, part: Partial<HeadContext> = {}): HeadContext => ({
  text,
  facts: readFacts(text, { startYear: null }),
  sections: [],
  kind: 'rectification',
  pageHead: null,
  ...part,
});

describe.each(HEAD_RULES.map((rule) => [rule.field, rule] as const))('%s', (field, rule) => {
  test.each(rule.examples.map((example) => [example.text, example] as const))('%s', (text, example) => {
    const pageHead = example.pageHead === undefined ? null : { ...NO_HEAD, ...example.pageHead };
    const head = readHead(contextOf(text, { kind: example.kind ?? 'rectification', pageHead }));
    expect(head[field]).toEqual(example.value);
  });
});
