import { describe, expect, test } from 'vitest';
import { parseNotice } from '../../lib/notice/index';
import { hideInvisible } from '../../lib/notice/invisible';
import { normalize } from '../../lib/notice/normalize';

describe('normalize', () => {
  test.each([
    ['（１）ＡＢ，１２％；：！？', '(1)AB,12%;:!?'],
    ['一、\u3000提高\u00a0站位\r\n二、', '一、 提高 站位\n\n二、'],
    ['「三會一課」『黨組』〈條例〉', '“三会一课”“党组”《条例》'],
    ['關於黨費收繳不規範問題的整改', '关于党费收缴不规范问题的整改'],
    ['〔2022〕6号【问题】㈠①⑴', '〔2022〕6号【问题】㈠①⑴'],
  ])('%s', (text, usual) => {
    expect(normalize(text)).toBe(usual);
    expect(normalize(text)).toHaveLength(text.length);
  });
});

describe('characters that print nothing', () => {
  test('are out of the rules’ sight, and every span finds its way back', () => {
    const original = '\ufeff整\u200b改\u200d情况\u00ad';
    const { text, toOriginal } = hideInvisible(original);
    expect(text).toBe('整改情况');
    const span = toOriginal({ start: 0, end: 2 });
    expect(original.slice(span.start, span.end)).toBe('整\u200b改');
  });

  test('inside headings, ordinals and figures change nothing but the offsets', () => {
    const clean =
      '现将整改情况公布如下:\n1.关于学习不深的问题。一是制定计划12项。二是开展研讨。\n2.关于作风不实的问题。已约谈3人。';
    const split = [...clean].join('\u200b');
    const [one, other] = [
      parseNotice(clean, null, { kind: 'rectification' }),
      parseNotice(split, null, { kind: 'rectification' }),
    ];
    expect(other.issues.map(({ title, ordinal, depth }) => [title, ordinal, depth])).toEqual(
      one.issues.map(({ title, ordinal, depth }) => [title, ordinal, depth]),
    );
    expect(other.measures.map(({ text }) => text.replaceAll('\u200b', ''))).toEqual(
      one.measures.map(({ text }) => text),
    );
    expect(other.facts.map(({ value }) => value)).toEqual(one.facts.map(({ value }) => value));
    for (const measure of other.measures) expect(split.slice(measure.start, measure.end)).toBe(measure.text);
  });
});
