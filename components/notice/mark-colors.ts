import type { MarkKind } from '../../lib/model/mark';

/** What the reader's own colours stand in for; tokens.css has the same, with their dark counterparts. */
export const DEFAULT_MARK_COLORS: Readonly<Record<MarkKind, string>> = {
  issue: '#c23b22',
  measure: '#1f5fae',
  figure: '#47685a',
  accountability: '#6f3fa0',
  finding: '#946000',
  annotation: '#fdf1c4',
};
