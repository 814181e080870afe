import type { SectionRole } from '../../model/notice';
import { splitRuns } from '../headings/runs';
import type { Passage } from '../passage';
import { ROLE_RULES } from '../roles/index';
import { isGroupTitle } from './group-signs';
import { type Heading, readHeading } from './heading';
import {
  fillPool,
  isOverProblems,
  type Points,
  type Pool,
  runPoints,
  SURE_PROBLEM,
  tellsProblems,
  type Weighing,
} from './issue-points';
import { isProblemClause } from './problem-signs';

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

interface Context extends Weighing {
  roleBefore: (offset: number) => SectionRole | null;
}

function classify(context: Context, siblings: readonly Heading[], place: Place): void {
  const byNode = new Map(siblings.map((heading) => [heading.node, heading]));
  for (const run of splitRuns(siblings.map((heading) => heading.node))) {
    const headings = run.map((node) => byNode.get(node)!);
    const before = place === 'issue' ? null : context.roleBefore(headings[0]!.node.start);
    const isAnnouncement =
      before === 'contact' && headings.every((heading) => context.points.get(heading)! > SURE_PROBLEM);
    const answers = headings[0]!.node.style.answers === true;
    const runPlace = answers
      ? 'never'
      : (before && place !== 'answers' && !isAnnouncement && PLACE_OF_ROLE[before]) || place;
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
  const points = runPoints(context, open, place === 'issue', ISSUE_THRESHOLD[place]);
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
  const aspects = place === 'root' && !areIssues ? aspectsAmong(context, open) : new Set<Heading>();
  for (const heading of open) {
    if (aspects.has(heading)) {
      heading.meaning = 'issue';
      classify(context, heading.children, 'issue');
    } else if (place === 'root' && !areIssues && !heading.node.style.runsIn) {
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

/** Of parts that are not all issues at least two with nothing but problems under them: those are the aspects. */
function aspectsAmong({ passage, points }: Context, open: readonly Heading[]): ReadonlySet<Heading> {
  const over = open.filter((heading) => isOverProblems(passage, heading, points, ISSUE_THRESHOLD.issue));
  return new Set(over.length > 1 ? over : []);
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
