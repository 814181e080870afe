import type { Issue, Measure } from '../model/notice';
import type { Span } from '../model/span';
import type { IssueDraft, MeasureDraft } from './drafts';

/** Gives issues and measures their ids, depths and roles, in text order. */
export function numberParts(
  text: string,
  issueDrafts: readonly IssueDraft[],
  measureDrafts: readonly MeasureDraft[],
): { issues: Issue[]; measures: Measure[] } {
  const drafts = [...issueDrafts].sort((one, other) => one.title.start - other.title.start);
  const ids = new Map(drafts.map((draft, index) => [draft, `i${index + 1}`]));
  const parents = new Set(drafts.map((draft) => draft.parent));
  const depthOf = (draft: IssueDraft): number => (draft.parent ? depthOf(draft.parent) + 1 : 1);
  const words = (span: Span | null) => (span ? text.slice(span.start, span.end) : null);
  const issues = drafts.map((draft): Issue => {
    const depth = depthOf(draft);
    return {
      id: ids.get(draft)!,
      parentId: draft.parent ? ids.get(draft.parent)! : null,
      depth,
      role: !parents.has(draft) ? 'problem' : depth === 1 ? 'aspect' : 'category',
      ordinal: words(draft.ordinal),
      title: words(draft.title)!,
      start: draft.title.start,
      end: draft.title.end,
      status: draft.status,
      rule: draft.rule,
    };
  });
  const measures = [...measureDrafts]
    .sort((one, other) => one.start - other.start)
    .map(
      (draft, index): Measure => ({
        id: `m${index + 1}`,
        issueId: draft.issue ? (ids.get(draft.issue) ?? null) : null,
        type: draft.type,
        ordinal: words(draft.ordinal),
        text: words(draft)!,
        start: draft.start,
        end: draft.end,
        rule: draft.rule,
      }),
    );
  return { issues, measures };
}
