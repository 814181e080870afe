import type { Finding } from '../../lib/model/finding';
import type { Fact, Issue, Measure, Notice } from '../../lib/model/notice';
import type { Span } from '../../lib/model/span';

/** An issue with all that the text says under it. */
export interface OutlineItem {
  issue: Issue;
  /** Titles of the issues above it, outermost first. */
  path: string[];
  measures: Measure[];
  facts: Fact[];
  findings: Finding[];
  /** From the issue's title to the end of its last measure, or to the next issue's title. */
  region: Span;
}

/** Whether two spans share a unit of text; an empty span counts as its place. */
export const overlaps = (one: Span, other: Span): boolean =>
  one.start < Math.max(other.end, other.start + 1) && other.start < Math.max(one.end, one.start + 1);

/** The spans of a list sorted by start that begin inside a region. */
function within<Item extends Span>(sorted: readonly Item[], { start, end }: Span): Item[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let at = low; at < sorted.length && sorted[at]!.start < end; at += 1) found.push(sorted[at]!);
  return found;
}

function byIssue(measures: readonly Measure[]): Map<string, Measure[]> {
  const measuresOf = new Map<string, Measure[]>();
  for (const measure of measures) {
    if (measure.issueId === null) continue;
    const list = measuresOf.get(measure.issueId) ?? [];
    list.push(measure);
    measuresOf.set(measure.issueId, list);
  }
  return measuresOf;
}

/** A finding that touches more issues than this speaks of the notice as a whole, not of each of them. */
export const WHOLE_NOTICE = 4;

/**
 * The outline of a notice, an item an issue in text order; linear in the notice but for findings × issues. How far an
 * issue reaches is told by the measures as they were read: one that a reader gave to another issue stands elsewhere.
 */
export function outlineItems(
  notice: Notice,
  findings: readonly Finding[],
  readMeasures: readonly Measure[] = notice.measures,
): OutlineItem[] {
  const byId = new Map(notice.issues.map((issue) => [issue.id, issue]));
  const measuresOf = byIssue(notice.measures);
  const readMeasuresOf = byIssue(readMeasures);
  const pathOf = (issue: Issue): string[] => {
    const parent = issue.parentId === null ? undefined : byId.get(issue.parentId);
    return parent ? [...pathOf(parent), parent.title] : [];
  };
  const items = notice.issues.map((issue, at): OutlineItem => {
    const measures = measuresOf.get(issue.id) ?? [];
    const read = readMeasuresOf.get(issue.id) ?? [];
    const lastEnd = read.reduce((end, measure) => Math.max(end, measure.end), issue.end);
    const next = notice.issues[at + 1]?.start ?? lastEnd;
    const region = { start: issue.start, end: read.length > 0 ? lastEnd : Math.max(next, issue.end) };
    return {
      issue,
      path: pathOf(issue),
      measures,
      facts: within(notice.facts, region),
      findings: [],
      region,
    };
  });
  for (const finding of findings) {
    const touched = items.filter(({ region }) => finding.evidence.some((span) => overlaps(span, region)));
    if (touched.length <= WHOLE_NOTICE) for (const item of touched) item.findings.push(finding);
  }
  return items;
}

/** The item under which a place of the text stands, null before the first issue. */
export const itemAt = (items: readonly OutlineItem[], offset: number): OutlineItem | null =>
  items.findLast((item) => item.region.start <= offset && offset < item.region.end) ?? null;
