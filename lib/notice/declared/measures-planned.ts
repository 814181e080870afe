import type { DeclaredRule } from './declared-rule';
import { isAnotherSubject, sentenceBefore } from './totals';

const OF_THE_RECTIFICATION = /整改(?:具体|工作|的)?(?:措施|举措)|措施清单/u;
const LAID_DOWN =
  /(?:制定|制订|拟定|拟|定下|对应|细化|提出|明确|形成|研究|确定|采取|分解|梳理|推出|列出|建立|出台|实施)[^。;]{0,24}$/u;
const DONE = /(?:完成|完成整改|落实|落实了|已|其中|未|剩余|其余|销号)$/u;

/** 89条措施全部落实到位: all that were laid down. */
const ALL_DONE = /^(?:已|均|均已|已经)?(?:全部|全)(?:完成|落实|整改|按)/u;

/** 44条措施中,完成41条: a part of them follows. */
const PART_DONE =
  /^中?[,;]?(?:其中|目前|现|截至目前)?[,]?(?:已|已经)?(?:完成|落实|落地|整改到位|落实到位)(?:了)?[ \u00a0]?[\d一二三四五六七八九十百]{1,5}[ \u00a0]?[条项个]/u;

/** How many measures were laid down. */
export const measuresPlanned: DeclaredRule = {
  name: 'measures-planned',
  label: '整改措施数',
  read({ text, totals }) {
    const planned = totals.find((total) => {
      if (total.counted !== 'measure' || isAnotherSubject(text, total)) return false;
      const before = sentenceBefore(text, total.start, 30);
      const printed = text.slice(total.start, total.end);
      if (DONE.test(before)) return false;
      const after = text.slice(total.end, total.end + 24);
      if (ALL_DONE.test(after) || PART_DONE.test(after)) return true;
      return LAID_DOWN.test(before) || OF_THE_RECTIFICATION.test(`${before.slice(-4)}${printed}`);
    });
    return planned === undefined
      ? {}
      : { measures: { value: planned.value, start: planned.start, end: planned.end } };
  },
  examples: [
    { text: '制定145条整改措施,已完成整改144条措施', declared: { measures: 145 } },
    { text: '提出108条整改措施。', declared: { measures: 108 } },
    { text: '细化整改措施156条,', declared: { measures: 156 } },
    { text: '研究制定具体措施六十二条', declared: { measures: 62 } },
    { text: '制定45项整改举措', declared: { measures: 45 } },
    { text: '形成整改措施共计98项', declared: { measures: 98 } },
  ],
  counterExamples: ['已完成整改措施144条', '收集意见建议30条', '明确20项整改任务', '召开推进会5次'],
};
