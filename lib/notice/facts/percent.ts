import { readNumeral } from '../numerals';
import type { FactRule, Reading } from './fact-rule';
import { isApproximate } from './quantity';

const PERCENT =
  /(?<![\d.])\d{1,9}(?:\.\d{1,6})?[ \u00a0]?[%％﹪]|百分之(?:\d{1,4}(?:\.\d{1,4})?|[零〇一二三四五六七八九十百]{1,6}(?:点[零〇一二三四五六七八九]{1,4})?)/gu;

const FORMULA_BEFORE = /[一二三四五六七八九十]个$/u;

/** Percentages; the value is the number before the sign. */
export const percent: FactRule = {
  kind: 'percent',
  label: '百分比',
  read({ text }) {
    const readings: Reading[] = [];
    for (const match of text.matchAll(PERCENT)) {
      const start = match.index;
      const end = start + match[0].length;
      const value = match[0] === '百分之百' ? 100 : readNumeral(match[0].replace(/[ \u00a0]?[%％﹪]$/u, ''));
      // 六个百分之百 is a formula
      if (value === null || FORMULA_BEFORE.test(text.slice(Math.max(0, start - 2), start))) continue;
      readings.push({ start, end, value, unit: null, approximate: isApproximate(text, start, start, end) });
    }
    return readings;
  },
  examples: [
    { text: '整改完成率99.13%', facts: [{ text: '99.13%', value: 99.13 }] },
    { text: '覆盖率100 %', facts: [{ text: '100 %', value: 100 }] },
    { text: '满意率达百分之八十', facts: [{ text: '百分之八十', value: 80 }] },
    { text: '占百分之九十八点五', facts: [{ text: '百分之九十八点五', value: 98.5 }] },
    { text: '整改率在95%以上', facts: [{ text: '95%', value: 95, approximate: true }] },
  ],
  counterExamples: ['落实“六个百分之百”', '提高2个百分点', '百分制考核', '%'],
};
