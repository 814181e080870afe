import { readNumeral } from '../numerals';
import type { DeclaredRule } from './declared-rule';
import { isAnotherSubject } from './totals';

const PATTERN =
  /(整改完成率|整改率|问题完成率|整改到位率|完成率|整改销号率|销号率|整改措施完成率|整改落实率|整改完成比例|完成比例|整改进度)(?:已)?(?:约)?(?:达到?|为|是|均为|均达)?(?:了)?[ \u00a0]?(\d{1,3}(?:\.\d{1,3})?[ \u00a0]?[%％]|百分之[一二三四五六七八九十百零点\d]{1,8})/gu;
/** 完成整改37个(占90.24%): the share stands right behind what is done. */
const SHARE =
  /(?:完成|整改|销号|落实|到位|办结)(?:了)?(?:问题|措施|举措)?(?:整改)?[ \u00a0]?[\d一二三四五六七八九十百]{1,5}[ \u00a0]?[个项条](?:问题|措施|举措)?[,(](占(?:比|(?:反馈)?(?:问题|措施)?(?:总数|全部)?的?)?(?:达|为|约)?[ \u00a0]?(\d{1,3}(?:\.\d{1,3})?)[ \u00a0]?[%％])/gu;
const NOT_OURS = /信访|办结|立行立改|培训|项目|工程|清收|预算|指标|接种|支出|计划/u;

/** The share that is done, in percent as printed. */
export const completionRate: DeclaredRule = {
  name: 'completion-rate',
  label: '整改完成率',
  read({ text }) {
    for (const match of text.matchAll(PATTERN)) {
      const before = text.slice(Math.max(0, match.index - 8), match.index);
      if (match[1] === '完成率' && NOT_OURS.test(before)) continue;
      const value = readNumeral(match[2]!.replace(/[ \u00a0]?[%％]$/u, '').replace(/^百分之(?=百$)/u, '一'));
      if (value === null) continue;
      return { completionRate: { value, start: match.index, end: match.index + match[0].length } };
    }
    for (const match of text.matchAll(SHARE)) {
      const value = readNumeral(match[2]!);
      if (value === null || isAnotherSubject(text, { start: match.index })) continue;
      const end = match.index + match[0].length;
      return { completionRate: { value, start: end - match[1]!.length, end } };
    }
    return {};
  },
  examples: [
    { text: '整改完成率99.13%', declared: { completionRate: 99.13 } },
    { text: '完成率达100%', declared: { completionRate: 100 } },
    { text: '完成率约为88.5%', declared: { completionRate: 88.5 } },
    { text: '已完成整改18个(占85.7%)', declared: { completionRate: 85.7 } },
    { text: '完成55条,占比91.7%', declared: { completionRate: 91.7 } },
    { text: '整改率为百分之九十六', declared: { completionRate: 96 } },
  ],
  counterExamples: [
    '信访办结率达96%',
    '预算完成率80%',
    '占比58.3%',
    '党员42名,占比30%',
    '受理信访件办结9件,占比90%',
  ],
};
