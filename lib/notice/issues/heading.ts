import type { SectionRole } from '../../model/notice';
import type { Span } from '../../model/span';
import type { IssueDraft } from '../drafts';
import { UNNUMBERED_STYLES } from '../headings/find-unnumbered';
import { namesProblem } from '../headings/heading-style';
import type { HeadingNode } from '../headings/nest-enumerators';
import type { Passage } from '../passage';
import { indexAt, lineEndAt, trimSpan } from '../split-lines';
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
  /** Whether the title says that something is wrong. */
  isProblem: boolean;
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

/** The parts under a heading that names a problem; 存在问题: there describes that problem and is none of its own. */
function withoutDescription(node: HeadingNode, namesProblem: boolean): HeadingNode[] {
  const labelled = node.children.filter(({ style }) => style === UNNUMBERED_STYLES.label);
  if (namesProblem && node.style.isNumbered !== false && labelled.length === 1)
    node.children = node.children.flatMap((child) => (child === labelled[0] ? child.children : [child]));
  return node.children;
}

/** Reads the title of a numbered part and of the parts inside it; what they mean is decided by findIssues. */
export function readHeading(passage: Passage, node: HeadingNode): Heading {
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
  const isProblem = isProblemClause(text.slice(title.start, title.end));
  return {
    node,
    title,
    headingEnd,
    rule: cut?.rule ?? 'title-empty',
    isLabelled: cut?.isLabelled ?? false,
    isProblem,
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
      cut !== null && (namesProblem(node.style) || cut.rule !== 'title-plain' || isProblem),
    ).map((child) => readHeading(passage, child)),
  };
}
