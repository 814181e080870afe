import { StatusMark } from '../../../components/notice/StatusMark';
import type { Column } from '../../../components/table/table-columns';
import type { Labels } from '../../../lib/labels/index';
import type { Trust } from '../../../lib/model/annotation';
import type { IssueRole } from '../../../lib/model/notice';
import { familyLabel } from '../../page-shell/family-words';
import { AnnotateRows } from '../AnnotateRows';
import { NoticeDetail } from '../details/NoticeDetail';
import { annotationColumns, annotationFacets } from './annotation-parts';
import { single } from './facet-values';
import { familyFacet, findingFacets, statusFacet } from './issue-facets';
import { type IssueRow, issueRows } from './joined-rows';
import type { ListTab } from './list-tab';
import { Hits, noticeColumns, noticeFacets } from './notice-parts';

const columns = (labels: Labels, terms: readonly string[]): Column<IssueRow>[] => [
  {
    key: 'issue',
    label: labels.text('column.issue'),
    least: 16,
    share: 2,
    value: ({ issue }) => issue.title,
    render: ({ issue }) => <Hits text={issue.title} terms={terms} />,
  },
  {
    key: 'ordinal',
    label: labels.text('column.ordinal'),
    least: 4,
    value: ({ issue }) => issue.ordinal,
    render: ({ issue }) => issue.ordinal,
  },
  {
    key: 'path',
    label: labels.text('column.path'),
    least: 9,
    share: 1,
    value: ({ issue }) => issue.path.join(' / ') || null,
    render: ({ issue }) => <span lang="zh-CN">{issue.path.join(' / ')}</span>,
  },
  {
    key: 'status',
    label: labels.text('column.status'),
    least: 6.5,
    value: ({ issue }) => issue.status && labels.value('issueStatus', issue.status),
    render: ({ issue }) => issue.status && <StatusMark status={issue.status} />,
  },
  {
    key: 'family',
    label: labels.text('column.family'),
    least: 10.2,
    share: 0.5,
    value: ({ issue }) => issue.family && familyLabel(issue.family, labels),
    render: ({ issue }) => issue.family && familyLabel(issue.family, labels),
  },
  {
    key: 'role',
    label: labels.text('column.role'),
    least: 4,
    value: ({ issue }) => labels.value('issueRole', issue.role),
    render: ({ issue }) => labels.value('issueRole', issue.role),
  },
  {
    key: 'measures',
    label: labels.text('column.measures'),
    least: 5.5,
    isNumber: true,
    value: ({ issue }) => issue.measureCount,
    render: ({ issue }) =>
      issue.role === 'problem' || issue.measureCount > 0 ? labels.number(issue.measureCount) : '',
  },
  {
    key: 'findings',
    label: labels.text('column.findings'),
    least: 5.5,
    isNumber: true,
    value: ({ findings }) => findings.length,
    render: ({ findings }) => (findings.length > 0 ? labels.number(findings.length) : ''),
  },
  ...noticeColumns<IssueRow>(labels, terms),
  ...annotationColumns<IssueRow>(labels),
  {
    key: 'trust',
    label: labels.text('column.trust'),
    least: 5,
    value: ({ issue }) => labels.value('trust', issue.trust),
    render: ({ issue }) => labels.value('trust', issue.trust),
  },
];

/** The issues of all notices. */
export const issues: ListTab<IssueRow> = {
  label: 'library.issues',
  reads: ['issues'],
  rowsOf: issueRows,
  rowKey: ({ issue }) => issue.id,
  placeOf: ({ notice, issue }) => ({ url: notice.url, ...issue }),
  rowName: ({ issue }) => issue.title,
  textsOf: ({ issue, notice, annotations }) => [
    issue.title,
    notice.inspectedBody,
    ...issue.path,
    ...annotations.map(({ annotation }) => annotation.note),
  ],
  columns,
  shownColumns: [
    'issue',
    'status',
    'family',
    'measures',
    'findings',
    'inspectedBody',
    'publishedDate',
    'tags',
    'verdict',
  ],
  facets: [
    {
      key: 'role',
      label: 'filter.role',
      valuesOf: ({ issue }) => single(issue.role),
      labelOf: (value, labels) => labels.value('issueRole', value as IssueRole),
    },
    statusFacet<IssueRow>(({ issue }) => issue.status),
    familyFacet<IssueRow>(({ issue }) => issue.family),
    {
      key: 'answer',
      label: 'filter.answer',
      valuesOf: ({ issue }) =>
        issue.role === 'problem' ? single(issue.measureCount === 0 ? 'unanswered' : 'answered') : [],
      labelOf: (value, labels) =>
        labels.text(value === 'unanswered' ? 'filter.unanswered' : 'filter.answered'),
    },
    ...findingFacets<IssueRow>((row) => row),
    ...annotationFacets<IssueRow>(),
    {
      key: 'trust',
      label: 'filter.trust',
      valuesOf: ({ issue }) => single(issue.trust),
      labelOf: (value, labels) => labels.value('trust', value as Trust),
    },
    ...noticeFacets<IssueRow>(),
  ],
  empty: ['library.empty', 'library.emptyHint'],
  Detail: ({ row }) => <NoticeDetail noticeId={row.notice.id} issueId={row.issue.localId} />,
  BulkActions: ({ rows, onDone }) => (
    <AnnotateRows
      rows={rows.map(({ issue }) => ({
        noticeId: issue.noticeId,
        kind: 'issue',
        span: issue,
      }))}
      onDone={onDone}
    />
  ),
};
