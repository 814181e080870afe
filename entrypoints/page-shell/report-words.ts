import type { ReportWords } from '../../lib/export/report';
import type { Labels } from '../../lib/labels/index';
import { severity } from '../../lib/model/finding';
import { declaredTotals, issueStatus } from '../../lib/model/notice';

/** The words of a report in the reader's language. */
export const reportWords = (labels: Labels): ReportWords => ({
  untitled: labels.text('head.untitled'),
  inspectedBody: labels.text('head.inspectedBody'),
  inspectingBody: labels.text('head.inspectingBody'),
  inspection: labels.text('head.inspectionPeriod'),
  feedbackDate: labels.text('head.feedbackDate'),
  publishedDate: labels.text('head.publishedDate'),
  source: labels.text('export.url'),
  accessedAt: labels.text('library.versionSeen'),
  hash: labels.text('export.hash'),
  coverage: labels.text('panel.coverageHint'),
  totals: labels.text('totals.caption'),
  declared: labels.text('totals.declared'),
  listed: labels.text('totals.listed'),
  findings: labels.text('library.findings'),
  issues: labels.text('library.issues'),
  annotations: labels.text('library.annotations'),
  noMeasure: labels.text('issue.noMeasures'),
  notStated: labels.text('head.unstated'),
  declaredTotal: Object.fromEntries(
    (Object.keys(declaredTotals.shape) as (keyof typeof declaredTotals.shape)[]).map((name) => [
      name,
      labels.value('declaredTotal', name),
    ]),
  ) as ReportWords['declaredTotal'],
  severity: Object.fromEntries(
    severity.options.map((value) => [value, labels.value('severity', value)]),
  ) as ReportWords['severity'],
  status: Object.fromEntries(
    issueStatus.options.map((value) => [value, labels.value('issueStatus', value)]),
  ) as ReportWords['status'],
  finding: ({ message, englishMessage }) => (labels.language === 'en' ? englishMessage : message),
  verdict: (verdict) => labels.openValue('verdict', verdict),
});
