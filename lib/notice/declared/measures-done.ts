import { readNumeral } from '../numerals';
import type { DeclaredRule } from './declared-rule';
import { NUMERAL } from './numeral-pattern';

const NOUN = '(?:整改)?(?:具体)?(?:措施|举措)';
const PATTERN = new RegExp(
  [
    String.raw`完成(?:了)?(?:整改)?(?:落实)?[ \u00a0]?${NUMERAL}[ \u00a0]?(?:条|项|个)[ \u00a0]?${NOUN}`,
    String.raw`(?:完成|落实)(?:了)?${NOUN}[ \u00a0]?${NUMERAL}[ \u00a0]?(?:条|项|个)`,
    String.raw`${NUMERAL}[ \u00a0]?(?:条|项|个)[ \u00a0]?${NOUN}(?:均|都)?(?:已)?(?:经)?(?:全部)?(?:已)?(?:完成|落实到位|整改到位|落实完成|整改完成)`,
    String.raw`${NOUN}[ \u00a0]?${NUMERAL}[ \u00a0]?(?:条|项|个)[,、]?(?:均|都)?(?:已)(?:全部)?(?:完成|落实到位)(?!(?:整改)?[ \u00a0]?\d)`,
    String.raw`${NOUN}[ \u00a0]?\d{1,5}[ \u00a0]?(?:条|项|个)[,、;](?:目前|现)?已?完成(?:整改)?[ \u00a0]?${NUMERAL}[ \u00a0]?(?:条|项)`,
    String.raw`\d{1,5}[ \u00a0]?(?:条|项|个)[ \u00a0]?${NOUN}[,、;](?:目前|现)?已?完成(?:整改)?[ \u00a0]?${NUMERAL}[ \u00a0]?(?:条|项)(?!问题)`,
  ].join('|'),
  'gu',
);

/** How many measures are done. */
export const measuresDone: DeclaredRule = {
  name: 'measures-done',
  label: '已完成措施数',
  read(text) {
    for (const match of text.matchAll(PATTERN)) {
      const value = readNumeral(match.slice(1).find((group) => group !== undefined) ?? '');
      if (
        value === null ||
        /(?:未|尚未|没有|正在|基本)$/u.test(text.slice(Math.max(0, match.index - 2), match.index))
      )
        continue;
      return { measuresDone: { value, start: match.index, end: match.index + match[0].length } };
    }
    return {};
  },
  examples: [
    { text: '制定145条整改措施,已完成整改144条措施', declared: { measuresDone: 144 } },
    { text: '细化整改措施156条,已完成150条', declared: { measuresDone: 150 } },
    { text: '98条整改措施已全部完成', declared: { measuresDone: 98 } },
    { text: '已完成整改措施77项', declared: { measuresDone: 77 } },
  ],
  counterExamples: ['制定145条整改措施', '完成整改31个问题', '未完成整改措施2条'],
};
