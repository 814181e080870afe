import { readNumeral } from '../numerals';
import type { FactRule, Reading } from './fact-rule';
import { type Beginning, matchAt, matchBeginning } from './match-at';
import { amountOf, isApproximate, type Quantity } from './quantity';

/** 元 that begins another word (元旦, 元月), and amounts that are no sum (万元 alone has no number and never gets here). */
const YUAN: Beginning = {
  characters: '元块 \u00a0',
  pattern: /[ \u00a0]{0,2}(?:块钱|元)(?![旦月宵素])/uy,
};
const CENTS = /(?:(\d)角)?(?:(\d)分)?/uy;

const RANGE: Beginning = {
  characters: '元-—–~至到 \u00a0',
  pattern:
    /(?:[ \u00a0]?元)?[ \u00a0]?(?:-|—|–|~|至|到)[ \u00a0]?(\d{1,9}(?:\.\d{1,4})?)([百千]?[万亿]?)[ \u00a0]?元/uy,
};

function readSum(text: string, quantity: Quantity): Reading | null {
  const { start, end, script } = quantity;
  const yuan = matchBeginning(YUAN, text, end);
  if (yuan === null || (script === 'chinese' && /^[百千万亿]/u.test(text.slice(start, end)))) return null;
  const value = amountOf(text, quantity);
  if (value === null) return null;
  let last = end + yuan[0].length;
  const cents = matchAt(CENTS, text, last)!;
  last += cents[0].length;
  return {
    start,
    end: last,
    value: Number((value + Number(cents[1] ?? 0) / 10 + Number(cents[2] ?? 0) / 100).toFixed(2)),
    unit: null,
    approximate: isApproximate(text, start, end, last),
  };
}

/** Reads `3-5万元`: both ends in the scale of the second. */
function readRange(text: string, { start, end, script }: Quantity): Reading | null {
  if (script === 'chinese') return null;
  const range = matchBeginning(RANGE, text, end);
  if (range === null) return null;
  const numeral = text.slice(start, end);
  const low = readNumeral(/[万亿千百]/u.test(numeral) ? numeral : `${numeral}${range[2]}`);
  const high = readNumeral(`${range[1]}${range[2]}`);
  if (low === null || high === null) return null;
  const last = end + range[0].length;
  return {
    start,
    end: last,
    value: `${low}/${high}`,
    unit: null,
    approximate: isApproximate(text, start, end, last),
  };
}

/** Sums of money, in yuan; a range (`3-5万元`) has the value `LOW/HIGH`. */
export const money: FactRule = {
  kind: 'money',
  label: '金额',
  read({ text, quantities }) {
    const readings: Reading[] = [];
    for (const quantity of quantities) {
      if (quantity.start < (readings.at(-1)?.end ?? 0)) continue;
      const reading = readSum(text, quantity) ?? readRange(text, quantity);
      if (reading !== null) readings.push(reading);
    }
    return readings;
  },
  examples: [
    { text: '追缴128.6万元', facts: [{ text: '128.6万元', value: 1286000 }] },
    { text: '清退补贴1.5万元', facts: [{ text: '1.5万元', value: 15000 }] },
    { text: '总投资5.86亿元', facts: [{ text: '5.86亿元', value: 586000000 }] },
    { text: '上缴3,420.50元', facts: [{ text: '3,420.50元', value: 3420.5 }] },
    { text: '收回30多万元', facts: [{ text: '30多万元', value: 300000, approximate: true }] },
    { text: '挽回损失约2000余元', facts: [{ text: '2000余元', value: 2000, approximate: true }] },
    { text: '达到11000元以上', facts: [{ text: '11000元', value: 11000, approximate: true }] },
    { text: '罚款五千元', facts: [{ text: '五千元', value: 5000 }] },
    { text: '合计1亿3000万元', facts: [{ text: '1亿3000万元', value: 130000000 }] },
    { text: '退款26元5角', facts: [{ text: '26元5角', value: 26.5 }] },
    { text: '每笔3-5万元', facts: [{ text: '3-5万元', value: '30000/50000' }] },
    { text: '退款 45 万元', facts: [{ text: '45 万元', value: 450000 }] },
  ],
  counterExamples: ['单位:万元', '2024元旦前', '多元化', '第3元素', '百万元以上项目'],
};
