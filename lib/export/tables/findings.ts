import type { Finding } from '../../model/finding';
import type { ExportDismissal } from '../export-notice';
import { idColumn, OFFSET_UNIT } from './part-columns';
import { noticeColumns, provenanceColumns } from './source-columns';
import { type Column, defineTable, type SourcedRow } from './table';

interface FindingRow extends SourcedRow {
  readonly finding: Finding;
  /** Among the findings of the same rule in the same notice. */
  readonly position: number;
  /** Null where it stands. */
  readonly dismissal: ExportDismissal | null;
}

const columns: Column<FindingRow>[] = [
  idColumn(({ finding, position }) => `${finding.rule}-${position}`),
  ...noticeColumns,
  {
    name: 'rule',
    labels: { zh: '核查规则', en: 'Rule' },
    meaning: { zh: '核查规则的名称', en: 'Name of the check' },
    kind: 'text',
    value: ({ finding }) => finding.rule,
  },
  {
    name: 'severity',
    labels: { zh: '程度', en: 'Severity' },
    meaning: {
      zh: '错误、警告可由原文证明，提示是判断',
      en: 'Errors and warnings are provable from the text, notes are judgements',
    },
    kind: 'text',
    valueGroup: 'severity',
    value: ({ finding }) => finding.severity,
  },
  {
    name: 'message',
    labels: { zh: '说明', en: 'Message (Chinese)' },
    meaning: { zh: '疑点及其算式', en: 'States the arithmetic' },
    kind: 'text',
    value: ({ finding }) => finding.message,
  },
  {
    name: 'english_message',
    labels: { zh: '说明（英文）', en: 'Message' },
    meaning: { zh: '疑点的英文说明', en: 'The same in English' },
    kind: 'text',
    value: ({ finding }) => finding.englishMessage,
  },
  {
    name: 'evidence',
    labels: { zh: '依据原文', en: 'Evidence' },
    meaning: { zh: '所依据的每一处原文', en: 'Every passage that the finding rests on' },
    kind: 'list',
    value: ({ source, finding }) =>
      finding.evidence.map(({ start, end }) => source.notice.text.slice(start, end)),
  },
  {
    name: 'evidence_places',
    labels: { zh: '依据位置', en: 'Evidence places' },
    meaning: { zh: '每一处原文在正文中的 起点:终点', en: 'START:END of every passage in the text' },
    kind: 'list',
    unit: OFFSET_UNIT,
    value: ({ finding }) => finding.evidence.map(({ start, end }) => `${start}:${end}`),
  },
  {
    name: 'dismissed',
    labels: { zh: '已排除', en: 'Dismissed' },
    meaning: { zh: '审阅人是否排除了该疑点', en: 'Whether a reviewer set it aside' },
    kind: 'flag',
    value: ({ dismissal }) => dismissal !== null,
  },
  {
    name: 'dismissal_reason',
    labels: { zh: '排除理由', en: 'Reason for dismissal' },
    meaning: { zh: '审阅人所写的理由', en: 'As the reviewer wrote it' },
    kind: 'text',
    value: ({ dismissal }) => dismissal?.reason ?? null,
  },
  {
    name: 'dismissed_by',
    labels: { zh: '排除人', en: 'Dismissed by' },
    meaning: { zh: '排除该疑点的审阅人', en: 'The reviewer who set it aside' },
    kind: 'text',
    value: ({ dismissal }) => dismissal?.reviewer ?? null,
  },
  {
    name: 'dismissed_at',
    labels: { zh: '排除时间', en: 'Dismissed at' },
    meaning: { zh: '排除该疑点的时间（UTC）', en: 'When it was set aside (UTC)' },
    kind: 'text',
    value: ({ dismissal }) => dismissal?.at ?? null,
  },
  ...provenanceColumns,
];

/** One row a finding. */
export const findingsTable = defineTable<FindingRow>({
  name: 'findings',
  labels: { zh: '疑点', en: 'Findings' },
  columns,
  *rows(source) {
    const seen = new Map<string, number>();
    for (const finding of source.findings) {
      const position = (seen.get(finding.rule) ?? 0) + 1;
      seen.set(finding.rule, position);
      yield { source, finding, position, dismissal: source.dismissals?.get(finding) ?? null };
    }
  },
});
