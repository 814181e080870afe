import { useLabels } from '../../../components/hooks/use-labels';
import type { Column } from '../../../components/table/table-columns';
import type { Labels } from '../../../lib/labels/index';
import { removeNotices } from '../../../lib/store/index';
import { usePage } from '../../page-shell/page-context';
import { AnnotateRows } from '../AnnotateRows';
import { formatAddress, parseAddress } from '../address';
import { delayLabel, delayOf } from '../comparisons/delay';
import { NoticeDetail } from '../details/NoticeDetail';
import { annotationColumns, annotationFacets } from './annotation-parts';
import { findingFacets } from './issue-facets';
import { type NoticeRow, noticeRows } from './joined-rows';
import type { ListTab } from './list-tab';
import { Hits, noticeColumns, noticeFacets } from './notice-parts';
import { MOST_SIDES, SIDES } from './SideBySideView';

const columns = (labels: Labels, terms: readonly string[]): Column<NoticeRow>[] => [
  {
    key: 'title',
    label: labels.text('column.title'),
    least: 16,
    share: 2,
    value: ({ notice }) => notice.title,
    render: ({ notice }) => <Hits text={notice.title ?? labels.text('head.untitled')} terms={terms} />,
  },
  ...noticeColumns<NoticeRow>(labels, terms),
  {
    key: 'inspectingBody',
    label: labels.text('column.inspectingBody'),
    least: 9,
    value: ({ notice }) => notice.inspectingBody,
    render: ({ notice }) => notice.inspectingBody,
  },
  {
    key: 'feedbackDate',
    label: labels.text('column.feedbackDate'),
    least: 7,
    value: ({ notice }) => notice.feedbackDate,
    render: ({ notice }) => notice.feedbackDate,
  },
  {
    key: 'issues',
    label: labels.text('column.issues'),
    least: 5.5,
    isNumber: true,
    value: ({ notice }) => notice.issueCount,
    render: ({ notice }) => (
      <a href={`#/issues?f.notice=${encodeURIComponent(notice.id)}`}>{labels.number(notice.issueCount)}</a>
    ),
  },
  {
    key: 'measures',
    label: labels.text('column.measures'),
    least: 5.5,
    isNumber: true,
    value: ({ notice }) => notice.measureCount,
    render: ({ notice }) => (
      <a href={`#/measures?f.notice=${encodeURIComponent(notice.id)}`}>
        {labels.number(notice.measureCount)}
      </a>
    ),
  },
  {
    key: 'findings',
    label: labels.text('column.findings'),
    least: 5.5,
    isNumber: true,
    value: ({ notice }) => notice.findingCount,
    render: ({ notice }) => (
      <a href={`#/findings?f.notice=${encodeURIComponent(notice.id)}`}>
        {labels.number(notice.findingCount)}
      </a>
    ),
  },
  ...annotationColumns<NoticeRow>(labels),
  {
    key: 'trust',
    label: labels.text('column.trust'),
    least: 5,
    value: ({ notice }) => labels.value('trust', notice.trust),
    render: ({ notice }) => labels.value('trust', notice.trust),
  },
];

function BulkActions({ rows, onDone }: { rows: readonly NoticeRow[]; onDone: () => void }) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const remove = async () => {
    await attempt(() =>
      removeNotices(
        database,
        rows.map(({ notice }) => notice.id),
      ),
    );
    onDone();
  };
  const address = formatAddress({
    ...parseAddress('', 'side-by-side'),
    filters: { [SIDES]: rows.map(({ notice }) => notice.currentVersionId) },
  });
  return (
    <>
      <AnnotateRows
        rows={rows.map(({ notice }) => ({ noticeId: notice.id, kind: 'selection', span: null }))}
        onDone={onDone}
      />
      {rows.length > 1 && rows.length <= MOST_SIDES && (
        <a class="button" href={address}>
          {labels.text('sideBySide.compareChosen')}
        </a>
      )}
      <button type="button" onClick={() => void remove()}>
        {labels.text('action.delete')}
      </button>
    </>
  );
}

/** The notices in the library. */
export const notices: ListTab<NoticeRow> = {
  label: 'library.notices',
  reads: [],
  rowsOf: noticeRows,
  rowKey: ({ notice }) => notice.id,
  placeOf: ({ notice }) => ({
    url: notice.url,
    versionId: notice.currentVersionId,
    start: null,
    end: null,
    trust: notice.trust,
  }),
  rowName: ({ notice }) => notice.title ?? notice.url,
  textsOf: ({ notice, annotations }) => [
    notice.title,
    notice.inspectedBody,
    notice.inspectingBody,
    ...annotations.map(({ annotation }) => annotation.note),
  ],
  columns,
  shownColumns: [
    'title',
    'inspectedBody',
    'publishedDate',
    'kind',
    'issues',
    'measures',
    'findings',
    'annotations',
  ],
  facets: [
    ...noticeFacets<NoticeRow>(),
    ...findingFacets<NoticeRow>(({ notice }) => notice),
    {
      key: 'delay',
      label: 'filter.delay',
      valuesOf: ({ notice }) => [delayOf(notice)].filter((bin) => bin !== null),
      labelOf: delayLabel,
    },
    ...annotationFacets<NoticeRow>(),
  ],
  empty: ['library.empty', 'library.emptyHint'],
  Detail: ({ row }) => <NoticeDetail noticeId={row.notice.id} />,
  BulkActions,
};
