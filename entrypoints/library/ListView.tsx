import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import { EmptyState } from '../../components/page/EmptyState';
import { ProgressBar } from '../../components/page/ProgressBar';
import { ScrollRegion } from '../../components/page/ScrollRegion';
import { ColumnChooser } from '../../components/table/ColumnChooser';
import { DataTable } from '../../components/table/DataTable';
import { FilterBar } from '../../components/table/FilterBar';
import { excerptAround, findHits, searchTerms } from '../../components/text/find-hits';
import type { LabelKey } from '../../lib/labels/index';
import { StoreErrorState } from '../page-shell/StoreErrorState';
import { ExportMenu } from './shown/ExportMenu';
import { PaperHead } from './shown/PaperHead';
import { chosenFilters, sortingWords } from './shown/view-words';
import { filterGroups } from './tabs/filter-groups';
import type { ListTab, TabViewProps } from './tabs/list-tab';
import { nameNotices } from './tabs/notice-names';
import { Hits } from './tabs/notice-parts';
import { useRows } from './use-rows';
import { useSortedRows } from './use-sorted-rows';

/** The lists that a search can be taken to, by their tab. */
const SEARCHED_LISTS: readonly [tab: string, label: LabelKey][] = [
  ['notices', 'library.notices'],
  ['issues', 'library.issues'],
  ['measures', 'library.measures'],
  ['annotations', 'library.annotations'],
  ['findings', 'library.findings'],
];

/** Filters, table and detail of one list. */
export function ListView<Row>({ tab, address, go }: TabViewProps & { tab: ListTab<Row> }) {
  const labels = useLabels();
  const { index, notices, edition, state, error, progress, stop, resume } = useRows(tab);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { query, filters, sorting, open } = address;

  const terms = useMemo(() => searchTerms(query), [query]);
  const columns = useMemo(() => tab.columns(labels, terms), [tab, labels, terms]);
  const names = useMemo(() => nameNotices(notices), [notices]);
  const narrowed = useMemo(
    () => index.narrow(query, filters),
    [index, edition, query, JSON.stringify(filters)],
  );
  const { rows: shownRows, progress: sortProgress } = useSortedRows(index, narrowed.rows, columns, sorting);
  // The counts beside the filters are drawn after the rows: the reader looks for the rows first.
  const [counts, setCounts] = useState(narrowed.counts);
  useEffect(() => setCounts(narrowed.counts), [narrowed]);
  const groups = useMemo(
    () => filterGroups(tab.facets, { counts }, filters, labels, names),
    [tab, counts, filters, labels, names],
  );

  if (error) return <StoreErrorState code={error.code} detail={error.message} onRetry={resume} />;
  if (state === 'reading')
    return <ProgressBar name={labels.text('library.reading')} {...progress} onCancel={stop} />;
  const total = index.size;
  const isWhole = state === 'whole';
  if (total === 0 && isWhole)
    return <EmptyState title={labels.text(tab.empty[0])} hint={labels.text(tab.empty[1])} />;

  const shownKeys = address.columns ?? tab.shownColumns;
  const shownColumns = columns.filter(({ key }) => shownKeys.includes(key));
  const chosen = selected.size === 0 ? [] : shownRows.filter((row) => selected.has(tab.rowKey(row)));
  /** Where the search found a row by what no column shows, as a note. */
  const foundBelow = (row: Row) => {
    const seen = shownColumns.map((column) => String(column.value(row) ?? '').toLowerCase());
    const unseen = terms.filter((term) => !seen.some((text) => text.includes(term)));
    const text =
      unseen.length > 0 && tab.textsOf(row).find((one) => one !== null && findHits(one, unseen).length > 0);
    return text ? (
      <span class="library-found small soft">
        <Hits text={excerptAround(text, unseen)} terms={terms} />
      </span>
    ) : null;
  };
  const filtering = chosenFilters(tab.facets, filters, labels, names);
  const sorted = sortingWords(columns, sorting, labels);
  const opened = open === null ? undefined : index.find((row) => tab.rowKey(row) === open);

  return (
    <div class={opened === undefined ? 'library-list' : 'library-list has-detail'}>
      <aside class="library-filters" aria-label={labels.text('filter.label')}>
        <FilterBar groups={groups} filters={filters} onChange={(next) => go({ filters: next })} />
      </aside>
      <section class="library-rows">
        <div class="library-tools row">
          {state === 'partial' ? (
            <ProgressBar name={labels.text('library.reading')} {...progress} onCancel={stop} />
          ) : state === 'stopped' ? (
            <>
              <span role="status">
                {labels.text('library.stopped', { done: progress.done!, total: progress.total! })}
              </span>
              <button type="button" class="small" onClick={resume}>
                {labels.text('library.readOn')}
              </button>
            </>
          ) : sortProgress ? (
            <ProgressBar
              name={labels.text('table.sorting')}
              {...sortProgress}
              onCancel={() => go({ sorting: null })}
            />
          ) : chosen.length > 0 ? (
            <>
              <span role="status">{labels.text('table.selected', { count: chosen.length })}</span>
              <tab.BulkActions rows={chosen} onDone={() => setSelected(new Set())} />
            </>
          ) : (
            <span role="status" class="soft">
              {shownRows.length === total
                ? labels.text('table.rows', { count: total })
                : labels.text('table.rowsOf', { count: shownRows.length, total })}
            </span>
          )}
          <span class="push row" hidden={!isWhole}>
            <ColumnChooser columns={columns} shown={shownKeys} onChange={(next) => go({ columns: next })} />
            <ExportMenu
              name={address.tab}
              table={address.tab}
              title={labels.text(tab.label)}
              columns={shownColumns}
              rows={chosen.length > 0 ? chosen : shownRows}
              placeOf={tab.placeOf}
              total={total}
              query={query}
              filters={filtering}
              sorting={sorted}
            />
          </span>
        </div>
        <PaperHead title={labels.text(tab.label)} query={query} filters={filtering} sorting={sorted} />
        {shownRows.length === 0 && isWhole ? (
          <EmptyState title={labels.text('library.emptyRows')} hint={labels.text('library.emptyRowsHint')}>
            <button type="button" onClick={() => go({ query: '', filters: {} })}>
              {labels.text('filter.clearAll')}
            </button>
            {query && (
              <p class="row">
                {labels.text('library.searchElsewhere', { query })}
                {SEARCHED_LISTS.filter(([id]) => id !== address.tab).map(([id, name]) => (
                  <button
                    key={id}
                    type="button"
                    class="link"
                    onClick={() => go({ tab: id, filters: {}, sorting: null, columns: null, open: null })}
                  >
                    {labels.text(name)}
                  </button>
                ))}
              </p>
            )}
          </EmptyState>
        ) : (
          <ScrollRegion class="library-table" label={labels.text(tab.label)}>
            <DataTable
              label={labels.text(tab.label)}
              columns={shownColumns}
              rows={shownRows}
              rowsKey={`${query}\n${JSON.stringify(filters)}\n${JSON.stringify(sorting)}`}
              rowKey={tab.rowKey}
              rowName={tab.rowName}
              sorting={sorting}
              onSort={(next) => go({ sorting: next })}
              selected={selected}
              onSelect={setSelected}
              activeKey={open}
              onActivate={(row) => go({ open: tab.rowKey(row) })}
              {...(terms.length > 0 && { belowRow: foundBelow })}
            />
          </ScrollRegion>
        )}
      </section>
      {opened !== undefined && (
        <aside class="library-detail" aria-label={labels.text('library.detail')}>
          <button type="button" class="small library-close" onClick={() => go({ open: null })}>
            {labels.text('library.closeDetail')}
          </button>
          <tab.Detail row={opened} key={open} />
        </aside>
      )}
    </div>
  );
}
