import { NOTICES, type NoticeRule } from '../rule';

const LOST = /第(?=巡察组|巡视组|督察组|督导组|轮巡|批巡)/gu;

/** 市委第巡察组: the team's number is lost. */
export const lostNumeral: NoticeRule = {
  name: 'lost-numeral',
  severity: 'warning',
  kinds: NOTICES,
  label: { zh_CN: '序数脱漏', en: 'Lost number' },
  description: {
    zh_CN: '“第”与“巡察组”等之间没有数字，序数在排印或转载时丢失。',
    en: 'No number stands between 第 and 巡察组 (or 巡视组, 轮…): it was lost in print.',
  },
  examples: ['{报市委第巡察组备案}。'],
  counterExamples: ['报市委第三巡察组备案。', '市委巡察组组长主持会议。', '五届市委第四轮巡察。'],
  *check(reading) {
    for (const { index } of reading.text.matchAll(LOST)) {
      const name = reading.text.slice(index, index + 4);
      yield {
        severity: 'warning',
        message: { zh_CN: `“${name}”脱漏序数`, en: `The number is missing in “${name}”` },
        evidence: [reading.clauseAt(index)],
      };
    }
  },
};
