import { SeverityMark } from '../../../components/finding/SeverityMark';
import type { Column } from '../../../components/table/table-columns';
import type { Labels } from '../../../lib/labels/index';
import { type Severity, severity } from '../../../lib/model/finding';
import { ruleLabel } from '../../page-shell/rule-words';
import { FindingDetail } from '../details/FindingDetail';
import { JudgeFindings } from '../JudgeFindings';
import { annotationColumns, annotationFacets } from './annotation-parts';
import { type FindingRow, findingRows } from './joined-rows';
import type { ListTab } from './list-tab';
import { Hits, noticeColumns, noticeFacets } from './notice-parts';

const messageOf = ({ finding }: FindingRow, labels: Labels): string =>
  labels.language === 'en' ? finding.englishMessage : finding.message;

const columns = (labels: Labels, terms: readonly string[]): Column<FindingRow>[] => [
  {
    key: 'message',
    label: labels.text('column.message'),
    least: 20,
    share: 2.5,
    value: (row) => messageOf(row, labels),
    render: (row) => <Hits text={messageOf(row, labels)} terms={terms} />,
  },
  {
    key: 'severity',
    label: labels.text('column.severity'),
    least: 6,
    value: ({ finding }) => severity.options.indexOf(finding.severity),
    written: ({ finding }) => labels.value('severity', finding.severity),
    render: ({ finding }) => <SeverityMark severity={finding.severity} />,
  },
  {
    key: 'rule',
    label: labels.text('column.rule'),
    least: 11,
    value: ({ finding }) => ruleLabel(finding.rule, labels),
    render: ({ finding }) => ruleLabel(finding.rule, labels),
  },
  {
    key: 'quote',
    label: labels.text('column.quote'),
    least: 12,
    share: 1.5,
    value: ({ finding }) => finding.quote || null,
    render: ({ finding }) => (
      <span class="library-clamp">
        <Hits text={finding.quote} terms={terms} />
      </span>
    ),
  },
  {
    key: 'dismissed',
    label: labels.text('column.dismissed'),
    least: 8,
    value: ({ dismissal }) => dismissal?.reason ?? null,
    render: ({ dismissal }) => dismissal && (dismissal.reason || labels.text('finding.dismissed')),
  },
  ...noticeColumns<FindingRow>(labels, terms),
  ...annotationColumns<FindingRow>(labels),
];

/** The findings of all notices, by the rules that are on. */
export const findings: ListTab<FindingRow> = {
  label: 'library.findings',
  reads: [],
  rowsOf: findingRows,
  rowKey: ({ notice, position }) => `${notice.id}.${position}`,
  placeOf: ({ notice, finding }) => ({
    url: notice.url,
    versionId: notice.currentVersionId,
    start: finding.evidence[0]?.start ?? null,
    end: finding.evidence[0]?.end ?? null,
    trust: null,
  }),
  rowName: ({ finding }) => finding.message,
  textsOf: ({ finding, notice }) => [
    finding.message,
    finding.englishMessage,
    finding.quote,
    notice.inspectedBody,
  ],
  columns,
  shownColumns: ['message', 'severity', 'rule', 'inspectedBody', 'publishedDate', 'dismissed'],
  facets: [
    {
      key: 'severity',
      label: 'filter.severity',
      valuesOf: ({ finding }) => [finding.severity],
      labelOf: (value, labels) => labels.value('severity', value as Severity),
    },
    { key: 'rule', label: 'filter.rule', valuesOf: ({ finding }) => [finding.rule], labelOf: ruleLabel },
    {
      key: 'dismissed',
      label: 'filter.judged',
      valuesOf: ({ dismissal }) => [dismissal ? 'dismissed' : 'standing'],
      labelOf: (value, labels) =>
        labels.text(value === 'dismissed' ? 'finding.dismissed' : 'finding.standing'),
    },
    ...annotationFacets<FindingRow>(),
    ...noticeFacets<FindingRow>(),
  ],
  empty: ['library.noFindings', 'library.noFindingsHint'],
  Detail: FindingDetail,
  BulkActions: JudgeFindings,
};
