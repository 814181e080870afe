import { ScrollRegion } from '../../../components/page/ScrollRegion';
import '../../../components/compare/compare.css';
import { useMemo } from 'preact/hooks';
import { useLabels } from '../../../components/hooks/use-labels';
import { useShortcuts } from '../../../components/hooks/use-shortcuts';
import { EmptyState } from '../../../components/page/EmptyState';
import { DataTable } from '../../../components/table/DataTable';
import { FilterBar } from '../../../components/table/FilterBar';
import { narrowRows } from '../../../components/table/narrow-rows';
import { type Column, sortRows } from '../../../components/table/table-columns';
import { searchTerms } from '../../../components/text/find-hits';
import type { Labels } from '../../../lib/labels/index';
import type { NoticeRecord } from '../../../lib/model/library';
import { usePage } from '../../page-shell/page-context';
import { ComparisonProgress } from '../comparisons/ComparisonProgress';
import type { CopiedSummary } from '../comparisons/copied-comparison';
import { useComparison } from '../comparisons/use-comparison';
import { useNotices } from '../comparisons/use-notices';
import { ExportMenu } from '../shown/ExportMenu';
import { chosenFilters, sortingWords } from '../shown/view-words';
import { CopiedPassages } from './CopiedPassages';
import { filterGroups } from './filter-groups';
import type { ListFacet, TabViewProps } from './list-tab';
import { nameNotices } from './notice-names';
import { Hits, noticeColumns, noticeFacets } from './notice-parts';
import { noticePlace } from './notice-place';

interface CopiedRow {
  notice: NoticeRecord;
  copies: CopiedSummary;
}

const columnsOf = (labels: Labels, terms: readonly string[]): Column<CopiedRow>[] => [
  {
    key: 'title',
    label: labels.text('column.title'),
    least: 14,
    share: 2,
    value: ({ notice }) => notice.title,
    render: ({ notice }) => <Hits text={notice.title ?? labels.text('head.untitled')} terms={terms} />,
  },
  ...noticeColumns<CopiedRow>(labels, terms).filter(({ key }) => ['publishedDate'].includes(key)),
  {
    key: 'share',
    label: labels.text('copied.share'),
    least: 5.5,
    isNumber: true,
    value: ({ copies }) => copies.share,
    render: ({ copies }) => labels.percent(copies.share),
  },
  {
    key: 'passages',
    label: labels.text('copied.passages'),
    least: 5.5,
    isNumber: true,
    value: ({ copies }) => copies.passageCount,
    render: ({ copies }) => labels.number(copies.passageCount),
  },
  {
    key: 'longest',
    label: labels.text('copied.longest'),
    least: 5.5,
    isNumber: true,
    value: ({ copies }) => copies.longest,
    render: ({ copies }) => labels.number(copies.longest),
  },
  {
    key: 'others',
    label: labels.text('copied.others'),
    least: 6,
    isNumber: true,
    value: ({ copies }) => copies.otherCount,
    render: ({ copies }) => labels.number(copies.otherCount),
  },
];

const FACETS: readonly ListFacet<CopiedRow>[] = noticeFacets();

const textsOf = ({ notice, copies }: CopiedRow): (string | null)[] => [
  notice.title,
  notice.inspectedBody,
  copies.words,
];

/** Answers that stand word for word elsewhere: a share a notice, and the passages of one side by side. */
export function CopiedView({ address, go }: TabViewProps) {
  const labels = useLabels();
  const { keys } = usePage();
  const notices = useNotices();
  const comparison = useComparison('copied');
  const { value } = comparison;
  const terms = useMemo(() => searchTerms(address.query), [address.query]);
  const columns = useMemo(() => columnsOf(labels, terms), [labels, terms]);
  const sorting = address.sorting ?? { key: 'share', isDescending: true };
  const joined = useMemo(
    () =>
      (value ?? []).flatMap((copies): CopiedRow[] => {
        const notice = notices?.get(copies.noticeId);
        return notice ? [{ notice, copies }] : [];
      }),
    [value, notices],
  );
  const narrowed = useMemo(
    () => narrowRows(joined, FACETS, textsOf, address.query, address.filters),
    [joined, address.query, address.filters],
  );
  const rows = useMemo(
    () => sortRows(narrowed.rows, columns, sorting),
    [narrowed, columns, sorting.key, sorting.isDescending],
  );
  const at = rows.findIndex(({ notice }) => notice.id === address.open);
  const opened = rows[at];
  const move = (to: number) => {
    const row = rows[Math.max(0, Math.min(to, rows.length - 1))];
    if (row) go({ open: row.notice.id });
  };
  useShortcuts(keys, { next: () => move(at + 1), previous: () => move(at - 1) });

  if (!value || !notices) return <ComparisonProgress comparison={comparison} />;
  if (value.length === 0)
    return <EmptyState title={labels.text('copied.empty')} hint={labels.text('copied.emptyHint')} />;
  const names = nameNotices(notices.values());
  const groups = filterGroups(FACETS, narrowed, address.filters, labels, names);
  return (
    <div class="compare-view is-wide">
      <ScrollRegion as="aside" class="compare-side" label={labels.text('filter.label')}>
        <FilterBar groups={groups} filters={address.filters} onChange={(filters) => go({ filters })} />
      </ScrollRegion>
      <ScrollRegion class="compare-main" label={labels.text('copied.tab')}>
        <ComparisonProgress comparison={comparison} />
        <div class="compare-tools">
          <span class="push">
            <ExportMenu
              name="copied"
              title={labels.text('copied.tab')}
              columns={columns}
              rows={rows}
              placeOf={({ notice }) => noticePlace(notice)}
              total={joined.length}
              query={address.query}
              filters={chosenFilters(FACETS, address.filters, labels, names)}
              sorting={sortingWords(columns, sorting, labels)}
            />
          </span>
        </div>
        <DataTable
          label={labels.text('copied.tab')}
          columns={columns}
          rows={rows}
          rowKey={({ notice }) => notice.id}
          rowName={({ notice }) => notice.title ?? notice.url}
          sorting={sorting}
          onSort={(next) => go({ sorting: next })}
          activeKey={address.open}
          onActivate={({ notice }) => go({ open: notice.id })}
        />
      </ScrollRegion>
      <ScrollRegion as="aside" class="compare-detail" label={labels.text('library.detail')}>
        {opened ? (
          <CopiedPassages
            key={opened.notice.id}
            notice={opened.notice}
            summary={opened.copies}
            notices={notices}
          />
        ) : (
          <p class="soft">{labels.text('copied.emptyHint')}</p>
        )}
      </ScrollRegion>
    </div>
  );
}
