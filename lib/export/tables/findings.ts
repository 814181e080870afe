import type { Finding } from '../../model/finding';
import { idColumn, OFFSET_UNIT } from './part-columns';
import { noticeColumns, provenanceColumns } from './source-columns';
import { type Column, defineTable, type SourcedRow } from './table';

interface FindingRow extends SourcedRow {
  readonly finding: Finding;
  /** Among the findings of the same rule in the same notice. */
  readonly position: number;
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
      yield { source, finding, position };
    }
  },
});
