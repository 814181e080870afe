import type { Span } from '../../model/span';
import { isBodyTitle } from '../issues/group-signs';
import { isProblemClause } from '../issues/problem-signs';
import { about } from '../issues/titles/about';
import { focus } from '../issues/titles/focus';
import { quoted } from '../issues/titles/quoted';
import type { Label } from '../labels/find-labels';
import { answers } from '../roles/answers';
import { contact } from '../roles/contact';
import { leads } from '../roles/leads';
import { nextSteps } from '../roles/next-steps';
import { organisation } from '../roles/organisation';
import { indexAt } from '../split-lines';
import type { Enumerator } from './find-enumerators';
import type { HeadingStyle } from './heading-style';

const unnumbered = (
  name: string,
  examples: readonly string[],
  counterExamples: readonly string[],
): HeadingStyle => ({
  name,
  pattern: '',
  runsIn: false,
  place: 'line',
  isNumbered: false,
  examples,
  counterExamples,
});

/** Headings without a number, told by their words; a line each. */
export const UNNUMBERED_STYLES = {
  section: unnumbered(
    'line-section',
    ['反馈问题整改落实情况', '下一步工作打算'],
    ['整改情况', '召开会议部署'],
  ),
  body: unnumbered('line-body', ['县林业局党组'], ['召开党组会议']),
  aspect: unnumbered('line-aspect', ['政治建设方面', '聚焦基层组织建设方面'], ['在学习方面存在差距。']),
  label: unnumbered('line-label', ['反馈问题:学习不深'], ['整改情况:已完成']),
  about: unnumbered(
    'line-about',
    ['关于学习不深的问题。', '针对“学习不深”问题,组织学习'],
    ['关于加强学习的通知', '针对上述问题,召开会议'],
  ),
  bullet: unnumbered(
    'line-bullet',
    ['◆ 党费收缴不规范。(已完成)\n◆ 台账不全。(正在推进)'],
    ['◆ 修订制度3项。\n◆ 开展培训2次。'],
  ),
  answered: unnumbered(
    'line-answered',
    [
      '村务公开不及时。整改情况:已公布2次。',
      '学习不够系统问题\n整改进展:学习8次。',
      '巡察组指出我村“低保评议走形式”。整改情况:重新评议。',
    ],
    ['整改情况:已公布2次。', '学习不深入,现将整改情况通报如下:'],
  ),
} as const satisfies Record<string, HeadingStyle>;

const LONGEST_SECTION = 26;
const LONGEST_ASPECT = 60;
/** 聚焦基层组织建设方面。一是…: a line of a feedback that goes on behind its aspect. */
const OPENS_ASPECT = /^(?:聚焦|围绕|在)[^。;:,]{4,60}方面[。:,](?=[一二三四五六七八九十]{1,3}是)/;
const GENERIC_PROBLEM =
  /^(?:关于|针对|对于|对照|对|就)(?:这|该|此|上述|以上|前述|巡察组?|巡视组?|审计|督察)?(?:一|个|些|次|类)*(?:巡察组?|巡视组?)?(?:存在|反馈|发现|指出|提出|反映|移交)?(?:的)?(?:突出|具体|主要|有关|相关|这些|各类)?问题/;
const GENERIC_TITLE =
  /(?:反馈|存在|发现|指出|提出|移交|交办)(?:的)?(?:\d+[个项条])?$|\d+[个项条]$|(?:这些|上述|以上)$/;
const LONGEST_PROBLEM = 120;
/** A line that only names a problem: 学习不够系统问题. */
const NAMES_PROBLEM = /^[^。;:,\n]{4,60}[^的个项些类]问题$/;
/** A line without the marks of a sentence, above its answer. */
const BARE_LINE = /^[^。;:\n]{4,60}$/;
const ENDS_QUOTED = /”[^“”。]{0,8}[。;:]$/;
const DOCUMENT_TITLE = /(?:通报|公告|公示|报告|通知|函|方案|意见)$/;

/** A sign before a heading, and the blanks behind it. */
const BULLET = /^([◆◇■□▲△★☆●○➢►▪※]) ?/;
const FEWEST_BULLETS = 2;

/** The signs of which at least two stand before lines and most of those lines name a problem. */
function signsOfProblems(text: string, lines: readonly Span[]): ReadonlySet<string> {
  const counts = new Map<string, { all: number; problems: number }>();
  for (const { start, end } of lines) {
    const line = text.slice(start, Math.min(end, start + LONGEST_PROBLEM));
    const bullet = BULLET.exec(line);
    if (bullet === null) continue;
    const count = counts.get(bullet[1]!) ?? { all: 0, problems: 0 };
    const [sentence = ''] = line.slice(bullet[0].length).split(/[。;:(【\n]/, 1);
    count.all += 1;
    count.problems += Number(isProblemClause(sentence) || about.cut(sentence) !== null);
    counts.set(bullet[1]!, count);
  }
  return new Set(
    [...counts].flatMap(([sign, { all, problems }]) =>
      all >= FEWEST_BULLETS && problems * 2 > all ? [sign] : [],
    ),
  );
}

/** Finds headings without numbers among the lines; `numbered` are the enumerators already found, in text order. */
export function findUnnumbered(
  text: string,
  lines: readonly Span[],
  labels: readonly Label[],
  numbered: readonly Enumerator[],
  isFeedback: boolean,
): Enumerator[] {
  const found: Enumerator[] = [];
  const signs = signsOfProblems(text, lines);
  lines.forEach(({ start, end }, index) => {
    const before = numbered[indexAt(numbered, start)];
    // an ordinal alone on its line has its title on the next
    if (
      before &&
      (before.start === start ||
        (text.slice(before.end, Math.min(start, before.end + 8)).trim() === '' && start - before.end < 8))
    )
      return;
    const label = labels[indexAt(labels, start)];
    const isLabel = label !== undefined && label.start === start;
    const make = (style: HeadingStyle, ordinalEnd = start) =>
      found.push({ style, number: 0, start, end: ordinalEnd, strength: 'line-start' });
    if (isLabel) {
      const above = lines[index - 1];
      const isDescription =
        above !== undefined &&
        before !== undefined &&
        before.start === above.start &&
        isProblemClause(text.slice(before.end, above.end));
      if (label.kind === 'problem' && !isDescription)
        make(UNNUMBERED_STYLES.label, label.end >= end ? label.end : wordsStart(text, label));
      return;
    }
    const words = text.slice(start, Math.min(end, start + 420));
    const bullet = BULLET.exec(words);
    if (bullet && signs.has(bullet[1]!)) make(UNNUMBERED_STYLES.bullet, start + bullet[0].length);
    else if (index > 0 && isSectionTitle(words, found.length === 0)) make(UNNUMBERED_STYLES.section);
    else if (isFeedback && index > 0 && isBodyTitle(words)) make(UNNUMBERED_STYLES.body);
    else if (isAspectLine(words) || (isFeedback && OPENS_ASPECT.test(words))) make(UNNUMBERED_STYLES.aspect);
    else if (!isFeedback && isProblemLine(words)) make(UNNUMBERED_STYLES.about);
    else if (!isFeedback && isAnsweredLine(text, { start, end }, labels)) make(UNNUMBERED_STYLES.answered);
  });
  return found;
}

function isSectionTitle(line: string, mayOrganise: boolean): boolean {
  if (line.length > LONGEST_SECTION || /[。,;:]/.test(line) || DOCUMENT_TITLE.test(line)) return false;
  const rules = mayOrganise
    ? [leads, nextSteps, contact, organisation, answers]
    : [leads, nextSteps, contact, answers];
  return rules.some((rule) => rule.isHeading(line));
}

function isAspectLine(line: string): boolean {
  if (line.length > LONGEST_ASPECT || /[。;]/.test(line)) return false;
  return focus.cut(line)?.headingEnd === line.length;
}

function isProblemLine(line: string): boolean {
  if (!/^(?:关于|针对|对于|对照)/.test(line) || GENERIC_PROBLEM.test(line)) return false;
  const cut = quoted.cut(line) ?? about.cut(line);
  return cut !== null && cut.end - cut.start >= 4 && !GENERIC_TITLE.test(line.slice(cut.start, cut.end));
}

/** Whether a line is a sentence that names a problem, and the label of its answer: 学习不深入。整改情况:…. */
function isAnsweredLine(text: string, { start, end }: Span, labels: readonly Label[]): boolean {
  const label = labels[indexAt(labels, start) + 1];
  if (label === undefined || label.start > start + LONGEST_PROBLEM) return false;
  if (label.kind !== 'answer' && label.kind !== 'measures' && label.kind !== 'outcome') return false;
  const words = text.slice(start, label.start).trim();
  if (label.start >= end)
    return NAMES_PROBLEM.test(words) || (BARE_LINE.test(words) && isProblemClause(words));
  return words.length >= 5 && /[。;:)]$/.test(words) && (isProblemClause(words) || ENDS_QUOTED.test(words));
}

/** Where the words of a label begin that may have a number before them. */
function wordsStart(text: string, { words, start, end }: Label): number {
  const at = text.slice(start, end).indexOf(words);
  return at > 0 && /\d|[一二三四五六七八九十]/.test(text.slice(start, start + at)) ? start + at : start;
}
