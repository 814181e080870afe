import type { ReportWords } from '../../lib/export/reports/notice-report';
import type { Labels, ValueGroup, ValueOf } from '../../lib/labels/index';
import { trust } from '../../lib/model/annotation';
import { severity } from '../../lib/model/finding';
import { declaredTotals, issueStatus, measureType } from '../../lib/model/notice';
import { ruleLabel } from './rule-words';

/** The words of a closed list, by value. */
const wordsOf = <Group extends ValueGroup>(
  labels: Labels,
  group: Group,
  values: readonly ValueOf<Group>[],
): Record<ValueOf<Group>, string> =>
  Object.fromEntries(values.map((value) => [value, labels.value(group, value)])) as never;

/** The words of a report in the reader's language. */
export const reportWords = (labels: Labels): ReportWords => ({
  untitled: labels.text('head.untitled'),
  inspectedBody: labels.text('head.inspectedBody'),
  inspectingBody: labels.text('head.inspectingBody'),
  inspection: labels.text('head.inspectionPeriod'),
  feedbackDate: labels.text('head.feedbackDate'),
  publishedDate: labels.text('head.publishedDate'),
  accountability: labels.value('mark', 'accountability'),
  source: labels.text('export.url'),
  accessedAt: labels.text('library.versionSeen'),
  hash: labels.text('export.hash'),
  coverage: labels.text('report.coverage'),
  totals: labels.text('totals.caption'),
  declared: labels.text('totals.declared'),
  listed: labels.text('totals.listed'),
  findings: labels.text('library.findings'),
  issues: labels.text('library.issues'),
  otherMeasures: labels.text('issue.otherMeasures'),
  annotations: labels.text('library.annotations'),
  noMeasure: labels.text('issue.noMeasures'),
  notStated: labels.text('head.unstated'),
  declaredTotal: wordsOf(
    labels,
    'declaredTotal',
    Object.keys(declaredTotals.shape) as (keyof typeof declaredTotals.shape)[],
  ),
  severity: wordsOf(labels, 'severity', severity.options),
  status: wordsOf(labels, 'issueStatus', issueStatus.options),
  measureType: wordsOf(labels, 'measureType', measureType.options),
  trust: wordsOf(labels, 'trust', trust.options),
  rule: ({ rule }) => ruleLabel(rule, labels),
  finding: ({ message, englishMessage }) => (labels.language === 'en' ? englishMessage : message),
  dismissed: (reason) =>
    reason === '' ? labels.text('finding.dismissed') : labels.text('finding.dismissedBecause', { reason }),
  verdict: (verdict) => labels.openValue('verdict', verdict),
  day: labels.day,
  instant: labels.instant,
});
