import type { IssueRecord, MeasureRecord, VersionRecord } from '../model/library';
import type { Issue, Measure } from '../model/notice';
import { newId } from './new-id';

/** Which problem family an issue belongs to, null where none fits. */
export type FamilyReader = (issue: Issue, path: readonly string[]) => string | null;

/** Rows of the version before, to be known again. */
interface Earlier {
  issues: readonly IssueRecord[];
  measures: readonly MeasureRecord[];
}

/** Earlier rows by a key, each given out once, the first first. */
export class RowPool<Row extends { id: string }> {
  readonly #byKey = new Map<string, Row[]>();
  readonly #taken = new Set<string>();

  constructor(rows: readonly Row[], keysOf: (row: Row) => string[]) {
    for (const row of rows)
      for (const key of keysOf(row)) {
        const queue = this.#byKey.get(key);
        if (queue) queue.push(row);
        else this.#byKey.set(key, [row]);
      }
    for (const queue of this.#byKey.values()) queue.reverse();
  }

  take(keys: readonly string[]): Row | null {
    for (const key of keys) {
      const queue = this.#byKey.get(key);
      for (let row = queue?.pop(); row !== undefined; row = queue?.pop()) {
        if (this.#taken.has(row.id)) continue;
        this.#taken.add(row.id);
        return row;
      }
    }
    return null;
  }
}

const joined = (...parts: (string | null)[]): string => parts.map((part) => part ?? '').join('\n');

/** An issue is the same when its titles are; a new ordinal or a new place in the list changes nothing. */
export const issueKeys = (issue: {
  ordinal: string | null;
  title: string;
  path: readonly string[];
}): string[] => [
  joined('place', ...issue.path, issue.ordinal, issue.title),
  joined('path', ...issue.path, issue.title),
  joined('title', issue.title),
];

/** A measure is the same when it answers the same issue with the same words, or stands at the same ordinal. */
export const measureKeys = (measure: {
  issueId: string | null;
  ordinal: string | null;
  text: string;
  type: string;
}) => [
  joined('text', measure.issueId, measure.text),
  ...(measure.ordinal === null ? [] : [joined('place', measure.issueId, measure.type, measure.ordinal)]),
];

/** Titles from the outermost group down to the parent, for every issue of a notice. */
const pathsOf = (issues: readonly Issue[]): Map<string, string[]> => {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const paths = new Map<string, string[]>();
  for (const issue of issues) {
    // A parent stands before its children; a parent that is unknown or later counts as none.
    const parent = issue.parentId === null ? undefined : byId.get(issue.parentId);
    const above = parent && paths.get(parent.id);
    paths.set(issue.id, parent && above ? [...above, parent.title] : []);
  }
  return paths;
};

/**
 * Makes the issue and measure rows of a version; a row whose issue was known before keeps its id, so that links
 * and notes on it hold, and its trust when its words are the same.
 */
export const deriveRows = (
  version: VersionRecord,
  earlier: Earlier,
  familyOf: FamilyReader,
): { issues: IssueRecord[]; measures: MeasureRecord[] } => {
  const { notice, noticeId, author, updatedAt } = version;
  const record = (known: { id: string; createdAt: string } | null) => ({
    id: known?.id ?? newId(),
    author,
    createdAt: known?.createdAt ?? updatedAt,
    updatedAt,
    deletedAt: null,
    noticeId,
    versionId: version.id,
  });
  const paths = pathsOf(notice.issues);
  const measureCounts = new Map<string | null, number>();
  for (const { issueId } of notice.measures)
    measureCounts.set(issueId, (measureCounts.get(issueId) ?? 0) + 1);
  const issuePool = new RowPool(earlier.issues, issueKeys);
  const rowIds = new Map<string, string>();
  const issues = notice.issues.map((issue): IssueRecord => {
    const path = paths.get(issue.id) ?? [];
    const { ordinal, title, depth, role, status, start, end } = issue;
    const known = issuePool.take(issueKeys({ ordinal, title, path }));
    const row = {
      ...record(known),
      localId: issue.id,
      path,
      ordinal,
      title,
      depth,
      role,
      status,
      family: familyOf(issue, path),
      measureCount: measureCounts.get(issue.id) ?? 0,
      start,
      end,
      trust: known?.trust ?? 'auto',
    };
    rowIds.set(issue.id, row.id);
    return row;
  });
  const measurePool = new RowPool(earlier.measures, measureKeys);
  const measures = notice.measures.map((measure: Measure): MeasureRecord => {
    const issueId = measure.issueId === null ? null : (rowIds.get(measure.issueId) ?? null);
    const { type, ordinal, text, start, end } = measure;
    const known = measurePool.take(measureKeys({ issueId, ordinal, text, type }));
    const sameWords = known?.text === text;
    return {
      ...record(known),
      localId: measure.id,
      issueId,
      type,
      ordinal,
      text,
      start,
      end,
      trust: sameWords ? known.trust : 'auto',
    };
  });
  return { issues, measures };
};
