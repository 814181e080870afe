import type { FilterGroup, Filters } from '../../../components/table/FilterBar';
import { facetOptions, type Narrowed } from '../../../components/table/narrow-rows';
import type { Labels } from '../../../lib/labels/index';
import type { ListFacet } from './list-tab';
import type { FilterNames } from './notice-names';

/** The filters of a view with the rows behind each value, as the filter bar shows them. */
export const filterGroups = <Row>(
  facets: readonly ListFacet<Row>[],
  { counts }: Pick<Narrowed<Row>, 'counts'>,
  filters: Filters,
  labels: Labels,
  names: FilterNames,
): FilterGroup[] =>
  facets.map(({ key, label, labelOf }) => ({
    key,
    label: labels.text(label),
    options: facetOptions(counts.get(key) ?? new Map(), filters[key] ?? [], (value) =>
      labelOf(value, labels, names),
    ),
  }));
