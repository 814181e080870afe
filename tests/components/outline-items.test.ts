import { describe, expect, test } from 'vitest';
import { compareTotals } from '../../components/notice/listed-totals';
import { ordinalBefore } from '../../components/notice/ordinal';
import { itemAt, outlineItems, overlaps, WHOLE_NOTICE } from '../../components/notice/outline-items';
import type { Finding } from '../../lib/model/finding';
import { parseNotice } from '../../lib/notice/index';

const TEXT =
  '根据统一部署，2023年3月3日县委第一巡察组向县示例局党组反馈了巡察意见，指出2个方面3个问题，现将整改情况公布如下。\n' +
  '（一）聚焦学习方面\n1.关于“学习不深入”问题。一是开展学习12次。二是制定《学习办法》。\n' +
  '2.关于“责任不落实”问题。一是约谈3人次。\n' +
  '（二）聚焦资金方面\n3.关于“资金管理不严”问题。一是清退1.2万元。';
const notice = parseNotice(TEXT);
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const finding = (...evidence: string[]): Finding => ({
  rule: 'rule',
  severity: 'note',
  message: '',
  englishMessage: '',
  evidence: evidence.map(spanOf),
});

describe('outlineItems', () => {
  const items = outlineItems(notice, [finding('约谈3人次'), finding('2个方面')]);
  const item = (title: string) => items.find(({ issue }) => issue.title.includes(title))!;

  test('gives every issue its path, measures and facts', () => {
    expect(item('学习不深入').path.join()).toContain('学习');
    expect(item('学习不深入').measures.map(({ ordinal }) => ordinal)).toEqual(['一是', '二是']);
    expect(item('学习不深入').facts.map(({ text }) => text)).toEqual(['12次', '《学习办法》']);
    expect(item('资金管理不严').facts.map(({ text }) => text)).toEqual(['1.2万元']);
  });

  test('gives a finding to the issue in which it rests', () => {
    expect(item('责任不落实').findings).toHaveLength(1);
    expect(item('学习不深入').findings).toHaveLength(0);
  });

  test('keeps a finding that touches many issues to the notice as a whole', () => {
    const titles = notice.issues.map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(WHOLE_NOTICE);
    const touched = outlineItems(notice, [finding(...titles)]).filter(({ findings }) => findings.length > 0);
    expect(touched).toEqual([]);
  });

  test('finds the issue of a place, the innermost of those that hold it', () => {
    expect(itemAt(items, spanOf('约谈3人次').start)).toBe(item('责任不落实'));
    expect(itemAt(items, 0)).toBe(null);
  });
});

test('overlaps takes an empty span for its place', () => {
  expect(overlaps({ start: 3, end: 3 }, { start: 0, end: 4 })).toBe(true);
  expect(overlaps({ start: 4, end: 4 }, { start: 0, end: 4 })).toBe(false);
  expect(overlaps({ start: 0, end: 4 }, { start: 4, end: 8 })).toBe(false);
});

test('compareTotals sets what is declared beside what is listed', () => {
  const totals = compareTotals(notice).map(({ name, declared, listed }) => [name, declared, listed]);
  expect(totals).toEqual([
    ['aspects', 2, 2],
    ['problems', 3, 3],
  ]);
});

test.each([
  [null, ''],
  ['1.', '1. '],
  ['（一）', '（一）'],
  ['一、', '一、'],
  ['(1)', '(1) '],
])('ordinalBefore(%j) is %j', (ordinal, text) => {
  expect(ordinalBefore(ordinal)).toBe(text);
});
