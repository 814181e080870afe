import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, stretchesWith } from '../../lib/notice/excerpt';

describe('excerptOf', () => {
  test('puts parts one after the other, with blanks for what is left out', () => {
    const parts = [
      { start: 0, end: 2 },
      { start: 3, end: 4 },
      { start: 9, end: 11 },
    ];
    expect(excerptOf('甲乙丙丁戊己庚辛壬癸子丑', parts, 3).text).toBe('甲乙 丁   癸子');
    expect(excerptOf('甲乙丙丁戊己庚辛壬癸子丑', parts, 0).text).toBe('甲乙丁癸子');
  });

  test('finds the way back from every span inside a part', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.uniqueArray(fc.nat({ max: 59 }), { maxLength: 8 }),
        fc.nat({ max: 4 }),
        (text, cuts, mostBlanks) => {
          const bounds = [...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
          const parts = bounds.slice(1).flatMap((end, index) => {
            return index % 2 === 0 ? [{ start: bounds[index]!, end }] : [];
          });
          const excerpt = excerptOf(text, parts, mostBlanks);
          for (const part of parts)
            for (let start = part.start; start < part.end; start += 1) {
              const before = parts.filter(({ end }) => end <= part.start);
              const shown =
                before.reduce((sum, { start: from, end }) => sum + end - from, 0) +
                [...before, part].reduce(
                  (sum, { start: from }, index) =>
                    sum + Math.min(mostBlanks, from - (index === 0 ? 0 : parts[index - 1]!.end)),
                  0,
                ) +
                (start - part.start);
              expect(excerpt.toWhole({ start: shown, end: shown + 1 })).toEqual({ start, end: start + 1 });
              expect(excerpt.text[shown]).toBe(text[start]);
            }
        },
      ),
    );
  });
});

describe('stretchesWith', () => {
  const wordsOf = (text: string, stop: '。' | '\n'): string[] =>
    stretchesWith(text, /\d/g, stop).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['甲1。乙。丙2丁3。戊', '。', ['甲1', '。丙2丁3']],
    ['甲。乙4', '。', ['。乙4']],
    ['甲。1\n乙。\n丙', '\n', ['甲。1']],
    ['甲。乙', '。', []],
    ['', '。', []],
  ] as const)('%j up to %j', (text, stop, expected) => {
    expect(wordsOf(text, stop)).toEqual(expected);
  });
});
