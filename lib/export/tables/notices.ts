import type { DeclaredTotals, Notice } from '../../model/notice';
import { idColumn, trustColumn } from './part-columns';
import { noticeColumns, provenanceColumns } from './source-columns';
import {
  feedbackDateColumn,
  inspectingBodyColumn,
  inspectionLevelColumn,
  noticeKindColumn,
  stated,
} from './stated-columns';
import { type Column, defineTable, type SourcedRow, type Words } from './table';

const declared = (
  name: string,
  field: keyof DeclaredTotals,
  labels: Words,
  unit: Words,
): Column<SourcedRow> => ({
  name: `declared_${name}`,
  labels,
  meaning: { zh: '通报自报的数字', en: 'As the notice itself declares' },
  kind: 'number',
  unit,
  value: ({ source }) => source.notice.declared[field]?.value ?? null,
});

const contact = (field: keyof Notice['contact'], labels: Words): Column<SourcedRow> => ({
  name: `contact_${field}`,
  labels,
  meaning: { zh: '通报所留的监督渠道', en: 'Channel for supervision, as printed' },
  kind: 'text',
  value: ({ source }) => source.notice.contact[field],
});

const ITEMS = { zh: '个', en: 'items' };

const columns: Column<SourcedRow>[] = [
  idColumn(() => ''),
  ...noticeColumns,
  noticeKindColumn,
  {
    name: 'confidence',
    labels: { zh: '类型把握', en: 'Confidence' },
    meaning: { zh: '对通报类型的把握，0 至 1', en: 'How sure the reader is of the kind, 0 to 1' },
    kind: 'number',
    value: ({ source }) => source.notice.confidence,
  },
  inspectingBodyColumn,
  inspectionLevelColumn,
  stated(
    'look_back',
    'lookBack',
    'flag',
    { zh: '回头看', en: 'Look-back' },
    { zh: '是否为“回头看”', en: 'Whether it is a look-back inspection' },
  ),
  stated('round', 'round', 'text', { zh: '轮次', en: 'Round' }, { zh: '巡察轮次，照原文', en: 'As printed' }),
  stated(
    'inspection_start',
    'inspectionStart',
    'day',
    { zh: '巡察开始', en: 'Inspection start' },
    { zh: '进驻日期', en: 'First day of the inspection' },
  ),
  stated(
    'inspection_end',
    'inspectionEnd',
    'day',
    { zh: '巡察结束', en: 'Inspection end' },
    { zh: '结束日期', en: 'Last day of the inspection' },
  ),
  feedbackDateColumn,
  stated(
    'signed_date',
    'signedDate',
    'day',
    { zh: '落款日期', en: 'Signed' },
    { zh: '落款的日期', en: 'Date of the signature' },
  ),
  stated(
    'signatory',
    'signatory',
    'text',
    { zh: '落款单位', en: 'Signatory' },
    { zh: '落款的单位', en: 'Who signs' },
  ),
  stated(
    'index_number',
    'indexNumber',
    'text',
    { zh: '索引号', en: 'Index number' },
    { zh: '信息公开索引号', en: 'Number in the disclosure index' },
  ),
  declared('aspects', 'aspects', { zh: '自报方面数', en: 'Declared aspects' }, ITEMS),
  declared('categories', 'categories', { zh: '自报大项数', en: 'Declared categories' }, ITEMS),
  declared('problems', 'problems', { zh: '自报问题数', en: 'Declared problems' }, ITEMS),
  declared('measures', 'measures', { zh: '自报举措数', en: 'Declared measures' }, ITEMS),
  declared('problems_done', 'problemsDone', { zh: '自报完成问题数', en: 'Declared problems done' }, ITEMS),
  declared('measures_done', 'measuresDone', { zh: '自报完成举措数', en: 'Declared measures done' }, ITEMS),
  declared(
    'completion_rate',
    'completionRate',
    { zh: '自报完成率', en: 'Declared completion rate' },
    { zh: '%', en: 'percent' },
  ),
  declared('systems_built', 'systemsBuilt', { zh: '自报建章立制数', en: 'Declared systems built' }, ITEMS),
  {
    name: 'listed_problems',
    labels: { zh: '所列问题数', en: 'Listed problems' },
    meaning: { zh: '正文实际列出的问题数', en: 'Problems that the text lists' },
    kind: 'number',
    unit: ITEMS,
    value: ({ source }) => source.notice.issues.filter(({ role }) => role === 'problem').length,
  },
  {
    name: 'listed_measures',
    labels: { zh: '所列举措数', en: 'Listed measures' },
    meaning: { zh: '正文实际列出的回应问题的举措数', en: 'Measures in the text that answer an issue' },
    kind: 'number',
    unit: ITEMS,
    value: ({ source }) => source.notice.measures.filter(({ type }) => type === 'response').length,
  },
  {
    name: 'findings',
    labels: { zh: '疑点数', en: 'Findings' },
    meaning: { zh: '核查发现的疑点数', en: 'What the checks found' },
    kind: 'number',
    unit: ITEMS,
    value: ({ source }) => source.findings.length,
  },
  {
    name: 'accountability',
    labels: { zh: '问责', en: 'Accountability' },
    meaning: {
      zh: '组织处理的方式与人数，照原文列出，零也列出',
      en: 'Actions and people, explicit zeros included',
    },
    kind: 'list',
    value: ({ source }) => source.notice.accountability.map(({ action, people }) => `${action} ${people}`),
  },
  contact('phone', { zh: '联系电话', en: 'Phone' }),
  contact('address', { zh: '通信地址', en: 'Postal address' }),
  contact('postcode', { zh: '邮政编码', en: 'Postcode' }),
  contact('email', { zh: '电子邮箱', en: 'E-mail' }),
  contact('fax', { zh: '传真', en: 'Fax' }),
  contact('period', { zh: '公示期', en: 'Period' }),
  {
    name: 'coverage',
    labels: { zh: '读懂比例', en: 'Coverage' },
    meaning: {
      zh: '程序读懂的文字占正文的比例，0 至 1',
      en: 'Share of the text that the reader accounts for, 0 to 1',
    },
    kind: 'number',
    value: ({ source }) => Math.round(source.notice.coverage.share * 1000) / 1000,
  },
  trustColumn(({ source }) => source.trust),
  ...provenanceColumns,
];

/** One row a notice. */
export const noticesTable = defineTable<SourcedRow>({
  name: 'notices',
  labels: { zh: '通报', en: 'Notices' },
  columns,
  *rows(source) {
    yield { source };
  },
});
