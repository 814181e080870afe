import { searchTerms } from '../text/find-hits';
import type { FilterOption, Filters } from './FilterBar';

/** What rows can be filtered by: the values that a row has. */
export interface Facet<Row> {
  key: string;
  valuesOf: (row: Row) => readonly string[];
}

/** The rows of a view, and for each facet how many rows each value would leave. */
export interface Narrowed<Row> {
  rows: Row[];
  counts: Map<string, Map<string, number>>;
}

/** What narrowing asks of a row, worked out once: rows are never changed, only replaced. */
interface KnownRow {
  /** All of its texts in lower case, a line each: a term holds no line break. */
  text: string;
  /** By facet, in the facets' order. */
  values: (readonly string[])[];
}

const known = new WeakMap<object, WeakMap<object, KnownRow>>();

function knowRow<Row>(
  row: Row,
  facets: readonly Facet<Row>[],
  textsOf: (row: Row) => readonly (string | null)[],
): KnownRow {
  const rows = known.get(facets) ?? new WeakMap<object, KnownRow>();
  known.set(facets, rows);
  const before = rows.get(row as object);
  if (before) return before;
  const fresh = {
    text: textsOf(row).join('\n').toLowerCase(),
    values: facets.map((facet) => facet.valuesOf(row)),
  };
  rows.set(row as object, fresh);
  return fresh;
}

/**
 * Narrows rows by search and filters: all terms, any value within a facet, all facets. A facet's counts disregard
 * its own filter, so that they say what another value would bring. O(rows × facets).
 */
export function narrowRows<Row>(
  rows: readonly Row[],
  facets: readonly Facet<Row>[],
  textsOf: (row: Row) => readonly (string | null)[],
  query: string,
  filters: Filters,
): Narrowed<Row> {
  const terms = searchTerms(query);
  const counts = new Map(facets.map(({ key }) => [key, new Map<string, number>()]));
  const left: Row[] = [];
  for (const row of rows) {
    const { text, values } = knowRow(row, facets, textsOf);
    if (!terms.every((term) => text.includes(term))) continue;
    const failed: number[] = [];
    facets.forEach(({ key }, at) => {
      const wanted = filters[key] ?? [];
      if (wanted.length > 0 && !values[at]!.some((value) => wanted.includes(value))) failed.push(at);
    });
    if (failed.length > 1) continue;
    if (failed.length === 0) left.push(row);
    facets.forEach(({ key }, at) => {
      if (failed.length === 1 && failed[0] !== at) return;
      const tally = counts.get(key)!;
      for (const value of values[at]!) tally.set(value, (tally.get(value) ?? 0) + 1);
    });
  }
  return { rows: left, counts };
}

/** A facet's values for the filter bar, the commonest first; chosen ones stay although no row is left. */
export function facetOptions(
  tally: ReadonlyMap<string, number>,
  chosen: readonly string[],
  labelOf: (value: string) => string,
): FilterOption[] {
  const values = new Set([...tally.keys(), ...chosen]);
  return [...values]
    .map((value) => ({ value, label: labelOf(value), count: tally.get(value) ?? 0 }))
    .sort((one, other) => other.count - one.count || one.label.localeCompare(other.label, 'zh-CN'));
}
