import { readNumeral } from '../numerals';
import type { DeclaredRule } from './declared-rule';
import { NUMERAL } from './numeral-pattern';

const VERB = '(?:制定|制订|细化|提出|明确|形成|研究|确定|采取|落实|分解|梳理|推出|列出|建立|出台|实施|制|定)';
/** 制定145条整改措施 */
const BEFORE_NOUN = new RegExp(
  String.raw`${VERB}[^。;\n]{0,24}?${NUMERAL}[ \u00a0]?余?[ \u00a0]?(?:条|项|个|点)[ \u00a0]?(?:具体|针对性|有针对性的?|细化|可行|切实可行的?|相应|相关|的|落实)?(?:整改)?(?:具体)?(?:工作)?(?:措施|举措|整改内容)`,
  'gu',
);
/** 细化整改措施156条; 整改措施共计156条 */
const AFTER_NOUN = new RegExp(
  String.raw`(?:整改)(?:具体)?(?:工作)?(?:措施|举措)(?:共|共计|合计|总计|计|为)?[ \u00a0]?${NUMERAL}[ \u00a0]?余?[ \u00a0]?(?:条|项|个)|${VERB}(?:了)?(?:具体)?(?:措施|举措)(?:共|共计|合计)?[ \u00a0]?${NUMERAL}[ \u00a0]?余?[ \u00a0]?(?:条|项|个)`,
  'gu',
);
const DONE = /完成|到位|落实到|销号|未/u;

/** How many measures were laid down. */
export const measuresPlanned: DeclaredRule = {
  name: 'measures-planned',
  label: '整改措施数',
  read(text) {
    const found = [...text.matchAll(BEFORE_NOUN), ...text.matchAll(AFTER_NOUN)].sort(
      (a, b) => a.index - b.index,
    );
    for (const match of found) {
      const value = readNumeral(match[1] ?? match[2] ?? '');
      const before = text.slice(Math.max(0, match.index - 6), match.index);
      if (value === null || DONE.test(match[0]) || /(?:已|完成|其中)[^,。;]{0,3}$/u.test(before)) continue;
      return { measures: { value, start: match.index, end: match.index + match[0].length } };
    }
    return {};
  },
  examples: [
    { text: '制定145条整改措施,已完成整改144条措施', declared: { measures: 145 } },
    { text: '提出108条整改措施。', declared: { measures: 108 } },
    { text: '细化整改措施156条,', declared: { measures: 156 } },
    { text: '研究制定具体措施六十二条', declared: { measures: 62 } },
    { text: '逐项提出了针对性举措'.concat('共45项,制定45项整改举措'), declared: { measures: 45 } },
    { text: '形成整改措施共计98项', declared: { measures: 98 } },
  ],
  counterExamples: ['已完成整改措施144条', '收集意见建议30条', '明确20项整改任务', '召开推进会5次'],
};
