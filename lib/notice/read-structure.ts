import type { NoticeKind, Section } from '../model/notice';
import type { Span } from '../model/span';
import type { IssueDraft, MeasureDraft } from './drafts';
import { UNNUMBERED_STYLES } from './headings/find-unnumbered';
import { findIssues } from './issues/find-issues';
import { type Heading, isIssueLeaf } from './issues/heading';
import { inlineProblems, problemsOfAspect } from './issues/inline-problems';
import { pairLists } from './issues/pair-lists';
import { findMeasures } from './measures/find-measures';
import { type Passage, readPassage } from './passage';
import { settleMeasures } from './refine/settle-measures';
import { findCues, findSections, flatten } from './roles/find-sections';
import { indexAt, lineEndAt, trimSpan } from './split-lines';
import { readStatuses } from './statuses/read-statuses';
import { readTable } from './tables/read-tables';
import type { Trace, TraceEntry } from './trace';

/** The parts of a notice, its issues and what answers them, before they are numbered. */
export interface Structure {
  sections: Section[];
  issues: IssueDraft[];
  measures: MeasureDraft[];
  /** What the reader knows the meaning of inside the answers: headings, and answers from start to end. */
  understood: Span[];
}

/** Reads parts, issues, statuses and measures of a normalised text; spans are offsets into it. */
export function readStructure(text: string, kind: NoticeKind, trace: Trace | null = null): Structure {
  if (kind === 'other') return { sections: [], issues: [], measures: [], understood: [] };
  let passage = readPassage(text, kind, trace);
  const cues = findCues(passage);
  const roleBefore = (offset: number) => cues[indexAt(cues, offset)]?.role ?? null;
  let all = findIssues(passage, roleBefore);
  const hasIssue = () => flatten(all).some(({ meaning }) => meaning === 'issue');
  const areAllUnnumbered = () =>
    flatten(all).every(({ meaning, node }) => meaning !== 'issue' || node.style === UNNUMBERED_STYLES.about);
  if (passage.tables.length === 0 && kind !== 'feedback' && (!hasIssue() || areAllUnnumbered())) {
    passage = readPassage(text, kind, trace, 'sentences');
    all = findIssues(passage, roleBefore);
  }
  pairLists(passage, all);
  const appended = cues.find(({ rule }) => rule === 'section-appendix')?.start ?? text.length;
  const isRepeated = flatten(all).some(({ meaning, node }) => meaning === 'issue' && node.start < appended);
  const headings = isRepeated ? before(all, appended) : all;
  linkDrafts(headings, null);
  const tables = passage.tables.filter(({ start }) => start < appended || !isRepeated);
  const sections = findSections(passage, headings, tables, cues);
  readStatuses(passage, headings, sections);
  const read = tables.map((table) => readTable(text, table));
  const listed = [
    ...flatten(headings).flatMap((heading) =>
      heading.meaning === 'issue' ? [heading.draft, ...problemsBelow(passage, heading)] : [],
    ),
    ...read.flatMap(({ issues }) => issues),
  ];
  const issues = listed.length > 0 ? listed : inlineProblems(passage, sections);
  const measures = [...findMeasures(passage, headings, sections), ...read.flatMap((table) => table.measures)];
  if (trace) {
    explain(trace, 'roles', sections);
    explain(
      trace,
      'issues',
      issues.map(({ rule, title }) => ({ rule, ...title })),
    );
    explain(trace, 'measures', measures);
  }
  return {
    sections,
    issues,
    measures: settleMeasures(text, measures),
    understood: understoodSpans(passage, headings, tables, issues),
  };
}

/** In feedback notices the problems that stand in running text behind a heading of where they were found. */
function problemsBelow(passage: Passage, heading: Heading): IssueDraft[] {
  if (passage.kind !== 'feedback' || heading.rule !== 'title-focus' || !isIssueLeaf(heading)) return [];
  const body = trimSpan(passage.text, heading.headingEnd, heading.node.end);
  return problemsOfAspect(passage, heading.draft, {
    start: body.start,
    end: Math.min(body.end, lineEndAt(passage.lines, body.start)),
  });
}

function explain(
  trace: Trace,
  stage: TraceEntry['stage'],
  parts: readonly ({ rule: string } & Span)[],
): void {
  for (const { rule, start, end } of parts)
    trace.push({ stage, rule, action: 'made', start, end, reason: '' });
}

/** The headings that begin before an offset. */
function before(headings: readonly Heading[], offset: number): Heading[] {
  return headings
    .filter(({ node }) => node.start < offset)
    .map((heading) => ({ ...heading, children: before(heading.children, offset) }));
}

function linkDrafts(headings: readonly Heading[], parent: IssueDraft | null): void {
  for (const heading of headings) {
    heading.draft.parent = parent;
    linkDrafts(heading.children, heading.meaning === 'issue' ? heading.draft : parent);
  }
}

function understoodSpans(
  { outline }: Passage,
  headings: readonly Heading[],
  tables: readonly Span[],
  issues: readonly IssueDraft[],
): Span[] {
  const spans: Span[] = [...tables, ...(outline ? [outline] : []), ...issues.map(({ title }) => title)];
  for (const heading of flatten(headings)) {
    spans.push({
      start: heading.node.start,
      end: isIssueLeaf(heading) ? heading.node.end : heading.headingEnd,
    });
    if (heading.answeredBy) spans.push({ start: heading.answeredBy.start, end: heading.answeredBy.end });
  }
  return spans;
}
