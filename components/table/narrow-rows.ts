import type { FilterOption, Filters } from './FilterBar';
import { type Facet, type Narrowed, RowIndex } from './row-index';

export type { Facet, Narrowed };

/** The index of each list of rows that was narrowed, as long as the list lives. */
const indexes = new WeakMap<object, { facets: object; index: RowIndex<never> }>();

const ONLY = '';

function indexOf<Row>(
  rows: readonly Row[],
  facets: readonly Facet<Row>[],
  textsOf: (row: Row) => readonly (string | null)[],
): RowIndex<Row> {
  const known = indexes.get(rows);
  if (known?.facets === facets) return known.index as unknown as RowIndex<Row>;
  const index = new RowIndex(facets, textsOf);
  index.set(ONLY, rows);
  index.arrange([ONLY]);
  indexes.set(rows, { facets, index: index as unknown as RowIndex<never> });
  return index;
}

/** Narrows one list of rows, which is made ready once: see RowIndex.narrow. */
export const narrowRows = <Row>(
  rows: readonly Row[],
  facets: readonly Facet<Row>[],
  textsOf: (row: Row) => readonly (string | null)[],
  query: string,
  filters: Filters,
): Narrowed<Row> => indexOf(rows, facets, textsOf).narrow(query, filters);

const collator = new Intl.Collator('zh-CN');

/** A facet's values for the filter bar, the commonest first; chosen ones stay although no row is left. */
export function facetOptions(
  tally: ReadonlyMap<string, number>,
  chosen: readonly string[],
  labelOf: (value: string) => string,
): FilterOption[] {
  const values = new Set([...tally.keys(), ...chosen]);
  return [...values]
    .map((value) => ({ value, label: labelOf(value), count: tally.get(value) ?? 0 }))
    .sort((one, other) => other.count - one.count || collator.compare(one.label, other.label));
}
