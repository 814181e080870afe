import type { Span } from '../../model/span';
import type { Reading } from '../reading';
import { ANSWERING, type NoticeRule, type Remark } from '../rule';
import { type Enumerated, type Member, ordinalSpan, runsOf } from '../series';

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** Looked through for a member that the reader did not recognise. */
const FARTHEST = 6000;
/** A greater gap is a list that is printed in part. */
const MOST_MISSING = 3;

const chineseNumeral = (number: number): string => {
  if (number <= 10) return NUMERALS[number]!;
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? NUMERALS[tens] : ''}十${NUMERALS[number % 10]}`;
};

/** Whether the number may stand between two members in any form of enumeration (三是, 三要, (三), 3., ③, 第三). */
function mayStandBetween(text: string, number: number, { start, end }: Span): boolean {
  if (end - start > FARTHEST) return true;
  const between = text.slice(start, end).replaceAll('举一反三', '');
  const chinese = chineseNumeral(number);
  const signs =
    number <= 10
      ? ['①', '⑴', '㈠'].map((first) => String.fromCharCode(first.charCodeAt(0) + number - 1))
      : [];
  const marks = [
    `${chinese}是`,
    `${chinese}要`,
    `${chinese}、`,
    `(${chinese})`,
    `${chinese})`,
    `第${chinese}`,
    `其${chinese}`,
    `${chinese},`,
    `${chinese}.`,
    `${chinese}:`,
    `${chinese} 是`,
  ];
  if (marks.some((mark) => between.includes(mark)) || signs.some((sign) => between.includes(sign)))
    return true;
  return new RegExp(`(?<![\\d.])${number}[.、)．,:]`, 'u').test(between);
}

function* gapsIn<Item extends Enumerated>(
  reading: Reading,
  run: readonly Member<Item>[],
  spanOf: (item: Item) => Span,
): Iterable<Remark> {
  const numbers = run.map(({ number }) => number);
  if (numbers[0] !== 1 || numbers.some((number, index) => index > 0 && number <= numbers[index - 1]!)) return;
  for (const [index, member] of run.entries()) {
    const before = run[index - 1];
    const count = before ? member.number - before.number - 1 : 0;
    if (!before || count === 0 || count > MOST_MISSING) continue;
    const missing = Array.from({ length: count }, (_, step) => before.number + 1 + step);
    const gap = { start: before.item.start, end: member.item.start };
    if (missing.some((number) => mayStandBetween(reading.text, number, gap))) continue;
    yield {
      severity: 'warning',
      message: {
        zh_CN: `“${before.item.ordinal}”之后即为“${member.item.ordinal}”，缺第${missing.join('、')}项`,
        en: `“${before.item.ordinal}” is followed by “${member.item.ordinal}”; number ${missing.join(', ')} is missing`,
      },
      evidence: run.slice(0, index + 1).map(({ item }) => spanOf(item)),
    };
  }
}

/** 一是…三是… → 二是 is missing. */
export const missingOrdinal: NoticeRule = {
  name: 'missing-ordinal',
  severity: 'warning',
  kinds: ANSWERING,
  label: { zh_CN: '序号缺项', en: 'Missing number' },
  description: {
    zh_CN:
      '同一问题下的“一是、二是……”或同级标题序号跳过一个数，且两项之间的文字里找不到该序号的任何写法时提示。',
    en: 'Speaks where the enumerators of one answer, or the headings of one level, skip a number that is not found between the two in any form.',
  },
  examples: [
    `一、关于“供应商准入不严”问题的整改情况。{一是}严格准入，淘汰供应商2家。{三是}开展测评，发放问卷500份。
二、关于“合同管理不规范”问题的整改情况。一是清理合同58份。二是补签协议4份。`,
  ],
  counterExamples: [
    `一、关于“供应商准入不严”问题的整改情况。一是严格准入，淘汰供应商2家。二是公开进度。三是开展测评。
二、关于“合同管理不规范”问题的整改情况。一是清理合同58份。二是补签协议4份。`,
  ],
  *check(reading) {
    for (const run of reading.enumerated)
      yield* gapsIn(reading, run, (item) => ordinalSpan(reading.text, item));
    for (const siblings of reading.siblings.values()) {
      for (const run of runsOf(siblings)) yield* gapsIn(reading, run, (issue) => issue);
    }
  },
};
