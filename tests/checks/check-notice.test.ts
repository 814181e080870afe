import { describe, expect, test } from 'vitest';
import { checkNotice, findingKey, findingQuote, RULES } from '../../lib/checks/index';
import { finding } from '../../lib/model/finding';
import { parseNotice } from '../../lib/notice/index';
import { framed } from './framed';

const TEXT = framed(`针对反馈的3个问题，制定整改措施40条，已完成38条，完成率96.5%。
一、关于会议记录不全的问题
整改情况：一是补齐记录12份。
二、关于报销审核不细的问题
整改情况：一是退回发票9张。`);

test('findings follow the model, errors first, and their spans lie in the text in order', () => {
  const findings = checkNotice(parseNotice(TEXT));
  expect(findings.map(({ rule }) => rule).slice(0, 2)).toEqual(['percent-vs-ratio', 'declared-vs-listed']);
  for (const each of findings) {
    expect(finding.parse(each)).toEqual(each);
    const starts = each.evidence.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    for (const { start, end } of each.evidence)
      expect(TEXT.slice(start, end).trim().length).toBeGreaterThan(0);
  }
});

test('a rule that is switched off says nothing', () => {
  const disabled = new Set(['percent-vs-ratio']);
  const rules = checkNotice(parseNotice(TEXT), { disabled }).map(({ rule }) => rule);
  expect(rules).not.toContain('percent-vs-ratio');
  expect(rules).toContain('declared-vs-listed');
});

test('a document that is no notice has no findings', () => {
  expect(checkNotice(parseNotice(TEXT, null, { kind: 'other' }))).toEqual([]);
});

test('a date of issue that only the page prints is compared with the signature', () => {
  const text = `${TEXT}\n中共云浦市文化局党组\n2023年7月28日`;
  const head = {
    url: null,
    title: null,
    publishedDate: null,
    documentDate: '2023-09-15',
    siteName: null,
    source: null,
    indexNumber: null,
  };
  const said = checkNotice(parseNotice(text, head), { head }).find(({ rule }) => rule === 'date-order');
  expect(said?.message).toBe('成文日期2023-09-15与落款日期2023-07-28不一，相差49天');
  expect(said?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['2023年7月28日']);
});

describe('a finding is known again', () => {
  const keysOf = (text: string) => checkNotice(parseNotice(text)).map((each) => findingKey(each, text));

  test('after text was put in before it', () => {
    expect(keysOf(TEXT.replace('针对反馈', '局党组高度重视，召开会议。针对反馈'))).toEqual(keysOf(TEXT));
  });

  test('but not after its figure was changed', () => {
    const edited = TEXT.replace('制定整改措施40条', '制定整改措施41条');
    const key = (text: string) => keysOf(text).find((each) => each.startsWith('percent-vs-ratio'));
    expect(key(TEXT)).toBe('percent-vs-ratio:制定整改措施40条');
    expect(key(edited)).toBe('percent-vs-ratio:制定整改措施41条');
  });

  test('by its rule alone where it points at nothing', () => {
    const missing = { rule: 'no-contact', evidence: [] };
    expect(findingQuote(missing, TEXT)).toBe('');
    expect(findingKey(missing, TEXT)).toBe('no-contact:');
  });
});

test('names of rules are unique', () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
});
