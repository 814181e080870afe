import type { Column } from '../../../components/table/table-columns';
import type { Labels } from '../../../lib/labels/index';
import type { Trust } from '../../../lib/model/annotation';
import type { MeasureType } from '../../../lib/model/notice';
import { AnnotateRows } from '../AnnotateRows';
import { NoticeDetail } from '../details/NoticeDetail';
import { annotationColumns, annotationFacets } from './annotation-parts';
import { single } from './facet-values';
import { familyFacet, findingFacets, statusFacet } from './issue-facets';
import { type MeasureRow, measureRows } from './joined-rows';
import type { ListTab } from './list-tab';
import { Hits, noticeColumns, noticeFacets } from './notice-parts';

const columns = (labels: Labels, terms: readonly string[]): Column<MeasureRow>[] => [
  {
    key: 'text',
    label: labels.text('column.text'),
    least: 24,
    share: 3,
    value: ({ measure }) => measure.text,
    render: ({ measure }) => (
      <span class="library-clamp">
        <Hits text={measure.text} terms={terms} />
      </span>
    ),
  },
  {
    key: 'ordinal',
    label: labels.text('column.ordinal'),
    least: 4,
    value: ({ measure }) => measure.ordinal,
    render: ({ measure }) => measure.ordinal,
  },
  {
    key: 'issue',
    label: labels.text('column.issue'),
    least: 12,
    share: 1.5,
    value: ({ issue }) => issue?.title ?? null,
    render: ({ issue }) => issue && <Hits text={issue.title} terms={terms} />,
  },
  {
    key: 'type',
    label: labels.text('column.type'),
    least: 6,
    value: ({ measure }) => labels.value('measureType', measure.type),
    render: ({ measure }) => labels.value('measureType', measure.type),
  },
  {
    key: 'findings',
    label: labels.text('column.findings'),
    least: 5.5,
    isNumber: true,
    value: ({ findings }) => findings.length,
    render: ({ findings }) => (findings.length > 0 ? labels.number(findings.length) : ''),
  },
  ...noticeColumns<MeasureRow>(labels, terms),
  ...annotationColumns<MeasureRow>(labels),
  {
    key: 'trust',
    label: labels.text('column.trust'),
    least: 5,
    value: ({ measure }) => labels.value('trust', measure.trust),
    render: ({ measure }) => labels.value('trust', measure.trust),
  },
];

/** The measures of all notices. */
export const measures: ListTab<MeasureRow> = {
  label: 'library.measures',
  reads: ['issues', 'measures'],
  rowsOf: measureRows,
  rowKey: ({ measure }) => measure.id,
  placeOf: ({ notice, measure }) => ({ url: notice.url, ...measure }),
  rowName: ({ measure }) => measure.text.slice(0, 40),
  textsOf: ({ measure, issue, notice, annotations }) => [
    measure.text,
    issue?.title ?? null,
    notice.inspectedBody,
    ...annotations.map(({ annotation }) => annotation.note),
  ],
  columns,
  shownColumns: ['text', 'issue', 'type', 'inspectedBody', 'publishedDate'],
  facets: [
    {
      key: 'type',
      label: 'filter.type',
      valuesOf: ({ measure }) => single(measure.type),
      labelOf: (value, labels) => labels.value('measureType', value as MeasureType),
    },
    statusFacet<MeasureRow>(({ issue }) => issue?.status),
    familyFacet<MeasureRow>(({ issue }) => issue?.family),
    ...findingFacets<MeasureRow>((row) => row),
    ...annotationFacets<MeasureRow>(),
    {
      key: 'trust',
      label: 'filter.trust',
      valuesOf: ({ measure }) => single(measure.trust),
      labelOf: (value, labels) => labels.value('trust', value as Trust),
    },
    ...noticeFacets<MeasureRow>(),
  ],
  empty: ['library.empty', 'library.emptyHint'],
  Detail: ({ row }) => (
    <NoticeDetail
      noticeId={row.notice.id}
      {...(row.issue ? { issueId: row.issue.localId } : {})}
      {...{ measureId: row.measure.localId }}
    />
  ),
  BulkActions: ({ rows, onDone }) => (
    <AnnotateRows
      rows={rows.map(({ measure }) => ({
        noticeId: measure.noticeId,
        kind: 'measure',
        span: measure,
      }))}
      onDone={onDone}
    />
  ),
};
