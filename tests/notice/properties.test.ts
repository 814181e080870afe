import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as model from '../../lib/model/notice';
import { noticeKind } from '../../lib/model/notice';
import { parseNotice } from '../../lib/notice/index';

const folder = join(import.meta.dirname, 'structures');
const seeds = readdirSync(folder).map(
  (name) => readFileSync(join(folder, name), 'utf8').split('=== text\n')[1]!.split('\n=== outline')[0]!,
);

const SCRAPS = [
  '一、',
  '二、',
  '(一)',
  '（二）',
  '1.',
  '2．',
  '3、',
  '(1)',
  '⑵',
  '①',
  '1)',
  '第一,',
  '一是',
  '二是',
  '三要',
  '首先,',
  '另一方面',
  '关于“',
  '”问题的整改',
  '针对',
  '的问题。',
  '聚焦',
  '方面',
  '整改情况:',
  '整改措施:',
  '整改状态:已完成',
  '（已改完）',
  '责任单位:',
  '反馈问题:',
  '下一步,',
  '附件:',
  '联系电话:0000-0000000',
  '中共青岭市档案局党组',
  '2023年7月28日',
  '12.6万元',
  '举一反三、',
  '《',
  '》',
  '“',
  '”',
  '(',
  ')',
  '\n',
  ' ',
  '\t',
  ' | ',
  '。',
  ';',
  '\u200b',
  '　',
  '學習不夠',
  '学习不到位',
  '序号\t反馈问题\t整改情况\n',
];

const scrapText = fc
  .array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    maxLength: 120,
  })
  .map((parts) => parts.join(''));

/** A notice of the genre with scraps put in, stretches taken out or doubled. */
const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(60),
        fc.constantFrom('delete', 'double', 'insert'),
        fc.constantFrom(...SCRAPS),
      ),
      { maxLength: 12 },
    ),
  )
  .map(([seed, edits]) =>
    edits.reduce((text, [position, length, edit, scrap]) => {
      const at = position % (text.length + 1);
      if (edit === 'delete') return text.slice(0, at) + text.slice(at + length);
      if (edit === 'double') return text.slice(0, at + length) + text.slice(at);
      return text.slice(0, at) + scrap + text.slice(at);
    }, seed),
  );

const kinds = fc.constantFrom(...noticeKind.options);

function expectSound(text: string, kind: model.NoticeKind): void {
  const notice = parseNotice(text, null, { kind });
  expect(notice.text).toBe(text);
  expect(model.notice.parse(notice)).toEqual(notice);
  const visible = (words: string) => words.replace(/[\u00ad\u200b-\u200f\ufeff\u2060]|\n\s*/gu, '');
  for (const { start, end, text: quote } of [...notice.measures, ...notice.facts]) {
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end)).toBe(quote);
  }
  for (const { start, end, title } of notice.issues) {
    expect(end).toBeGreaterThan(start);
    expect(visible(text.slice(start, end))).toBe(visible(title));
  }
  let last = 0;
  for (const { start, end } of notice.sections) {
    expect(start).toBe(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  if (notice.sections.length > 0) expect(last).toBe(text.length);
  const byId = new Map(notice.issues.map((issue) => [issue.id, issue]));
  for (const { parentId, depth, start } of notice.issues) {
    expect(depth).toBe(parentId ? byId.get(parentId)!.depth + 1 : 1);
    if (parentId) expect(byId.get(parentId)!.start).toBeLessThan(start);
  }
  for (const { issueId } of notice.measures) if (issueId) expect(byId.has(issueId)).toBe(true);
  // measures follow each other: none reaches into the next
  notice.measures.slice(1).forEach((measure, index) => {
    expect(measure.start).toBeGreaterThanOrEqual(notice.measures[index]!.end);
  });
  expect(notice.coverage.share).toBeGreaterThanOrEqual(0);
  expect(notice.coverage.share).toBeLessThanOrEqual(1);
}

describe('any text', { timeout: 120_000 }, () => {
  test('of scraps of the genre is read soundly', () => {
    fc.assert(fc.property(scrapText, kinds, expectSound), { numRuns: 300 });
  });

  test('of arbitrary units is read soundly', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), kinds, expectSound), {
      numRuns: 200,
    });
  });

  test('that was a notice before it was mutated is read soundly', () => {
    fc.assert(fc.property(mutated, kinds, expectSound), { numRuns: 300 });
  });
});

describe('blank lines', { timeout: 120_000 }, () => {
  const outlineOf = (text: string) => {
    const { issues, measures } = parseNotice(text, null, { kind: 'rectification' });
    const bare = (words: string) => words.replace(/\s/gu, '');
    return [
      issues.map(({ depth, ordinal, title, status }) => [depth, ordinal, bare(title), status]),
      measures.map(({ issueId, type, ordinal, text: words }) => [issueId, type, ordinal, bare(words)]),
    ];
  };

  test('between lines change nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(fc.constantFrom('\n', '\n \n', '\r\n', '\n\n　\n'), { minLength: 1, maxLength: 9 }),
        (seed, breaks) => {
          const spread = seed
            .split('\n')
            .map((line, index) => line + breaks[index % breaks.length])
            .join('');
          expect(outlineOf(spread)).toEqual(outlineOf(seed));
        },
      ),
      { numRuns: 100 },
    );
  });
});
