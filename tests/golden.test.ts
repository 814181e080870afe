import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseNotice } from '../lib/notice';
import { readDocument } from '../scripts/command-line/read-document';
import { findMisses } from './golden/find-misses';
import { GOLDEN_FOLDER, readGoldenNotices } from './golden/golden-notices';

/** Misses that are known, by notice, word for word as findMisses tells them. */
const knownMisses: Record<string, string[]> = JSON.parse(
  readFileSync(join(GOLDEN_FOLDER, '../known-misses.json'), 'utf8'),
);

describe.each(readGoldenNotices())('$name', ({ name, input, isPage, marked }) => {
  const { text, head } = readDocument(input);
  const notice = parseNotice(text, head);

  test('is read as its golden answers say, but for the misses that are known', () => {
    expect(findMisses(marked, notice, !isPage).sort()).toEqual([...(knownMisses[name] ?? [])].sort());
  });

  test('every span quotes the text', () => {
    for (const { start, end, title } of notice.issues) expect(text.slice(start, end)).toBe(title);
    for (const { start, end, text: quote } of [...notice.measures, ...notice.facts])
      expect(text.slice(start, end)).toBe(quote);
    const totals = Object.values(notice.declared).filter((total) => total !== null);
    for (const { start, end } of [...totals, ...notice.accountability, ...notice.sections]) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  test('issues, measures and facts stand in text order and do not cross', () => {
    for (const nodes of [notice.issues, notice.measures, notice.facts])
      for (const [index, node] of nodes.entries())
        if (index > 0) expect(node.start).toBeGreaterThanOrEqual(nodes[index - 1]!.end);
    for (const fact of notice.facts)
      for (const node of [...notice.issues, ...notice.measures])
        if (fact.start < node.end && node.start < fact.end) {
          expect(fact.start).toBeGreaterThanOrEqual(node.start);
          expect(fact.end).toBeLessThanOrEqual(node.end);
        }
  });

  test('an issue stands one step below its parent, and the parent before it', () => {
    const byId = new Map(notice.issues.map((issue) => [issue.id, issue]));
    for (const issue of notice.issues) {
      const parent = issue.parentId === null ? null : byId.get(issue.parentId)!;
      expect(issue.depth).toBe((parent?.depth ?? 0) + 1);
      if (parent) expect(parent.start).toBeLessThan(issue.start);
    }
  });
});

test('known misses name only notices that exist', () => {
  const names = readGoldenNotices().map(({ name }) => name);
  expect(Object.keys(knownMisses).filter((name) => !names.includes(name))).toEqual([]);
});
