import { describe, expect, test } from 'vitest';
import { excerptAround, findHits, matchesTerms, searchTerms } from '../../components/text/find-hits';
import { splitMarks, type TextMark } from '../../components/text/split-marks';

const shown = (text: string, marks: readonly TextMark[], offset = 0) =>
  splitMarks(text, marks, offset)
    .map(({ text: stretch, kinds }) => (kinds.length > 0 ? `{${kinds.join('+')}:${stretch}}` : stretch))
    .join('');

describe('splitMarks', () => {
  test.each<[string, readonly TextMark[], number, string]>([
    ['约谈35人次', [{ start: 2, end: 6, kind: 'figure' }], 0, '约谈{figure:35人次}'],
    [
      '约谈35人次',
      [
        { start: 0, end: 4, kind: 'finding' },
        { start: 2, end: 6, kind: 'figure' },
      ],
      0,
      '{finding:约谈}{finding+figure:35}{figure:人次}',
    ],
    ['约谈35人次', [{ start: 102, end: 106, kind: 'figure' }], 100, '约谈{figure:35人次}'],
    ['约谈', [{ start: 90, end: 101, kind: 'figure' }], 100, '{figure:约}谈'],
    ['约谈', [{ start: 5, end: 9, kind: 'figure' }], 0, '约谈'],
    ['约谈', [{ start: 1, end: 1, kind: 'figure' }], 0, '约谈'],
    ['', [{ start: 0, end: 3, kind: 'hit' }], 0, ''],
  ])('%s', (text, marks, offset, expected) => {
    expect(shown(text, marks, offset)).toBe(expected);
  });

  test('two marks of one kind stay marked until both end', () => {
    const marks: TextMark[] = [
      { start: 0, end: 3, kind: 'hit' },
      { start: 1, end: 2, kind: 'hit' },
    ];
    expect(shown('abcd', marks)).toBe('{hit:a}{hit:b}{hit:c}d');
  });

  test('loses and adds no character, whatever the marks', () => {
    const text = '一'.repeat(500);
    const marks = Array.from({ length: 2000 }, (_, at): TextMark => {
      const start = (at * 7919) % 520;
      return { start, end: start + (at % 13), kind: at % 2 ? 'figure' : 'finding' };
    });
    expect(
      splitMarks(text, marks)
        .map(({ text: stretch }) => stretch)
        .join(''),
    ).toBe(text);
  });
});

describe('search', () => {
  test('takes terms apart at blanks of both widths', () => {
    expect(searchTerms(' 资金　Report ')).toEqual(['资金', 'report']);
  });

  test('wants every term, in whichever text', () => {
    expect(matchesTerms(['专项资金', null, '管理'], ['资金', '管理'])).toBe(true);
    expect(matchesTerms(['专项资金'], ['资金', '管理'])).toBe(false);
  });

  test('marks every place, in the text’s own letters', () => {
    expect(findHits('资金Ab资金', ['资金', 'ab'])).toEqual([
      { start: 0, end: 2, kind: 'hit' },
      { start: 4, end: 6, kind: 'hit' },
      { start: 2, end: 4, kind: 'hit' },
    ]);
  });

  test('marks nothing where lower case has another length', () => {
    expect(findHits('İİ资金', ['资金'])).toEqual([]);
  });
});

describe('excerptAround', () => {
  const text = `${'前'.repeat(30)}资金${'中'.repeat(60)}台账`;

  test('begins a little before the first hit, whichever term it is of', () => {
    expect(excerptAround(text, ['台账', '资金'])).toBe(`…${'前'.repeat(12)}资金${'中'.repeat(46)}…`);
  });

  test('is the whole of a short text, and the start of one without a hit', () => {
    expect(excerptAround('专项资金', ['资金'])).toBe('专项资金');
    expect(excerptAround(text, ['没有'])).toBe(`${text.slice(0, 48)}…`);
  });
});
