import type { Filters } from '../../../components/table/FilterBar';
import type { Column, Sorting } from '../../../components/table/table-columns';
import type { Labels } from '../../../lib/labels/index';
import type { ListFacet } from '../tabs/list-tab';
import type { FilterNames } from '../tabs/notice-names';

/** The filters that are on, by name, with the values chosen. */
export const chosenFilters = <Row>(
  facets: readonly ListFacet<Row>[],
  filters: Filters,
  labels: Labels,
  names: FilterNames,
): [name: string, values: string[]][] =>
  facets.flatMap(({ key, label, labelOf }): [string, string[]][] => {
    const values = filters[key] ?? [];
    return values.length === 0
      ? []
      : [[labels.text(label), values.map((value) => labelOf(value, labels, names))]];
  });

/** What the rows are sorted by, in words; null where they stand as they came. */
export function sortingWords<Row>(
  columns: readonly Pick<Column<Row>, 'key' | 'label'>[],
  sorting: Sorting | null,
  labels: Labels,
): string | null {
  const column = sorting && columns.find(({ key }) => key === sorting.key)?.label;
  if (!sorting || !column) return null;
  return labels.text(sorting.isDescending ? 'report.descending' : 'report.ascending', { column });
}
