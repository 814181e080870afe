import { describe, expect, test } from 'vitest';
import { CopyIndex, copiedShareOf, findCopied } from '../../lib/compare';
import { winnow } from '../../lib/compare/winnowing';
import { FORMULA_SENTENCES, plantCopies } from '../fixtures/copied/planted';
import { scoreCopies } from '../fixtures/copied/score-copies';
import { noticeOf } from '../fixtures/edited/notice-of';

const COPY = '邀请三名结构工程师逐跨检测云渡桥支座并更换老化橡胶垫';

test('planted passages are found, and hardly anything else', () => {
  const set = plantCopies(11, 300, 40);
  const { recall, precision, formulas } = scoreCopies(set, findCopied(set.sources));
  expect(recall).toBeGreaterThanOrEqual(0.97);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(formulas).toBeGreaterThanOrEqual(0.9);
});

describe('where a copy counts', () => {
  const index = (...notices: Parameters<typeof noticeOf>[0][]) =>
    findCopied(notices.map((answers, at) => ({ id: `n${at}`, notice: noticeOf(answers) })));

  test('between two notices, whatever the punctuation', () => {
    const first = noticeOf([['桥梁检测滞后', `${COPY}，费用由养护资金列支。`]]);
    const second = noticeOf([['支座老化', `本月${COPY}；随后通车。`]]);
    const [passage] = findCopied([
      { id: 'a', notice: first },
      { id: 'b', notice: second },
    ]);
    expect(passage).toMatchObject({ text: COPY, length: COPY.length, formula: false });
    expect(passage!.places.map(({ notice, measureId }) => [notice, measureId])).toEqual([
      ['a', 'm1'],
      ['b', 'm1'],
    ]);
    for (const { notice, start, end } of passage!.places)
      expect((notice === 'a' ? first : second).text.slice(start, end)).toBe(COPY);
  });

  test('under two issues of one notice, not twice under one', () => {
    expect(
      index([
        ['桥梁检测滞后', `${COPY}。`],
        ['支座老化', `${COPY}。`],
      ]),
    ).toHaveLength(1);
    expect(index([['桥梁检测滞后', `${COPY}。又${COPY}。`]])).toEqual([]);
  });

  test('from twenty characters on', () => {
    const short = COPY.slice(0, 19);
    expect(index([['甲', `${short}一。`]], [['乙', `${short}二。`]])).toEqual([]);
    const long = COPY.slice(0, 20);
    expect(index([['甲', `${long}一。`]], [['乙', `${long}二。`]])).toHaveLength(1);
  });

  test('in one entry for all places', () => {
    const [passage, ...rest] = index([['甲', `${COPY}。`]], [['乙', `${COPY}。`]], [['丙', `${COPY}。`]]);
    expect(passage!.places.map(({ notice }) => notice)).toEqual(['n0', 'n1', 'n2']);
    expect(rest).toEqual([]);
  });
});

test.each(FORMULA_SENTENCES)('%s is a formula', (sentence) => {
  const found = findCopied(['a', 'b'].map((id) => ({ id, notice: noticeOf([['甲', `${sentence}。`]]) })));
  expect(found.map(({ formula }) => formula)).toEqual(found.map(() => true));
});

test('words that many bodies print are nobody’s own', () => {
  const sentence = '对存放于地下车库的老旧桌椅逐件拍照登记后统一变卖';
  const sources = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      id: `n${at}`,
      notice: { ...noticeOf([['甲', `${sentence}。`]]), inspectedBody: `第${at}林场党委` },
    }));
  expect(findCopied(sources(4))[0]!.formula).toBe(false);
  expect(findCopied(sources(5))[0]!.formula).toBe(true);
});

test('notices come and go', () => {
  const index = new CopyIndex();
  const [a, b] = ['a', 'b'].map((id) => ({ id, notice: noticeOf([['甲', `${COPY}。`]]) })) as [
    Parameters<CopyIndex['add']>[0],
    Parameters<CopyIndex['add']>[0],
  ];
  index.add(a);
  expect(index.passagesOf('a')).toEqual([]);
  index.add(b);
  index.add(b);
  expect(index.passagesOf('a').map(({ places }) => places.length)).toEqual([2]);
  expect(index.passagesOf('a')).toEqual(index.passages());
  index.remove('b');
  expect(index.passages()).toEqual([]);
});

test('the copied share of a measure leaves formulas out', () => {
  const notice = noticeOf([['甲', `${COPY}，另购新垫。`]]);
  const passages = findCopied([
    { id: 'a', notice },
    { id: 'b', notice: noticeOf([['乙', `${COPY}。`]]) },
  ]);
  const [measure] = notice.measures as [(typeof notice.measures)[number]];
  expect(copiedShareOf('a', measure, notice.text, passages)).toBeCloseTo(COPY.length / (COPY.length + 4), 5);
  expect(copiedShareOf('c', measure, notice.text, passages)).toBe(0);
});

test('every copy of thirteen units leaves a common fingerprint', () => {
  const copy = '逐跨检测云渡桥支座并更换垫'.slice(0, 13);
  const hashesOf = (text: string) => new Set(winnow(text).map(({ hash }) => hash));
  const [one, other] = [hashesOf(`甲乙丙丁戊己${copy}庚辛壬癸`), hashesOf(`${copy}子丑寅卯辰巳午未`)];
  expect([...one].some((hash) => other.has(hash))).toBe(true);
});
