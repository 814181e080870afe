import type { DeclaredValue } from '../../model/notice';
import { readNumeral } from '../numerals';
import type { Declaration, DeclaredRule } from './declared-rule';
import { NUMERAL } from './numeral-pattern';

/** Who counts: the figures that follow are the notice's own only near one of these. */
const SOURCE = /反馈|指出|巡察|巡视|审计|督察|梳理|认领|查摆|发现|查出|归纳|整改|涉及|通报|检查/u;

/** One level of a structure: number, measure word, noun: `3个方面`, `10项`, `32个具体问题`. */
const LEVEL = String.raw`${NUMERAL}[ \u00a0]?(个?大?方面|大?类|大项|小项|小类|个大项|个小项|个?大类|个?类别|个|项|条|点|处)[ \u00a0]?(突出问题|具体问题|主要问题|反馈问题|重点问题|问题清单|子问题|小问题|问题|方面|具体表现|具体事项)?`;
const GLUE = String.raw`(?:[,、和及 \u00a0的共计合(]|中|以及|存在|细分|细化|分解|涉及|包括|包含|存在的|反馈|具体|合计|总计|突出|梳理|为|成|出|主要){0,6}`;
const STRUCTURE = new RegExp(`${LEVEL}(?:${GLUE}${LEVEL})?(?:${GLUE}${LEVEL})?(?:${GLUE}${LEVEL})?`, 'gu');
const PROBLEMS_FIRST = new RegExp(
  String.raw`(?:反馈|指出|发现|查出|认领|梳理出?|涉及|巡察|巡视|审计|督察)[^。;\n\d]{0,14}问题(?:清单)?[:,]?(?:共|共计|合计|总计|计)?[ \u00a0]?${NUMERAL}[ \u00a0]?(?:个|项|条)(?!方面)`,
  'gu',
);

const NOT_OURS =
  /立行立改|即知即改|边巡边改|边审边改|选人用人|意识形态|信访|线索|专项检查|巡视办|意见建议|个性问题|共性问题|其中|上一?轮|上次|以往|此前|往年|自查|排查|检查发现|回访/u;
/** What the same clause says when it counts something else; a clause before a comma may well tell of a meeting. */
const NOT_OURS_HERE = /每|制度|会议/u;
const NOT_A_PROBLEM_AFTER =
  /^(?:整改任务|整改措施|措施|举措|任务|意见|建议|制度|线索|信访|单位|部门|村|会议|方案)/u;

interface Level {
  value: number;
  unit: string;
  noun: string;
}

const levelsOf = (match: RegExpMatchArray): Level[] => {
  const levels: Level[] = [];
  for (let group = 1; group < match.length; group += 3) {
    if (match[group] === undefined) continue;
    const value = readNumeral(match[group]!);
    if (value === null) return [];
    levels.push({ value, unit: match[group + 1]!, noun: match[group + 2] ?? '' });
  }
  return levels;
};

const isAspect = ({ unit, noun }: Level): boolean => unit.endsWith('方面') || noun === '方面';
const isProblem = ({ noun }: Level): boolean => /问题$/u.test(noun) || /^具体/u.test(noun);
const isClass = ({ unit }: Level): boolean => /类|大项/u.test(unit);

function readStructure(levels: readonly Level[], span: { start: number; end: number }): Declaration | null {
  const value = (level: Level | undefined): DeclaredValue | undefined =>
    level === undefined ? undefined : { value: level.value, ...span };
  const last = levels.findLastIndex(isProblem);
  if (last < 0) return null;
  const upper = levels.slice(0, last);
  const aspect = upper.find(isAspect);
  const category = upper.find((level) => level !== aspect && !isAspect(level));
  const problem = levels[last]!;
  if (isClass(problem) && upper.length === 0) return null;
  const entries = { aspects: value(aspect), categories: value(category), problems: value(problem) };
  return Object.fromEntries(Object.entries(entries).filter(([, entry]) => entry !== undefined));
}

/** What the inspection found, by level: aspects, categories, problems. */
export const feedbackStructure: DeclaredRule = {
  name: 'feedback-structure',
  label: '反馈问题数',
  read(text) {
    let best: Declaration = {};
    for (const match of text.matchAll(STRUCTURE)) {
      const levels = levelsOf(match);
      const start = match.index;
      const end = start + match[0].length;
      if (NOT_A_PROBLEM_AFTER.test(text.slice(end, end + 6))) levels.pop();
      const sentence = text.slice(Math.max(0, start - 60), start);
      const clause = sentence.slice(
        Math.max(...['。', ';', '\n'].map((mark) => sentence.lastIndexOf(mark))) + 1,
      );
      const here = clause.slice(clause.lastIndexOf(',') + 1);
      if (!SOURCE.test(clause) || NOT_OURS.test(clause.slice(-24)) || NOT_OURS_HERE.test(here.slice(-24)))
        continue;
      const declaration = readStructure(levels, { start, end });
      if (declaration === null) continue;
      if (Object.keys(declaration).length > Object.keys(best).length) best = declaration;
    }
    if (best.problems !== undefined) return best;
    for (const match of text.matchAll(PROBLEMS_FIRST)) {
      const value = readNumeral(match[1]!);
      if (value === null || NOT_OURS.test(match[0]) || NOT_OURS_HERE.test(match[0])) continue;
      return { problems: { value, start: match.index, end: match.index + match[0].length } };
    }
    return best;
  },
  examples: [
    { text: '对照巡察组反馈的3方面10项32个问题,', declared: { aspects: 3, categories: 10, problems: 32 } },
    {
      text: '针对县委巡察组反馈的4个方面18个问题34个具体问题',
      declared: { aspects: 4, categories: 18, problems: 34 },
    },
    {
      text: '巡察反馈指出3个方面的7项问题,细化为20个具体问题20项整改任务',
      declared: { aspects: 3, categories: 7, problems: 20 },
    },
    { text: '针对市委第一巡察组反馈的29个问题,', declared: { problems: 29 } },
    { text: '召开专题会议3次,针对反馈的8个问题,逐条整改', declared: { problems: 8 } },
    { text: '反馈了四个方面二十一个问题', declared: { aspects: 4, problems: 21 } },
    {
      text: '对巡察反馈的5个方面、16项、42个问题逐条认领',
      declared: { aspects: 5, categories: 16, problems: 42 },
    },
    { text: '巡察反馈问题共27个,', declared: { problems: 27 } },
    { text: '巡视组反馈3大类46个问题', declared: { categories: 3, problems: 46 } },
    { text: '审计查出问题15项', declared: { problems: 15 } },
  ],
  counterExamples: [
    '收到意见建议12条',
    '立行立改问题5个',
    '受理信访问题8个',
    '召开会议6次',
    '明确20项整改任务',
    '巡察反馈的问题已全部整改到位',
  ],
};
