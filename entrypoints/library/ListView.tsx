import { useMemo, useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import { EmptyState } from '../../components/page/EmptyState';
import { ProgressBar } from '../../components/page/ProgressBar';
import { ColumnChooser } from '../../components/table/ColumnChooser';
import { DataTable } from '../../components/table/DataTable';
import { FilterBar } from '../../components/table/FilterBar';
import { narrowRows } from '../../components/table/narrow-rows';
import { sortRows } from '../../components/table/table-columns';
import { searchTerms } from '../../components/text/find-hits';
import { StoreErrorState } from '../page-shell/StoreErrorState';
import { ExportMenu } from './shown/ExportMenu';
import { chosenFilters, sortingWords } from './shown/view-words';
import { filterGroups } from './tabs/filter-groups';
import type { ListTab, TabViewProps } from './tabs/list-tab';
import { nameNotices } from './tabs/notice-names';
import type { WithNotice } from './tabs/notice-parts';
import { useRows } from './use-rows';

/** Filters, table and detail of one list. */
export function ListView<Row extends WithNotice>({ tab, address, go }: TabViewProps & { tab: ListTab<Row> }) {
  const labels = useLabels();
  const { loaded, isPartial, progress, cancel } = useRows(tab);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { query, filters, sorting, open } = address;

  const rows = loaded.state === 'ready' ? loaded.value : null;
  const terms = useMemo(() => searchTerms(query), [query]);
  const columns = useMemo(() => tab.columns(labels, terms), [tab, labels, terms]);
  const names = useMemo(() => nameNotices(new Set(rows?.map(({ notice }) => notice))), [rows]);
  const narrowed = useMemo(
    () => rows && narrowRows(rows, tab.facets, tab.textsOf, query, filters),
    [rows, tab, query, filters],
  );
  const shownRows = useMemo(
    () => narrowed && sortRows(narrowed.rows, columns, sorting),
    [narrowed, columns, sorting],
  );

  if (loaded.state === 'failed')
    return <StoreErrorState code={loaded.error.code} detail={loaded.error.message} />;
  // The first rows stand for the whole list only while nothing is asked of it.
  const isNarrowed =
    query !== '' || sorting !== null || Object.values(filters).some((values) => values.length > 0);
  if (!rows || !narrowed || !shownRows || (isPartial && isNarrowed))
    return <ProgressBar name={labels.text('library.reading')} {...progress} onCancel={cancel} />;
  if (rows.length === 0)
    return <EmptyState title={labels.text(tab.empty[0])} hint={labels.text(tab.empty[1])} />;

  const shownKeys = address.columns ?? tab.shownColumns;
  const shownColumns = columns.filter(({ key }) => shownKeys.includes(key));
  const chosen = shownRows.filter((row) => selected.has(tab.rowKey(row)));
  const opened = open === null ? undefined : rows.find((row) => tab.rowKey(row) === open);
  const groups = filterGroups(tab.facets, narrowed, filters, labels, names);

  return (
    <div class={opened === undefined ? 'library-list' : 'library-list has-detail'}>
      <aside class="library-filters">
        <FilterBar
          groups={isPartial ? [] : groups}
          filters={filters}
          onChange={(next) => go({ filters: next })}
        />
      </aside>
      <section class="library-rows">
        <div class="library-tools row">
          {isPartial ? (
            <ProgressBar name={labels.text('library.reading')} />
          ) : chosen.length > 0 ? (
            <>
              <span role="status">{labels.text('table.selected', { count: chosen.length })}</span>
              <tab.BulkActions rows={chosen} onDone={() => setSelected(new Set())} />
            </>
          ) : (
            <span role="status" class="soft">
              {shownRows.length === rows.length
                ? labels.text('table.rows', { count: rows.length })
                : labels.text('table.rowsOf', { count: shownRows.length, total: rows.length })}
            </span>
          )}
          <span class="push row" hidden={isPartial}>
            <ColumnChooser columns={columns} shown={shownKeys} onChange={(next) => go({ columns: next })} />
            <ExportMenu
              name={address.tab}
              table={address.tab}
              title={labels.text(tab.label)}
              columns={shownColumns}
              rows={chosen.length > 0 ? chosen : shownRows}
              placeOf={tab.placeOf}
              total={rows.length}
              query={query}
              filters={chosenFilters(tab.facets, filters, labels, names)}
              sorting={sortingWords(columns, sorting, labels)}
            />
          </span>
        </div>
        {shownRows.length === 0 ? (
          <EmptyState title={labels.text('library.emptyRows')} hint={labels.text('library.emptyRowsHint')}>
            <button type="button" onClick={() => go({ query: '', filters: {} })}>
              {labels.text('filter.clearAll')}
            </button>
          </EmptyState>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
          <section class="library-table" tabIndex={0} aria-label={labels.text(tab.label)}>
            <DataTable
              label={labels.text(tab.label)}
              columns={shownColumns}
              rows={shownRows}
              rowKey={tab.rowKey}
              rowName={tab.rowName}
              sorting={sorting}
              onSort={(next) => go({ sorting: next })}
              selected={selected}
              onSelect={setSelected}
              activeKey={open}
              onActivate={(row) => go({ open: tab.rowKey(row) })}
            />
          </section>
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
