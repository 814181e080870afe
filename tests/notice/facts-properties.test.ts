import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readAccountability } from '../../lib/notice/accountability';
import { readContact } from '../../lib/notice/contact';
import { readDeclared } from '../../lib/notice/declared';
import { readFacts } from '../../lib/notice/facts';
import { readHead } from '../../lib/notice/head';
import { decideKind } from '../../lib/notice/kind';
import { readNumeral } from '../../lib/notice/numerals';

// a slow machine is no failure
vi.setConfig({ testTimeout: 120_000 });

/** Pieces of the genre from which nonsense close to a notice is put together. */
const PIECES = [
  ...[
    '2023年',
    '12月',
    '30日',
    '至',
    '-',
    '以来',
    '上旬',
    '年度',
    '二〇二三年',
    '三',
    '百分之',
    '%',
    '.',
    ',',
    '，',
  ],
  ...[
    '1',
    '23',
    '456',
    '万',
    '亿',
    '元',
    '多',
    '余',
    '个',
    '项',
    '人次',
    '方面',
    '问题',
    '《',
    '》',
    '〈',
    '〉',
    '〔',
  ],
  ...[
    '〕',
    '6号',
    '甲政发',
    '\n',
    ' ',
    '\u3000',
    '。',
    '一是',
    '第',
    '市委第三巡察组',
    '巡察',
    '对',
    '甲局党组',
    '开展',
  ],
  ...[
    '反馈',
    '意见',
    '整改',
    '情况的通报',
    '批评教育',
    '提醒谈话',
    '电话:',
    '0000-1234567',
    '邮编',
    '“',
    '”',
    '(',
  ],
  ...[
    ')',
    '今年',
    '去年',
    '回头看',
    '中共',
    '关于',
    '完成',
    '措施',
    '制度',
    '\u200b',
    '😀',
    '\ud83d',
    '３',
    '：',
  ],
] as const;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join('')),
);

const readAll = (text: string) => {
  const facts = readFacts(text, { startYear: 2023 });
  const { kind, confidence } = decideKind(text, null);
  const head = readHead({ text, facts, sections: [], kind, pageHead: null });
  const declared = readDeclared(text, []);
  return {
    facts,
    confidence,
    head,
    declared,
    held: readAccountability(text, []),
    contact: readContact(text, []),
  };
};

describe('whatever the text', () => {
  test('the readers never throw, and quote what they read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { facts, confidence, declared, held } = readAll(text);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        let last = 0;
        for (const fact of facts) {
          expect(fact.start).toBeGreaterThanOrEqual(last);
          expect(fact.end).toBeGreaterThan(fact.start);
          expect(fact.text).toBe(text.slice(fact.start, fact.end));
          last = fact.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        for (const span of [...held, ...Object.values(declared).filter((value) => value !== null)]) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('a value is a number, a date or nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { kind, value } of readFacts(text, { startYear: null })) {
          if (value === null || kind === 'document' || kind === 'document-number') continue;
          if (kind === 'date') expect(value).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u);
          else if (kind === 'period')
            expect(value).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?\/(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?$/u);
          else if (typeof value === 'string') expect(value).toMatch(/^[\d.]+\/[\d.]+$/u);
          else expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a written number is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (value) => {
        expect(readNumeral(String(value))).toBe(value);
        expect(readNumeral(value.toLocaleString('en-US'))).toBe(value);
      }),
    );
  });
});

describe('a million characters', () => {
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['digits', '1'.repeat(1_000_000)],
    ['opening title brackets', '《'.repeat(1_000_000)],
    ['opening brackets', '('.repeat(1_000_000)],
    ['months', '1月'.repeat(500_000)],
    ['years', '2023年'.repeat(200_000)],
    ['joined numbers', '1-'.repeat(500_000)],
    ['grouped digits', '1,234'.repeat(200_000)],
    ['Chinese digits', '一'.repeat(1_000_000)],
    ['scales', `1${'万'.repeat(999_999)}`],
    ['actions', '批评教育、'.repeat(200_000)],
    ['against', '对'.repeat(1_000_000)],
    ['committees', '市委第'.repeat(333_333)],
    ['verbs', '完善修订'.repeat(250_000)],
    ['blanks', ' '.repeat(1_000_000)],
    ['lines', '\n'.repeat(1_000_000)],
    ['one line', '整改情况一是加强管理3个方面'.repeat(70_000)],
    ['labels', '电话:'.repeat(333_333)],
    ['quotes', '“一个”'.repeat(250_000)],
  ];

  test.each(HOSTILE)('%s are read to the end', (_name, text) => {
    const { facts } = readAll(text);
    expect(facts.every(({ end }) => end <= text.length)).toBe(true);
  });
});
