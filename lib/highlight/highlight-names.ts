import { type MarkKind, markKind } from '../model/mark';

/** What the page behind the marks is like; each has colours that can be read on it (highlight.css). */
export type Paper = 'light' | 'dark';

/** The name of a kind's highlight in `CSS.highlights`, which the page shares: `notice-annotator-issue`. */
export const highlightName = (kind: MarkKind, paper: Paper): string =>
  `notice-annotator-${kind}${paper === 'dark' ? '-on-dark' : ''}`;

/**
 * Kinds from the lowest to the highest: where marks overlap, the higher one's colour wins and it is named first
 * under the pointer. A finding is what the reader must not miss; an issue holds all the others.
 */
export const MARK_ORDER: readonly MarkKind[] = [
  'annotation',
  'issue',
  'measure',
  'figure',
  'accountability',
  'finding',
];

/** Every name that the painter may have set. */
export const ALL_HIGHLIGHT_NAMES: readonly string[] = markKind.options.flatMap((kind) => [
  highlightName(kind, 'light'),
  highlightName(kind, 'dark'),
]);
