import type { Finding } from '../../model/finding';
import type { Fact, Issue, Measure, Notice } from '../../model/notice';
import type { Span } from '../../model/span';

/** What belongs to one issue. */
export interface IssueParts {
  readonly issue: Issue;
  /** Titles from the outermost group down to the parent. */
  readonly path: readonly string[];
  readonly measures: readonly Measure[];
  /** Facts in the issue's title and in its measures. */
  readonly facts: readonly Fact[];
}

/** The elements of a list sorted by start whose start lies in the span, by two binary searches. */
export function startingIn<Item extends Span>(sorted: readonly Item[], { start, end }: Span): Item[] {
  const firstFrom = (position: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return sorted.slice(firstFrom(start), firstFrom(end));
}

/** Gathers what belongs to each issue, in text order, in time linear in the notice. */
export function issueParts({ issues, measures, facts }: Notice): IssueParts[] {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const measuresOf = new Map<string | null, Measure[]>();
  for (const measure of measures) {
    const own = measuresOf.get(measure.issueId);
    if (own) own.push(measure);
    else measuresOf.set(measure.issueId, [measure]);
  }
  return issues.map((issue) => {
    const path: string[] = [];
    for (let above = issue.parentId; above !== null; ) {
      const parent = byId.get(above);
      if (!parent) break;
      path.unshift(parent.title);
      above = parent.parentId;
    }
    const own = measuresOf.get(issue.id) ?? [];
    return { issue, path, measures: own, facts: [issue, ...own].flatMap((span) => startingIn(facts, span)) };
  });
}

/** The findings that point at a sentence within one of the spans. */
export const findingsWithin = (findings: readonly Finding[], spans: readonly Span[]): Finding[] =>
  findings.filter(({ evidence }) =>
    evidence.some((place) => spans.some((span) => place.start < span.end && place.end > span.start)),
  );
