import type { Change, VersionComparison } from '../../lib/compare/index';
import type { Issue, IssueStatus, Measure, Notice } from '../../lib/model/notice';

/** A part of the notice before and after; null where it did not stand yet or stands no more. */
export interface Pair<Part> {
  before: Part | null;
  after: Part | null;
  change: Change;
}

/** Everything that changed under one issue; both issues are null for what stands outside of all. */
export interface IssueChanges {
  issue: Pair<Issue>;
  measures: Pair<Measure>[];
  figures: VersionComparison['figures'];
  status: { old: IssueStatus | null; new: IssueStatus | null } | null;
}

const byId = <Part extends { id: string }>(parts: readonly Part[]) =>
  new Map(parts.map((part) => [part.id, part]));

/** Sorts what changed between two versions by issue: the new text's order, then what was removed. */
export function changesByIssue(older: Notice, newer: Notice, comparison: VersionComparison): IssueChanges[] {
  const oldIssues = byId(older.issues);
  const newIssues = byId(newer.issues);
  const oldMeasures = byId(older.measures);
  const newMeasures = byId(newer.measures);
  const groups: IssueChanges[] = [];
  const ofNew = new Map<string | null, IssueChanges>();
  const ofOld = new Map<string | null, IssueChanges>();
  const open = (issue: Pair<Issue>): IssueChanges => {
    const group: IssueChanges = { issue, measures: [], figures: [], status: null };
    groups.push(group);
    return group;
  };
  for (const { oldIssueId, newIssueId, change } of comparison.issues) {
    const before = oldIssueId === null ? null : (oldIssues.get(oldIssueId) ?? null);
    const after = newIssueId === null ? null : (newIssues.get(newIssueId) ?? null);
    const group = open({ before, after, change });
    if (after) ofNew.set(after.id, group);
    if (before) ofOld.set(before.id, group);
  }
  const outside = open({ before: null, after: null, change: 'same' });
  ofNew.set(null, outside);
  ofOld.set(null, outside);

  for (const { oldMeasureId, newMeasureId, change } of comparison.measures) {
    if (change === 'same') continue;
    const before = oldMeasureId === null ? null : (oldMeasures.get(oldMeasureId) ?? null);
    const after = newMeasureId === null ? null : (newMeasures.get(newMeasureId) ?? null);
    const group = after ? ofNew.get(after.issueId) : ofOld.get(before?.issueId ?? null);
    (group ?? outside).measures.push({ before, after, change });
  }
  for (const figure of comparison.figures)
    (ofNew.get(figure.issueId) ?? ofOld.get(figure.issueId) ?? outside).figures.push(figure);
  for (const { issueId, old, new: now } of comparison.statuses) {
    const group = ofNew.get(issueId);
    if (group) group.status = { old, new: now };
  }

  const placeOf = ({ issue: { before, after } }: IssueChanges): number =>
    after?.start ?? (before ? newer.text.length + before.start : Number.POSITIVE_INFINITY);
  return groups
    .filter(
      ({ issue, measures, figures, status }) =>
        issue.change !== 'same' || measures.length > 0 || figures.length > 0 || status !== null,
    )
    .sort((one, other) => placeOf(one) - placeOf(other));
}
