import type { Placement, Trust } from '../../lib/model/annotation';
import type { AnnotationRecord } from '../../lib/model/library';
import type { Notice } from '../../lib/model/notice';

/** The dates of a notice's head that a reader can correct. */
export const HEAD_DATES = [
  'inspectionStart',
  'inspectionEnd',
  'feedbackDate',
  'publishedDate',
  'signedDate',
] as const;
export type HeadDate = (typeof HEAD_DATES)[number];

/** The bodies of a notice's head that a reader can correct. */
export const HEAD_BODIES = ['inspectedBody', 'inspectingBody'] as const;
export type HeadField = HeadDate | (typeof HEAD_BODIES)[number];

/** A notice as the reader corrected it. */
export interface CorrectedNotice {
  notice: Notice;
  /** By id of the issue or measure, where a reader corrected it. */
  trust: Map<string, Trust>;
  /** Issues that the reader says are none. */
  struck: Set<string>;
  /** A date or a body of the head was corrected. */
  isHeadCorrected: boolean;
  /** Ids of corrections that have a place in this text and yet change nothing: what they speak of is not there. */
  idle: Set<string>;
}

type Draft = Notice & { measures: Notice['measures']; facts: Notice['facts'] };

/** What each kind of correction does to what stands at `at`, and whether there was anything to do it to. */
const APPLY: Readonly<
  Record<string, (draft: Draft, result: CorrectedNotice, value: string | null, at: number) => boolean>
> = {
  issue(draft, { trust, struck }, value, at) {
    const issue = draft.issues.find(({ start }) => start === at);
    if (!issue || value !== null) return false;
    struck.add(issue.id);
    trust.set(issue.id, 'corrected');
    return true;
  },
  'measure.issue'(draft, { trust }, value, at) {
    const measure = draft.measures.find(({ start }) => start === at);
    const [issue, ...others] = draft.issues.filter(({ title }) => title === value);
    // A title that stands twice does not say which issue was meant.
    if (!measure || (value !== null && (!issue || others.length > 0))) return false;
    const issueId = issue?.id ?? null;
    draft.measures = draft.measures.map((one) => (one === measure ? { ...one, issueId } : one));
    trust.set(measure.id, 'corrected');
    return true;
  },
  'fact.value'(draft, _result, value, at) {
    const isThere = draft.facts.some(({ start }) => start === at);
    draft.facts = draft.facts.map((fact) => (fact.start === at ? { ...fact, value } : fact));
    return isThere;
  },
  ...Object.fromEntries(
    [...HEAD_DATES, ...HEAD_BODIES].map((name) => [
      name,
      (draft: Draft, result: CorrectedNotice, value: string | null) => {
        draft[name] = value;
        result.isHeadCorrected = true;
        return true;
      },
    ]),
  ),
};

/** Applies a reader's corrections to what was read, oldest first; one whose place is lost is left out. */
export function applyCorrections(
  notice: Notice,
  annotations: readonly AnnotationRecord[],
  placements: ReadonlyMap<string, Placement>,
): CorrectedNotice {
  const draft: Draft = { ...notice };
  const result: CorrectedNotice = {
    notice: draft,
    trust: new Map(),
    struck: new Set(),
    isHeadCorrected: false,
    idle: new Set(),
  };
  const made = annotations.filter(({ correction }) => correction !== null);
  for (const { id, correction } of made.sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1))) {
    const start = placements.get(id)?.start ?? null;
    if (!correction || start === null) continue;
    if (!APPLY[correction.field]?.(draft, result, correction.value, start)) result.idle.add(id);
  }
  return result;
}
