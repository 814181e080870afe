import type { SectionRole } from '../../model/notice';
import type { Span } from '../../model/span';
import type { IssueDraft } from '../drafts';
import { UNNUMBERED_STYLES } from '../headings/find-unnumbered';
import { namesProblem } from '../headings/heading-style';
import type { HeadingNode } from '../headings/nest-enumerators';
import { splitRuns } from '../headings/runs';
import { isActionClause } from '../measures/action-signs';
import type { Passage } from '../passage';
import { ROLE_RULES } from '../roles/index';
import { organisation } from '../roles/organisation';
import { indexAt, lineEndAt, trimSpan } from '../split-lines';
import { isGroupTitle } from './group-signs';
import { isProblemClause } from './problem-signs';
import { cutTitle } from './titles/index';

/** What a numbered part turns out to be. */
export type Meaning = 'section' | 'issue' | 'group' | 'item';

/** A numbered part with its title and its meaning. */
export interface Heading {
  node: HeadingNode;
  title: Span;
  /** Where the heading ends and what stands under it begins. */
  headingEnd: number;
  /** The rule that cut the title. */
  rule: string;
  isLabelled: boolean;
  /** Whether a comma closes the wrapper: 针对…问题,组织学习 is rather a sentence than a heading. */
  runsOn: boolean;
  meaning: Meaning;
  role: SectionRole | null;
  /** What becomes of it where it is an issue. */
  draft: IssueDraft;
  children: Heading[];
  /** The part of a later list that answers it, where problems and answers are two lists. */
  answeredBy: HeadingNode | null;
}

/** Whether a heading is an issue without issues under it. */
export function isIssueLeaf({ meaning, children }: Heading): boolean {
  return meaning === 'issue' && !children.some((child) => child.meaning === 'issue');
}

const LONGEST_HEADING = 600;

/** How many points make a run of parts issues, by where they stand; they are measures or sections below that. */
const ISSUE_THRESHOLD = {
  root: 0.9,
  answers: -2,
  issue: 0.5,
  organisation: 2.4,
  problems: -20,
  never: Number.POSITIVE_INFINITY,
} as const;
type Place = keyof typeof ISSUE_THRESHOLD;

const PLACE_OF_ROLE: Partial<Record<SectionRole, Place>> = {
  answers: 'answers',
  appendix: 'answers',
  organisation: 'organisation',
  problems: 'problems',
  'next-steps': 'never',
  recommendations: 'never',
  commitments: 'never',
  leads: 'never',
  contact: 'never',
};

/** Points of all runs of one style under one style: what a notice does in one place it does in the others. */
type Pool = Map<string, { sum: number; count: number }>;

/** Points of single parts. */
type Points = Map<Heading, number>;

/** Decides what every numbered part is: a section of the notice, an issue, a group of issues, or a measure. */
export function findIssues(passage: Passage, roleBefore: (offset: number) => SectionRole | null): Heading[] {
  const roots = passage.roots.map((node) => readHeading(passage, node));
  const pool: Pool = new Map();
  const points: Points = new Map();
  fillPool(passage, roots, pool, points);
  classify({ passage, roleBefore, pool, points }, roots, 'root');
  tellOrganisation(roots);
  return roots;
}

/** Of several sections of answers those without issues before one with issues tell how the rectification went. */
function tellOrganisation(roots: readonly Heading[]): void {
  const isAnswering = ({ meaning, role }: Heading) => meaning === 'section' && role === 'answers';
  const holdsIssues = (headings: readonly Heading[]): boolean =>
    headings.some(
      ({ meaning, children }) => meaning === 'issue' || meaning === 'group' || holdsIssues(children),
    );
  const first = roots.findIndex((heading) => isAnswering(heading) && holdsIssues(heading.children));
  for (const heading of roots.slice(0, Math.max(0, first)))
    if (isAnswering(heading)) heading.role = 'organisation';
}

interface Context {
  passage: Passage;
  roleBefore: (offset: number) => SectionRole | null;
  pool: Pool;
  points: Points;
}

/** Distance from the threshold within which a run is decided by all runs like it. */
const DOUBT = 2;

const poolKey = ({ node }: Heading) => `${node.style.name} ${node.parent?.style.name ?? ''}`;

function fillPool(passage: Passage, headings: readonly Heading[], pool: Pool, points: Points): void {
  for (const heading of headings) {
    fillPool(passage, heading.children, pool, points);
    const own =
      issuePoints(passage, heading) + (isOverProblems(passage, heading, points) ? OVER_PROBLEMS : 0);
    points.set(heading, own);
    const entry = pool.get(poolKey(heading)) ?? { sum: 0, count: 0 };
    pool.set(poolKey(heading), { sum: entry.sum + own, count: entry.count + 1 });
  }
}

/** What a heading of nouns gains that stands over problems. */
const OVER_PROBLEMS = 4;
/** Points from which on the parts under a heading are problems whatever they stand under. */
const SURE_PROBLEM = 1.9;
/** Words of headings over the answers as a whole. */
const OVER_ANSWERS = /整改|反馈|问题|落实到位|见底|见效|清零|成效|清单|台账/;

/** Whether a short heading says nothing of the rectification and has nothing but problems under it. */
function isOverProblems(
  { text }: Passage,
  { node, title, rule, headingEnd, children }: Heading,
  points: Points,
): boolean {
  const first = children[0]?.node.start ?? headingEnd;
  const isBare = text.slice(headingEnd, first).trim() === '' && first - title.start <= 40;
  return (
    !node.style.runsIn &&
    rule === 'title-plain' &&
    isBare &&
    children.length > 0 &&
    !OVER_ANSWERS.test(text.slice(title.start, headingEnd)) &&
    children.every((child) => !child.node.style.runsIn && points.get(child)! > SURE_PROBLEM)
  );
}

function classify(context: Context, siblings: readonly Heading[], place: Place): void {
  const byNode = new Map(siblings.map((heading) => [heading.node, heading]));
  for (const run of splitRuns(siblings.map((heading) => heading.node))) {
    const headings = run.map((node) => byNode.get(node)!);
    const before = place === 'issue' ? null : context.roleBefore(headings[0]!.node.start);
    const isAnnouncement =
      before === 'contact' && headings.every((heading) => context.points.get(heading)! > SURE_PROBLEM);
    const runPlace = (before && place !== 'answers' && !isAnnouncement && PLACE_OF_ROLE[before]) || place;
    classifyRun(context, headings, runPlace);
  }
}

function classifyRun(context: Context, run: readonly Heading[], place: Place): void {
  const { passage } = context;
  const open: Heading[] = [];
  for (const heading of run) {
    const title = passage.text.slice(heading.title.start, heading.title.end);
    const isGroup = place !== 'never' && place !== 'issue' && isGroupTitle(title);
    if (isGroup || title === '') {
      heading.meaning = 'group';
      classify(context, heading.children, place === 'root' ? 'answers' : place);
      continue;
    }
    const role = place === 'root' || place === 'problems' ? roleOf(passage, heading, title) : null;
    if (role) {
      heading.meaning = 'section';
      heading.role = role;
      classify(context, heading.children, PLACE_OF_ROLE[role] ?? 'root');
    } else open.push(heading);
  }
  if (open.length === 0) return;
  const points = runPoints(context, open, place);
  const areIssues =
    points > ISSUE_THRESHOLD[place] ||
    (place === 'root' && open.length === run.length && tellsProblems(passage, open));
  passage.trace?.push({
    stage: 'issues',
    rule: 'issue-points',
    action: areIssues ? 'made' : 'dropped',
    start: open[0]!.node.start,
    end: open.at(-1)!.headingEnd,
    reason: `${open.length} × ${open[0]!.node.style.name}: ${points.toFixed(1)} points, more than ${ISSUE_THRESHOLD[place]} (${place}) make issues`,
  });
  for (const heading of open) {
    if (place === 'root' && !areIssues && !heading.node.style.runsIn) {
      heading.meaning = 'section';
      classify(context, heading.children, 'root');
      if (heading.children.some((child) => child.meaning === 'issue' || child.meaning === 'group'))
        heading.role = 'answers';
    } else {
      heading.meaning = areIssues ? 'issue' : 'item';
      const inner = place === 'problems' ? 'problems' : 'issue';
      classify(context, heading.children, areIssues ? inner : 'never');
    }
  }
}

/** The share of a flat list that must name problems for all of it to be problems, and the fewest parts it has. */
const PROBLEM_SHARE = 0.4;
const FEWEST_FLAT = 3;

/** Whether a flat list is one of short titles with text behind them, of which enough name problems. */
function tellsProblems({ text }: Passage, run: readonly Heading[]): boolean {
  const titles = run.map(({ title }) => text.slice(title.start, title.end));
  const isAnswered = ({ node, headingEnd }: Heading) => text.slice(headingEnd, node.end).trim() !== '';
  return (
    run.length >= FEWEST_FLAT &&
    titles.filter(isProblemClause).length >= run.length * PROBLEM_SHARE &&
    run.every((heading, index) => isShortTitle(titles[index]!) && isAnswered(heading))
  );
}

function runPoints({ passage, pool, points }: Context, run: readonly Heading[], place: Place): number {
  const own = run.reduce((sum, heading) => sum + points.get(heading)!, 0) / run.length;
  const isAnswer = (place === 'issue' || own < SURE_PROBLEM) && followsAnswerLabel(passage, run[0]!);
  if (isAnswer) return own - 3;
  if (place !== 'issue' || Math.abs(own - ISSUE_THRESHOLD[place]) > DOUBT) return own;
  const { sum, count } = pool.get(poolKey(run[0]!))!;
  return sum / count;
}

function roleOf(passage: Passage, heading: Heading, title: string): SectionRole | null {
  if (heading.rule === 'title-quoted' || heading.isLabelled) return null;
  const isWrapped = heading.rule !== 'title-plain';
  const whole = isWrapped
    ? title
    : passage.text
        .slice(heading.title.start, Math.min(heading.headingEnd, heading.title.start + 80))
        .trim()
        .replace(/[。:;,]$/u, '');
  const rule = ROLE_RULES.find(
    (candidate) =>
      (candidate.kinds === undefined || candidate.kinds.includes(passage.kind)) &&
      (candidate.isHeading(title) || candidate.isHeading(whole)),
  );
  if (rule === undefined || (rule.role === 'organisation' && isProblemClause(title))) return null;
  // …反馈问题整改方面 is where problems were found, as 组织建设方面 is
  if (rule.role === 'answers' && heading.rule === 'title-focus') return null;
  // 聚焦落实主体责任方面 is where problems were found, not how the rectification was organised
  if (rule.role === 'organisation' && heading.rule === 'title-focus' && /^聚焦/u.test(title)) return null;
  return rule.role;
}

function issuePoints(passage: Passage, heading: Heading): number {
  const { text } = passage;
  const { node } = heading;
  const title = text.slice(heading.title.start, heading.title.end);
  const isProblem = isProblemClause(title);
  let points = 0;
  if (!isProblem && heading.rule === 'title-plain' && organisation.isHeading(title)) points -= 4;
  if (heading.isLabelled || namesProblem(node.style)) points += 3;
  if (heading.rule !== 'title-plain') points += heading.runsOn ? 0.5 : 3;
  const isHeaded = heading.rule !== 'title-plain' && !heading.runsOn;
  const isAnswered = node.children.length > 0 || hasOwnLabel(passage, heading);
  if (node.style.runsIn && !isHeaded && !(isProblem && isAnswered)) points -= 4;
  if (isProblem) points += 2;
  else if (heading.rule === 'title-plain' && isActionClause(title)) points -= 3;
  else if (isShortTitle(title)) points += 0.8;
  if (hasOwnLabel(passage, heading)) points += 2;
  if (node.children.some((child) => child.style.runsIn)) points += 1;
  return points;
}

/** Whether an answer's label stands under a heading itself. */
function hasOwnLabel({ labels }: Passage, { node, headingEnd }: Heading): boolean {
  const label = labels[indexAt(labels, headingEnd - 1) + 1];
  return label !== undefined && label.start < (node.children[0]?.start ?? node.end);
}

/** Whether words are rather a title than a sentence about something done: short, without figures and documents. */
function isShortTitle(title: string): boolean {
  return (
    title.length <= 30 && !/[\d《]/.test(title) && !/^(?:已|经|由|于|对|将|把|县|市|区|镇|局|我)/.test(title)
  );
}

/** Whether 整改情况: stands between the heading above a run and the run. */
function followsAnswerLabel({ labels }: Passage, first: Heading): boolean {
  const label = labels[indexAt(labels, first.node.start)];
  return (
    label !== undefined && label.kind !== 'problem' && label.start >= (first.node.parent?.ordinalEnd ?? 0)
  );
}

/** The parts under a heading that names a problem; 存在问题: there describes that problem and is none of its own. */
function withoutDescription(node: HeadingNode, namesProblem: boolean): HeadingNode[] {
  const labelled = node.children.filter(({ style }) => style === UNNUMBERED_STYLES.label);
  if (namesProblem && node.style.isNumbered !== false && labelled.length === 1)
    node.children = node.children.flatMap((child) => (child === labelled[0] ? child.children : [child]));
  return node.children;
}

function readHeading(passage: Passage, node: HeadingNode): Heading {
  const { text, lines, labels, statuses } = passage;
  let from = node.ordinalEnd;
  if (text.slice(from, lineEndAt(lines, from)).trim() === '') from = trimSpan(text, from, node.end).start;
  const label = labels
    .slice(indexAt(labels, from - 1) + 1, indexAt(labels, from - 1) + 3)
    .find((candidate) => candidate.start > from + 1 || candidate.kind !== 'problem');
  const status = statuses[indexAt(statuses, from) + 1];
  const stop = Math.min(
    lineEndAt(lines, from),
    node.end,
    node.children[0]?.start ?? text.length,
    label && label.start > from ? label.start : text.length,
    status?.start ?? text.length,
    from + LONGEST_HEADING,
  );
  const cut = cutTitle(text.slice(from, stop));
  const title = cut ? { start: from + cut.start, end: from + cut.end } : { start: from, end: from };
  const headingEnd = cut ? from + cut.headingEnd : from;
  return {
    node,
    title,
    headingEnd,
    rule: cut?.rule ?? 'title-empty',
    isLabelled: cut?.isLabelled ?? false,
    runsOn: text[headingEnd - 1] === ',',
    meaning: 'item',
    role: null,
    answeredBy: null,
    draft: {
      ordinal:
        node.ordinalEnd > node.start && node.style.isNumbered !== false
          ? { start: node.start, end: node.ordinalEnd }
          : null,
      title,
      parent: null,
      status: null,
      rule: cut?.rule ?? 'title-empty',
    },
    children: withoutDescription(
      node,
      cut !== null &&
        (namesProblem(node.style) ||
          cut.rule !== 'title-plain' ||
          isProblemClause(text.slice(title.start, title.end))),
    ).map((child) => readHeading(passage, child)),
  };
}
