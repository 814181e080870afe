import type { Filters } from '../../components/table/FilterBar';
import type { Sorting } from '../../components/table/table-columns';

/** What the library shows, as it stands in the address after `#`, so that a view can be bookmarked. */
export interface LibraryAddress {
  tab: string;
  query: string;
  filters: Filters;
  sorting: Sorting | null;
  /** Keys of the shown columns; null for the tab's own choice. */
  columns: readonly string[] | null;
  /** Key of the row whose detail is open. */
  open: string | null;
}

/** Stands before a filter's name, so that no filter can be mistaken for another part. */
const FILTER = 'f.';

/** `#/issues?q=资金&f.status=done&f.status=ongoing&sort=-title` → the view; what is not understood is left out. */
export function parseAddress(hash: string, firstTab: string): LibraryAddress {
  const [path = '', search = ''] = hash.replace(/^#\/?/u, '').split('?', 2);
  const parts = new URLSearchParams(search);
  const filters: Record<string, string[]> = {};
  for (const name of new Set(parts.keys()))
    if (name.startsWith(FILTER)) filters[name.slice(FILTER.length)] = parts.getAll(name);
  const sort = parts.get('sort');
  return {
    tab: path || firstTab,
    query: parts.get('q') ?? '',
    filters,
    sorting: sort ? { key: sort.replace(/^-/u, ''), isDescending: sort.startsWith('-') } : null,
    columns: parts.get('columns')?.split(',') ?? null,
    open: parts.get('open'),
  };
}

/** The address of a view; parseAddress reads it back. */
export function formatAddress({ tab, query, filters, sorting, columns, open }: LibraryAddress): string {
  const parts = new URLSearchParams();
  if (query) parts.set('q', query);
  for (const [name, values] of Object.entries(filters))
    for (const value of values) parts.append(FILTER + name, value);
  if (sorting) parts.set('sort', (sorting.isDescending ? '-' : '') + sorting.key);
  if (columns) parts.set('columns', columns.join(','));
  if (open) parts.set('open', open);
  const search = parts.toString();
  return `#/${tab}${search ? `?${search}` : ''}`;
}
