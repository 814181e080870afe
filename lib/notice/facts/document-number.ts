import type { FactRule, Reading } from './fact-rule';

const YEAR_AND_NUMBER =
  /[〔[【(（﹝［]\s?(?:19|20)\d{2}\s?年?[〕\]】)）﹞］][ \u00a0]{0,2}(?:第[ \u00a0]?)?\d{1,5}[ \u00a0]?号/gu;
/** The issuing body's short name before the year: 温政发, 国办发, 闽审财报. */
const ISSUER = /[\p{Script=Han}]{1,10}$/u;
/** Words that stand before a short name in a sentence and do not belong to it. */
const NOT_ISSUER =
  /^.*(?:根据|按照|依据|依照|印发|转发|下发|出台|制定|修订|文件|通知|规定|办法|意见|方案|报告|决定|落实|执行|废止|学习|参照|遵照|对照|违反|名为|文号|编号|发布|以及|以|和|及|与|的|为|了|是|对|从|见|由)/u;

/** Numbers of official documents (`温政发〔2022〕6号`), as printed without blanks. */
export const documentNumber: FactRule = {
  kind: 'document-number',
  label: '文号',
  read({ text }) {
    const readings: Reading[] = [];
    for (const match of text.matchAll(YEAR_AND_NUMBER)) {
      const before = text.slice(Math.max(0, match.index - 10), match.index);
      const issuer = ISSUER.exec(before)?.[0].replace(NOT_ISSUER, '') ?? '';
      if (issuer === '') continue;
      const start = match.index - issuer.length;
      const end = match.index + match[0].length;
      const value = text.slice(start, end).replace(/\s/gu, '');
      readings.push({ start, end, value, unit: null, approximate: false });
    }
    return readings;
  },
  examples: [
    {
      text: '《若干意见》(甲政发〔2022〕6号)',
      facts: [{ text: '甲政发〔2022〕6号', value: '甲政发〔2022〕6号' }],
    },
    { text: '根据国办发[2019]3号文件', facts: [{ text: '国办发[2019]3号', value: '国办发[2019]3号' }] },
    {
      text: '印发甲民办【2021】 12 号',
      facts: [{ text: '甲民办【2021】 12 号', value: '甲民办【2021】12号' }],
    },
    { text: '甲审财报(2023)第5号', facts: [{ text: '甲审财报(2023)第5号', value: '甲审财报(2023)第5号' }] },
  ],
  counterExamples: ['(2022)', '〔2022〕6号', '第6号公告', '中山路[2022]'],
};
