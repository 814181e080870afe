import { describe, expect, test } from 'vitest';
import { describeTarget, placeTargets } from '../../lib/anchoring';
import { compareVersions, findCopied, findRecurring } from '../../lib/compare';
import { finish } from '../../lib/slices';
import { wrapNotice } from '../fixtures/edited/write-notice';

/** Texts on which a careless comparison would never end. */
const TEXTS: Record<string, readonly [string, string]> = {
  'brackets only': ['('.repeat(100_000), `${'('.repeat(99_999)})`],
  'one endless line': ['局党组高度重视'.repeat(10_000), `${'局党组高度重视'.repeat(9_999)}完`],
  'ten thousand items': [
    Array.from({ length: 10_000 }, (_, at) => `一是检查${at}次。`).join(''),
    Array.from({ length: 10_000 }, (_, at) => `一是检查${at + 3}次。`).join(''),
  ],
  'one sentence again and again': ['一是加强管理。'.repeat(10_000), '一是加强管理。'.repeat(9_990)],
  'one endless figure': ['1234567890'.repeat(10_000), `${'1234567890'.repeat(9_999)}5`],
  'titles never closed': ['《'.repeat(100_000), '《'.repeat(100_001)],
  'half a character': ['\ud800'.repeat(2000), '\udc00'.repeat(2000)],
};

describe.each(Object.entries(TEXTS))('%s', { timeout: 60_000 }, (_, [before, after]) => {
  const read = (text: string) => ({
    ...wrapNotice(text, [], [], []),
    measures: [
      {
        id: 'm1',
        issueId: null,
        type: 'response' as const,
        ordinal: null,
        text,
        start: 0,
        end: text.length,
        rule: 'written',
      },
    ],
  });
  const [old, now] = [read(before), read(after)];

  test('is compared to the end', () => {
    expect(compareVersions(old, now).measures.length).toBeGreaterThan(0);
  });

  test('gives spans inside the text or none', () => {
    const targets = [0, 500, 50_000].map((start) => describeTarget(old, start, start + 40));
    for (const oldNotice of [old, null])
      for (const { start, end } of finish(placeTargets(targets, { oldNotice, newNotice: now }))) {
        if (start === null) continue;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end!).toBeLessThanOrEqual(now.text.length);
        expect(end!).toBeGreaterThan(start);
      }
  });

  test('is searched for copies and grouped', () => {
    const copied = findCopied([
      { id: 'a', notice: old },
      { id: 'b', notice: now },
    ]);
    for (const { places } of copied) expect(places.length).toBeGreaterThanOrEqual(2);
    expect(findRecurring([{ id: 'a', title: before }]).length).toBe(0);
  });
});
