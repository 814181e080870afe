import { endsHeading, skipPunctuation, type TitleRule } from './title-rule';

const RELATED =
  /^\s*(?:关于|在)?(?:(.{2,60}?审计(?:查出|发现|指出)的?问题)的?整改(?:落实|进展)?情况|(.{2,60}?)(?:的)?(?:有关|相关|领域的?)(?:存在的?)?(?:突出|主要|具体)?问题(?:的)?(?:整改)?(?:落实|进展)?(?:情况)?)/u;

/** The title names what the problems below have to do with: 师德师风和招生有关问题. */
export const related: TitleRule = {
  name: 'title-related',
  cut(heading) {
    const match = RELATED.exec(heading);
    const title = match?.[1] ?? match?.[2];
    if (!match || !title || /[。:;!?]/u.test(title) || !endsHeading(heading, match[0].length)) return null;
    const start = match[0].indexOf(title);
    return {
      start,
      end: start + title.length,
      headingEnd: skipPunctuation(heading, match[0].length),
    };
  },
  examples: [
    ['师德师风和招生有关问题', '师德师风和招生'],
    ['落实教育方针相关问题。', '落实教育方针'],
    ['部门预算执行审计查出问题的整改情况', '部门预算执行审计查出问题'],
    ['工程建设领域突出问题的整改情况', '工程建设'],
  ],
  counterExamples: ['有关问题线索未处置', '关于学习不深的问题', '解决了有关问题,制定制度'],
};
