import type { ExportAnnotation } from '../export-notice';
import { OFFSET_UNIT, trustColumn } from './part-columns';
import { noticeColumns, provenanceColumns } from './source-columns';
import { type Column, defineTable, type SourcedRow } from './table';

interface AnnotationRow extends SourcedRow, ExportAnnotation {}

const columns: Column<AnnotationRow>[] = [
  {
    name: 'id',
    labels: { zh: '编号', en: 'Id' },
    meaning: { zh: '批注的 UUID', en: 'UUID of the annotation' },
    kind: 'text',
    value: ({ annotation }) => annotation.id,
  },
  ...noticeColumns,
  {
    name: 'target',
    labels: { zh: '批注对象', en: 'Target' },
    meaning: { zh: '选中文字、问题、举措或疑点', en: 'A selection, an issue, a measure or a finding' },
    kind: 'text',
    valueGroup: 'targetKind',
    value: ({ annotation }) => annotation.target.kind,
  },
  {
    name: 'issue_title',
    labels: { zh: '问题', en: 'Issue' },
    meaning: { zh: '批注所在的问题', en: 'The issue under which the quote stands' },
    kind: 'text',
    value: ({ annotation }) => annotation.target.issue?.title ?? null,
  },
  {
    name: 'issue_path',
    labels: { zh: '上级问题', en: 'Path' },
    meaning: { zh: '从最外层到该问题上一级的标题', en: 'Titles above that issue, outermost first' },
    kind: 'list',
    value: ({ annotation }) => annotation.target.issue?.path ?? null,
  },
  {
    name: 'rule',
    labels: { zh: '核查规则', en: 'Rule' },
    meaning: { zh: '批注疑点时为其核查规则', en: 'The check, for a finding' },
    kind: 'text',
    value: ({ annotation }) => annotation.target.rule,
  },
  {
    name: 'quote',
    labels: { zh: '原文', en: 'Quote' },
    meaning: { zh: '批注时的原文', en: 'The words as they were when annotated' },
    kind: 'text',
    value: ({ annotation }) => annotation.target.quote.exact,
  },
  {
    name: 'note',
    labels: { zh: '批注', en: 'Note' },
    meaning: { zh: '批注人所写', en: 'What the reviewer wrote' },
    kind: 'text',
    value: ({ annotation }) => annotation.note,
  },
  {
    name: 'tags',
    labels: { zh: '标签', en: 'Tags' },
    meaning: { zh: '标签名称', en: 'Names of the tags' },
    kind: 'list',
    value: ({ tags }) => tags,
  },
  {
    name: 'verdict',
    labels: { zh: '结论', en: 'Verdict' },
    meaning: {
      zh: '已核实、存疑、未回应、需追问或自定',
      en: 'Verified, doubtful, unanswered, follow-up, or the reader’s own',
    },
    kind: 'text',
    valueGroup: 'verdict',
    value: ({ annotation }) => annotation.verdict,
  },
  {
    name: 'corrected_field',
    labels: { zh: '更正字段', en: 'Corrected field' },
    meaning: { zh: '被更正的字段', en: 'The field that is corrected' },
    kind: 'text',
    value: ({ annotation }) => annotation.correction?.field ?? null,
  },
  {
    name: 'extracted_value',
    labels: { zh: '识别值', en: 'Extracted value' },
    meaning: { zh: '程序识别的值', en: 'What the program read' },
    kind: 'text',
    value: ({ annotation }) => annotation.correction?.extracted ?? null,
  },
  {
    name: 'corrected_value',
    labels: { zh: '更正值', en: 'Corrected value' },
    meaning: { zh: '批注人给出的值，删除则为空', en: 'What the reviewer says; empty for a removal' },
    kind: 'text',
    value: ({ annotation }) => annotation.correction?.value ?? null,
  },
  {
    name: 'placement',
    labels: { zh: '定位结果', en: 'Placement' },
    meaning: { zh: '原文在本版本中的定位结果', en: 'What placing the quote on this version came to' },
    kind: 'text',
    valueGroup: 'outcome',
    value: ({ placement }) => placement.outcome,
  },
  {
    name: 'start',
    labels: { zh: '起点', en: 'Start' },
    meaning: {
      zh: '在本版本正文中的起点，未能定位的为空',
      en: 'Where it starts in this version; empty when not placed',
    },
    kind: 'number',
    unit: OFFSET_UNIT,
    value: ({ placement }) => placement.start,
  },
  {
    name: 'end',
    labels: { zh: '终点', en: 'End' },
    meaning: { zh: '在本版本正文中的终点（不含）', en: 'Where it ends in this version (exclusive)' },
    kind: 'number',
    unit: OFFSET_UNIT,
    value: ({ placement }) => placement.end,
  },
  {
    name: 'created_at',
    labels: { zh: '创建时间', en: 'Created' },
    meaning: { zh: '批注创建的时间（UTC）', en: 'When it was made (UTC)' },
    kind: 'text',
    value: ({ annotation }) => annotation.createdAt,
  },
  {
    name: 'updated_at',
    labels: { zh: '修改时间', en: 'Updated' },
    meaning: { zh: '最近修改的时间（UTC）', en: 'When it was last changed (UTC)' },
    kind: 'text',
    value: ({ annotation }) => annotation.updatedAt,
  },
  trustColumn(({ annotation }) => (annotation.correction ? 'corrected' : 'confirmed'), {
    zh: '带更正的为人工更正，否则为人工确认',
    en: 'Corrected when it carries a correction, else confirmed',
  }),
  // the reviewer of an annotation is the one who made it
  ...provenanceColumns.map(
    (column): Column<AnnotationRow> =>
      column.name === 'reviewer' ? { ...column, value: ({ reviewer }) => reviewer } : column,
  ),
];

/** One row an annotation, in the order of the annotated text. */
export const annotationsTable = defineTable<AnnotationRow>({
  name: 'annotations',
  labels: { zh: '批注', en: 'Annotations' },
  columns,
  *rows(source) {
    const inTextOrder = [...source.annotations].sort(
      (one, other) =>
        one.annotation.target.position.start - other.annotation.target.position.start ||
        (one.annotation.id < other.annotation.id ? -1 : 1),
    );
    for (const row of inTextOrder) yield { source, ...row };
  },
});
