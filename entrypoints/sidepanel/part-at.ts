import { overlaps } from '../../components/notice/outline-items';
import type { Notice } from '../../lib/model/notice';
import type { Span } from '../../lib/model/span';

/** The parts of a notice of which each kind of correction speaks; one of the head speaks of none. */
const CORRECTED_PARTS: Readonly<Record<string, (notice: Notice) => readonly Span[]>> = {
  issue: ({ issues }) => issues,
  'measure.issue': ({ measures }) => measures,
  'fact.value': ({ facts }) => facts.filter(({ kind }) => kind === 'date'),
};

/**
 * The part of the notice that a reader means who selects words of it for a correction: the issue's whole title, the
 * whole measure, the date; null where none of that kind is selected. A correction of the head has the words themselves.
 */
export function partAt(notice: Notice, field: string, selected: Span): Span | null {
  const partsOf = CORRECTED_PARTS[field];
  return partsOf ? (partsOf(notice).find((part) => overlaps(part, selected)) ?? null) : selected;
}
