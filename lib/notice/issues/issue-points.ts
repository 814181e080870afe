import { namesProblem } from '../headings/heading-style';
import type { HeadingNode } from '../headings/nest-enumerators';
import { isActionClause } from '../measures/action-signs';
import type { Passage } from '../passage';
import { organisation } from '../roles/organisation';
import { indexAt } from '../split-lines';
import type { Heading } from './heading';

/** What all parts of one style under one style have in common. */
interface Kin {
  sum: number;
  count: number;
  last: HeadingNode | null;
  /** How often the numbering runs on under the next part, and how often it begins anew there. */
  runsOn: number;
  restarts: number;
}

/** Points of all runs of one style under one style: what a notice does in one place it does in the others. */
export type Pool = Map<string, Kin>;

/** Points of single parts. */
export type Points = Map<Heading, number>;

/** What runs of parts are weighed by. */
export interface Weighing {
  passage: Passage;
  pool: Pool;
  points: Points;
}

/** Distance from the threshold within which a run is decided by all runs like it. */
const DOUBT = 2;

const poolKey = ({ node }: Heading) => `${node.style.name} ${node.parent?.style.name ?? ''}`;

/** Gives every part its points, the parts under it first, and adds them to the pool. */
export function fillPool(passage: Passage, headings: readonly Heading[], pool: Pool, points: Points): void {
  for (const heading of headings) {
    fillPool(passage, heading.children, pool, points);
    const own =
      issuePoints(passage, heading) + (isOverProblems(passage, heading, points) ? OVER_PROBLEMS : 0);
    points.set(heading, own);
    const kin = pool.get(poolKey(heading)) ?? { sum: 0, count: 0, last: null, runsOn: 0, restarts: 0 };
    const isUnderNext = kin.last !== null && kin.last.parent !== heading.node.parent;
    pool.set(poolKey(heading), {
      sum: kin.sum + own,
      count: kin.count + 1,
      last: heading.node,
      runsOn: kin.runsOn + Number(isUnderNext && heading.node.number === kin.last!.number + 1),
      restarts: kin.restarts + Number(isUnderNext && heading.node.number === 1),
    });
  }
}

/** How often a numbering must run on across the parts above it to be one of problems, not of measures. */
const FEWEST_RUNNING_ON = 2;

/** What a heading of nouns gains that stands over problems. */
const OVER_PROBLEMS = 4;
/** Points from which on parts are problems whatever they stand under. */
export const SURE_PROBLEM = 1.9;
/** Words of headings over the answers as a whole. */
const OVER_ANSWERS = /整改|反馈|问题|落实到位|见底|见效|清零|成效|清单|台账/;

/** Whether a short heading says nothing of the rectification and has nothing but problems under it. */
export function isOverProblems(
  { text }: Passage,
  { node, title, rule, headingEnd, children }: Heading,
  points: Points,
  least = SURE_PROBLEM,
): boolean {
  const first = children[0]?.node.start ?? headingEnd;
  const isBare = text.slice(headingEnd, first).trim() === '' && first - title.start <= 40;
  return (
    !node.style.runsIn &&
    rule === 'title-plain' &&
    isBare &&
    children.length > 0 &&
    !OVER_ANSWERS.test(text.slice(title.start, headingEnd)) &&
    children.every((child) => !child.node.style.runsIn && points.get(child)! > least)
  );
}

/** The share of a flat list that must name problems for all of it to be problems, and the fewest parts it has. */
const PROBLEM_SHARE = 0.4;
const FEWEST_FLAT = 3;

/** Whether a flat list is one of short titles with text behind them, of which enough name problems. */
export function tellsProblems({ text }: Passage, run: readonly Heading[]): boolean {
  const titles = run.map(({ title }) => text.slice(title.start, title.end));
  const isAnswered = ({ node, headingEnd }: Heading) => text.slice(headingEnd, node.end).trim() !== '';
  return (
    run.length >= FEWEST_FLAT &&
    run.filter(({ isProblem }) => isProblem).length >= run.length * PROBLEM_SHARE &&
    run.every((heading, index) => isShortTitle(titles[index]!) && isAnswered(heading))
  );
}

/**
 * The points of a run: the mean of its parts; inside an issue, where that leaves a doubt at `threshold`, the mean of
 * all runs like it.
 */
export function runPoints(
  { passage, pool, points }: Weighing,
  run: readonly Heading[],
  isInIssue: boolean,
  threshold: number,
): number {
  const own = run.reduce((sum, heading) => sum + points.get(heading)!, 0) / run.length;
  const isAnswer = (isInIssue || own < SURE_PROBLEM) && followsAnswerLabel(passage, run[0]!);
  if (isAnswer) return own - 3;
  const kin = isInIssue ? pool.get(poolKey(run[0]!))! : null;
  if (kin && kin.runsOn >= FEWEST_RUNNING_ON && kin.runsOn > kin.restarts)
    return Math.max(own, threshold + DOUBT);
  if (kin === null || Math.abs(own - threshold) > DOUBT) return own;
  return kin.sum / kin.count;
}

function issuePoints(passage: Passage, heading: Heading): number {
  const { text } = passage;
  const { node } = heading;
  const title = text.slice(heading.title.start, heading.title.end);
  const { isProblem } = heading;
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
