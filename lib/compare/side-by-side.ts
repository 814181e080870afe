import { titlesAbove } from '../anchoring';
import type { DeclaredTotals, Issue, Measure, Notice, NoticeKind } from '../model/notice';
import { FAMILIES, familyOf } from '../taxonomy';
import { leafIssues } from './pairs';
import { compareTitles } from './title-vector';

/** What stands at the head of one notice's column. */
export interface Column {
  id: string;
  kind: NoticeKind;
  title: string | null;
  inspectedBody: string | null;
  inspectingBody: string | null;
  round: string | null;
  feedbackDate: string | null;
  publishedDate: string | null;
  declared: DeclaredTotals;
  /** Problems without problems below them. */
  issueCount: number;
  /** Measures that answer an issue. */
  measureCount: number;
  /** Share of these that print a figure, a date or a document, 0..1; null where there are none. */
  verifiableShare: number | null;
  /** Days from feedback to publication; null unless both days are known. */
  daysToPublication: number | null;
}

/** One problem of one notice with its answer. */
export interface IssueCell {
  issue: Issue;
  measures: Measure[];
  verifiableShare: number | null;
}

/** A problem that one or more of the notices state. */
export interface IssueRow {
  family: string | null;
  /** One a column, null where the notice does not state it. */
  cells: (IssueCell | null)[];
}

export interface SideBySide {
  columns: Column[];
  /** By family, then in the order in which the notices first state them. */
  rows: IssueRow[];
}

/** Issues of two notices stand in one row from this likeness on. */
const SAME_ROW = 0.4;

/** Lays two to four notices side by side: heads, totals, and issues aligned by family and likeness. */
export function laySideBySide(sources: readonly { id: string; notice: Notice }[]): SideBySide {
  const leaves = sources.flatMap(({ notice }, column) =>
    leafIssues(notice).map((issue) => ({ column, issue, path: titlesAbove(notice, issue) })),
  );
  const likeness = compareTitles(leaves.map(({ issue, path }) => [issue.title, path] as const));
  const rows: (number | null)[][] = [];
  for (let column = 0; column < sources.length; column++) {
    const own = leaves.flatMap((leaf, at) => (leaf.column === column ? [at] : []));
    const candidates = own.flatMap((at) =>
      rows.map((row, index) => ({
        at,
        index,
        score: Math.max(...row.map((other) => (other === null ? 0 : likeness(at, other)))),
      })),
    );
    candidates.sort((a, b) => b.score - a.score || a.at - b.at || a.index - b.index);
    const placed = new Set<number>();
    for (const { at, index, score } of candidates) {
      if (score < SAME_ROW || placed.has(at) || rows[index]![column] !== undefined) continue;
      rows[index]![column] = at;
      placed.add(at);
    }
    for (const row of rows) row[column] ??= null;
    for (const at of own) if (!placed.has(at)) rows.push([...Array<null>(column).fill(null), at]);
  }
  const order = new Map(FAMILIES.map(({ id }, at) => [id, at]));
  return {
    columns: sources.map(({ id, notice }) => describeColumn(id, notice)),
    rows: rows
      .map((row): IssueRow => {
        const first = leaves[row.find((at) => at !== null)!]!;
        return {
          family: familyOf(first.issue.title, first.path),
          cells: row.map((at, column) =>
            at === null ? null : describeCell(sources[column]!.notice, leaves[at]!.issue),
          ),
        };
      })
      .map((row, at) => ({ row, at, family: order.get(row.family ?? '') ?? order.size }))
      .sort((a, b) => a.family - b.family || a.at - b.at)
      .map(({ row }) => row),
  };
}

function describeColumn(id: string, notice: Notice): Column {
  const answers = notice.measures.filter(({ type }) => type === 'response');
  return {
    id,
    kind: notice.kind,
    title: notice.title,
    inspectedBody: notice.inspectedBody,
    inspectingBody: notice.inspectingBody,
    round: notice.round,
    feedbackDate: notice.feedbackDate,
    publishedDate: notice.publishedDate,
    declared: notice.declared,
    issueCount: leafIssues(notice).length,
    measureCount: answers.length,
    verifiableShare: verifiableShareOf(notice, answers),
    daysToPublication: daysToPublication(notice),
  };
}

function describeCell(notice: Notice, issue: Issue): IssueCell {
  const measures = notice.measures.filter(({ issueId }) => issueId === issue.id);
  return { issue, measures, verifiableShare: verifiableShareOf(notice, measures) };
}

/** The share of some measures in which the reader found a fact: a figure, a date or a document. */
export function verifiableShareOf(notice: Notice, measures: readonly Measure[]): number | null {
  if (measures.length === 0) return null;
  const starts = notice.facts.map(({ start }) => start).sort((a, b) => a - b);
  const holdsFact = ({ start, end }: Measure): boolean => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < start) low = middle + 1;
      else high = middle;
    }
    return low < starts.length && starts[low]! < end;
  };
  return measures.filter(holdsFact).length / measures.length;
}

const DAY = /^\d{4}-\d\d-\d\d$/u;

/** Days from the feedback to the publication of a notice (`2023-03-03`, `2023-07-28` → 147); null unless both are days. */
export function daysToPublication({ feedbackDate, publishedDate, signedDate }: Notice): number | null {
  const published = publishedDate ?? signedDate;
  if (!DAY.test(feedbackDate ?? '') || !DAY.test(published ?? '')) return null;
  return Math.round((Date.parse(published!) - Date.parse(feedbackDate!)) / 86_400_000);
}
