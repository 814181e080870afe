import type { IssueAnchor, Target } from '../model/annotation';
import type { Notice } from '../model/notice';
import { cutRegions, regionAt, titlesAbove } from './regions';

/** How many units of text before and after a quote are kept with it. */
const CONTEXT = 32;

/** Describes a stretch of a notice so that it can be found again after an edit: quote, position and issue. */
export function describeTarget(
  notice: Notice,
  start: number,
  end: number,
  kind: Target['kind'] = 'selection',
  rule: string | null = null,
): Target {
  const from = Math.min(Math.max(0, start), notice.text.length);
  const to = Math.min(Math.max(from, end), notice.text.length);
  return {
    kind,
    quote: {
      type: 'TextQuoteSelector',
      exact: notice.text.slice(from, to),
      prefix: notice.text.slice(Math.max(0, from - CONTEXT), from),
      suffix: notice.text.slice(to, to + CONTEXT),
    },
    position: { type: 'TextPositionSelector', start: from, end: to },
    issue: anchorAt(notice, from),
    rule,
  };
}

function anchorAt(notice: Notice, offset: number): IssueAnchor | null {
  const issue = regionAt(cutRegions(notice), offset)?.issue ?? null;
  if (issue === null) return null;
  return { ordinal: issue.ordinal, title: issue.title, path: titlesAbove(notice, issue) };
}
