import type { DeclaredValue } from '../../model/notice';
import { readNumeral } from '../numerals';
import type { Declaration, DeclaredRule } from './declared-rule';
import type { DeclaredSource } from './declared-source';
import { NUMERAL } from './numeral-pattern';
import { isAnotherSubject, isNumberedAt, sentenceBefore } from './totals';

/** Who counts: the figures are the notice's own only near one of these. */
const SOURCE =
  /反馈|指出|巡察|巡视|审计|督察|梳理|认领|查摆|发现|查出|归纳|整改|涉及|通报|检查|台账|清单|列出|细化|分解|照单全收/u;
/** What a clause tells of when its figures are no findings (召开会议3次), unless a source is named after it. */
const OTHER_MATTER = /每|制度|会议/u;

/** One level of a structure: number, measure word, noun: `3个方面`, `10项`, `32个具体问题`. */
const LEVEL = new RegExp(
  String.raw`${NUMERAL}[ \u00a0]?(个?大?方面|个?大类|个?大项|小项|小类|个小项|个?类别|类|个|项|条|点|处)(?!次)[ \u00a0]?(?:的|存在的)?(突出问题|具体问题|主要问题|反馈问题|重点问题|整改问题|问题清单|子问题|小问题|问题|方面|具体表现|表现|具体事项|需?整改的?事项)?`,
  'gu',
);
/** What may stand between two levels of one structure. */
const BETWEEN_LEVELS =
  /^(?:[,、和及与的 \u00a0(:]|共计|合计|总计|共|中|存在|以及|逐项|逐一|分属|进一步|细分|细化|分解|梳理|归纳|整理|涉及|包括|包含|反馈|具体|突出|主要|为|成|出)*$/u;
const LONGEST_BETWEEN = 14;
const NOT_A_PROBLEM_AFTER =
  /^(?:整改任务|整改措施|措施|举措|任务|意见|建议|制度|线索|信访|单位|部门|村|会议|方案|项目)/u;
/** Where the problems were found, between two levels: 4个方面、29个单位(部门)共计50项问题. */
const PLACES = String.raw`[\d一二两三四五六七八九十百]{1,5}(?:个|家)(?:责任)?(?:单位|部门|村|镇|乡镇|街道|科室|项目|企业|党组织)(?:[(（](?:部门|单位|地区|企业)[)）])?`;
const ASIDE = new RegExp(`^${PLACES}`, 'u');
const PLACES_BETWEEN = new RegExp(PLACES, 'u');
const LONGEST_ASIDE = 14;
/** What follows figures that are the notice's own though no source stands before them. */
const ANSWERED_NEXT =
  /^(?:[^。;]{0,16}(?:制定|制订|拟定|定下|分解|细化|列出|明确|形成|确定)[^。;]{0,24}(?:措施|举措|任务)|[,、]?[\d一二三四五六七八九十百]{1,5}[条项个](?:具体)?整改(?:措施|举措)|(?:已经|已|均)?(?:已|全部)?整改(?:完成|到位|完毕)|[^。;]{0,6}已整改(?:完成|到位)?[\d一二三四五六七八九十]|的?整改(?:问题)?(?:清单|台账|方案)|中?,?(?:目前|现)?(?:已|均已|均|全部|已全部|同意|经[^,。;]{1,8}同意)(?:完成整改|整改完成|整改销号|完成销号|对账销号|销号))/u;
/** 其中涉及甲市3个问题: the notice's own part of a wider feedback. */
const OWN_SHARE = /其中,?(?:涉及|属于|涉)[^,。;]{1,10}$/u;
/** 反馈的3方面17项,: the findings told by number alone. */
const TOLD_BEFORE =
  /(?:反馈|指出)(?:了|的|我[\p{Script=Han}]{1,4}?的?)?$|(?:梳理|归纳|细化|分解|整理)(?:归纳|分解|细化)?(?:为|成|出)$/u;
const NOTHING_AFTER = /^(?:[,。;:)]|逐|进行|制定|$)/u;
/** 主要问题有4个方面12项: the noun stands before the numbers. */
const PROBLEMS_BEFORE =
  /(?:问题(?:清单)?|整改的?事项)(?:主要)?(?:有|共|共计|合计|为|包括|涉及|(?:梳理|归纳|细化|分解)(?:为|成)|:)?[ \u00a0]?$/u;

/** 完成整改的问题14个, 正在整改的问题3个: what is done, or is not, is a part of the findings. */
const PART_BEFORE =
  /(?:完成|销号|到位|办结|正在|尚未|持续|推进|基本|仍有|尚有|还有|剩余|其余|另有)(?:完成)?(?:整改)?(?:事项|了|的)*(?:问题|事项)?(?:共|有)?[ \u00a0]?$/u;
/** 反馈主要涉及三个方面。 */
const ASPECTS_ONLY = /(?:反馈|指出)(?:的)?(?:意见|问题|情况)?(?:主要)?(?:涉及|集中在|包括|分为|有)$/u;
/** An inspection looks at a handful of aspects: 29个方面的具体问题 are problems. */
const MOST_ASPECTS = 9;

interface Level {
  start: number;
  end: number;
  value: number;
  unit: string;
  noun: string;
}

const isAspect = ({ unit, noun, value }: Level): boolean =>
  (unit.endsWith('方面') && !(noun === '具体问题' && value > MOST_ASPECTS)) || noun === '方面';
const isProblem = ({ noun }: Level): boolean => /问题(?:清单)?$|^具体|表现$|事项$/u.test(noun);
const isClass = ({ unit }: Level): boolean => /类|大项/u.test(unit);

/** Groups the levels that follow each other: 3个方面 · 7项问题 · 20个具体问题. */
function readStructures(text: string): Level[][] {
  const structures: Level[][] = [];
  let last = null as Level | null;
  for (const match of text.matchAll(LEVEL)) {
    const value = readNumeral(match[1]!);
    const start = match.index;
    if (value === null || isNumberedAt(text, start)) continue;
    const aside =
      match[3] === undefined ? ASIDE.exec(text.slice(start, start + LONGEST_ASIDE))?.[0] : undefined;
    if (last !== null && aside !== undefined && start - last.end <= 2) {
      last = { ...last, end: start + aside.length };
      continue;
    }
    const level = { start, end: start + match[0].length, value, unit: match[2]!, noun: match[3] ?? '' };
    const between = last === null ? null : text.slice(last.end, start);
    const isToldAgain = last !== null && last.value === value && last.unit === level.unit;
    if (
      !isToldAgain &&
      between !== null &&
      between.length <= LONGEST_BETWEEN &&
      BETWEEN_LEVELS.test(between.replace(PLACES_BETWEEN, ''))
    )
      structures.at(-1)!.push(level);
    else structures.push([level]);
    last = level;
  }
  return structures;
}

/** Whether the last of several levels has no noun and needs none: 反馈的3方面17项,. */
function isToldByNumber(text: string, levels: readonly Level[]): boolean {
  const first = levels[0];
  const last = levels.at(-1);
  if (first === undefined || last === undefined || levels.length < 2) return false;
  return (
    (isAspect(first) || isClass(first)) &&
    !isAspect(last) &&
    TOLD_BEFORE.test(text.slice(Math.max(0, first.start - 10), first.start)) &&
    NOTHING_AFTER.test(text.slice(last.end, last.end + 2))
  );
}

/** Tells which level is which; null where no problems or aspects are counted. */
function nameLevels(text: string, levels: readonly Level[]): Declaration | null {
  const kept = NOT_A_PROBLEM_AFTER.test(text.slice(levels.at(-1)!.end, levels.at(-1)!.end + 6))
    ? levels.slice(0, -1)
    : levels;
  const isNamedBefore = PROBLEMS_BEFORE.test(
    text.slice(Math.max(0, levels[0]!.start - 10), levels[0]!.start),
  );
  let last = kept.findLastIndex(isProblem);
  if (last < 0 && (isNamedBefore || isToldByNumber(text, kept))) last = kept.length - 1;
  const problem = kept[last];
  if (problem === undefined) {
    const [only] = kept;
    const isAlone = only !== undefined && kept.length === 1 && isAspect(only);
    return isAlone &&
      ASPECTS_ONLY.test(text.slice(Math.max(0, only.start - 14), only.start)) &&
      NOTHING_AFTER.test(text.slice(only.end, only.end + 2))
      ? { aspects: { value: only.value, start: only.start, end: only.end } }
      : null;
  }
  const span = { start: kept[0]!.start, end: problem.end };
  const value = (level: Level | undefined): DeclaredValue | undefined =>
    level && { value: level.value, ...span };
  const upper = kept.slice(0, last);
  const aspect = isAspect(problem) ? problem : (upper.find(isAspect) ?? kept.slice(last + 1).find(isAspect));
  const category = upper.find((level) => level !== aspect && !isAspect(level));
  const entries = isAspect(problem)
    ? { aspects: value(problem), categories: value(upper.find(isClass)) }
    : isClass(problem)
      ? { aspects: value(aspect), categories: value(problem) }
      : { aspects: value(aspect), categories: value(category), problems: value(problem) };
  return Object.fromEntries(Object.entries(entries).filter(([, entry]) => entry !== undefined));
}

/** Whether the sentence around a structure says that the inspection found it. */
function isFound(text: string, levels: readonly Level[]): boolean {
  const { start } = levels[0]!;
  const sentence = sentenceBefore(text, start, 60);
  const source = Math.max(
    ...['反馈', '指出', '梳理', '认领', '查出', '发现'].map((word) => sentence.lastIndexOf(word)),
  );
  const here = sentence.slice(Math.max(sentence.lastIndexOf(',') + 1, source));
  const { end } = levels.at(-1)!;
  if (OWN_SHARE.test(sentence) && SOURCE.test(sentence)) return true;
  if (PART_BEFORE.test(sentence)) return false;
  if (isAnotherSubject(text, levels[0]!) || OTHER_MATTER.test(here)) return false;
  return (
    SOURCE.test(sentence) ||
    SOURCE.test(text.slice(start, end)) ||
    levels.some((level) => ANSWERED_NEXT.test(text.slice(level.end, level.end + 60))) ||
    /共提出$/u.test(sentence)
  );
}

/** 反馈意见共16条, 明确整改事项32项: what was found under other names than problems. */
function readOpinions({ text, totals }: DeclaredSource): DeclaredValue | undefined {
  const total = totals.find(
    ({ counted, start, end, unit }) =>
      counted === 'problem' &&
      unit !== '件' &&
      text[end] !== '次' &&
      /意见|事项/u.test(text.slice(start, end)) &&
      !PART_BEFORE.test(sentenceBefore(text, start, 20)) &&
      !isAnotherSubject(text, { start }),
  );
  return total && { value: total.value, start: total.start, end: total.end };
}

/** Reads the statement with the most levels: aspects, categories, problems. */
export function readFeedbackStructure(source: DeclaredSource): Declaration {
  const { text } = source;
  let best: Declaration = {};
  for (const levels of readStructures(text)) {
    const declaration = isFound(text, levels) ? nameLevels(text, levels) : null;
    if (declaration === null) continue;
    if (best.problems === undefined && declaration.problems !== undefined) {
      best = { ...best, ...declaration };
      continue;
    }
    const gain = Object.keys(declaration).length - Object.keys(best).length;
    if (gain > 0 && (declaration.problems !== undefined || best.problems === undefined)) best = declaration;
  }
  if (best.problems !== undefined) return best;
  const problems = readOpinions(source);
  return problems ? { ...best, problems } : best;
}

/** What the inspection found, by level. */
export const feedbackStructure: DeclaredRule = {
  name: 'feedback-structure',
  label: '反馈问题数',
  read: ({ structure }) => structure,
  examples: [
    { text: '反馈意见共16条,', declared: { problems: 16 } },
    { text: '照单全收,细化分解为4个方面39个具体问题', declared: { aspects: 4, problems: 39 } },
    { text: '对反馈的12条意见,', declared: { problems: 12 } },
    { text: '明确整改事项32项', declared: { problems: 32 } },
    { text: '确定三大类、15个需整改事项', declared: { categories: 3, problems: 15 } },
    { text: '将反馈的问题梳理为5大类38条', declared: { categories: 5, problems: 38 } },
    { text: '反馈涉及6个方面21个问题,21个问题正在整改', declared: { aspects: 6, problems: 21 } },
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
    { text: '反馈主要涉及四个方面。', declared: { aspects: 4 } },
    { text: '巡察反馈18个问题(分属两个方面)', declared: { aspects: 2, problems: 18 } },
    { text: '共反馈31个方面的具体问题', declared: { problems: 31 } },
    { text: '反馈了三个方面的问题', declared: { aspects: 3 } },
    {
      text: '审计报告反映涉及5个方面、21家单位(部门)共计38项具体问题,',
      declared: { aspects: 5, problems: 38 },
    },
  ],
  counterExamples: [
    '收到意见建议12条',
    '立行立改问题5个',
    '受理信访问题8个',
    '召开会议6次',
    '整改完成问题16个',
    '现场督查3次,发现问题3个,提出整改建议3条',
    '完成整改的问题14个',
    '正在整改的问题3个',
    '反馈意见建议5条',
    '明确20项整改任务',
    '巡察反馈的问题已全部整改到位',
  ],
};
