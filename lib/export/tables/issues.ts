import type { Finding } from '../../model/finding';
import type { Measure } from '../../model/notice';
import { rowId, trustOf } from '../export-notice';
import { findingsWithin, type IssueParts, issueParts } from './notice-parts';
import { noticeColumns, placeColumns, provenanceColumns, type SpannedRow } from './source-columns';
import { type Column, defineTable } from './table';

interface IssueRow extends SpannedRow, IssueParts {
  readonly findings: readonly Finding[];
}

const withOrdinal = ({ ordinal, text }: Measure): string => `${ordinal ?? ''}${text}`;

const columns: Column<IssueRow>[] = [
  {
    name: 'id',
    labels: { zh: '编号', en: 'Id' },
    meaning: { zh: '同一正文每次导出都相同的行编号', en: 'The same in every export of the same text' },
    kind: 'text',
    value: ({ source, issue }) => rowId(source, issue.id),
  },
  ...noticeColumns,
  {
    name: 'kind',
    labels: { zh: '通报类型', en: 'Kind' },
    meaning: { zh: '整改、反馈、审计整改、环保督察整改或其他', en: 'Kind of the notice' },
    kind: 'text',
    valueGroup: 'noticeKind',
    value: ({ source }) => source.notice.kind,
  },
  {
    name: 'inspecting_body',
    labels: { zh: '巡察机构', en: 'Inspecting body' },
    meaning: { zh: '通报所称的巡察组（巡视组、审计机关）', en: 'The inspection team as named' },
    kind: 'text',
    value: ({ source }) => source.notice.inspectingBody,
  },
  {
    name: 'inspection_level',
    labels: { zh: '巡察层级', en: 'Level' },
    meaning: { zh: '派出巡察组的党委的层级', en: 'Level of the committee that sent the team' },
    kind: 'text',
    valueGroup: 'inspectionLevel',
    value: ({ source }) => source.notice.inspectionLevel,
  },
  {
    name: 'feedback_date',
    labels: { zh: '反馈日期', en: 'Feedback' },
    meaning: { zh: '巡察意见反馈的日期', en: 'When the findings were fed back' },
    kind: 'day',
    value: ({ source }) => source.notice.feedbackDate,
  },
  {
    name: 'path',
    labels: { zh: '上级问题', en: 'Path' },
    meaning: { zh: '从最外层到上一级的标题', en: 'Titles from the outermost group down to the parent' },
    kind: 'list',
    value: ({ path }) => path,
  },
  {
    name: 'parent_id',
    labels: { zh: '上级编号', en: 'Parent id' },
    meaning: { zh: '上一级问题的行编号', en: 'Id of the row of the group above' },
    kind: 'text',
    value: ({ source, issue }) => (issue.parentId === null ? null : rowId(source, issue.parentId)),
  },
  {
    name: 'depth',
    labels: { zh: '层次', en: 'Depth' },
    meaning: { zh: '1 为最外层', en: '1 is outermost' },
    kind: 'number',
    value: ({ issue }) => issue.depth,
  },
  {
    name: 'role',
    labels: { zh: '层级角色', en: 'Role' },
    meaning: { zh: '方面、大项或问题', en: 'Aspect, category or problem' },
    kind: 'text',
    valueGroup: 'issueRole',
    value: ({ issue }) => issue.role,
  },
  {
    name: 'ordinal',
    labels: { zh: '序号', en: 'Ordinal' },
    meaning: { zh: '原文序号，含标点', en: 'As printed, punctuation included' },
    kind: 'text',
    value: ({ issue }) => issue.ordinal,
  },
  {
    name: 'title',
    labels: { zh: '问题', en: 'Issue' },
    meaning: { zh: '去掉序号和“关于…问题的整改”等套语的标题', en: 'Without ordinal and wrapper words' },
    kind: 'text',
    value: ({ issue }) => issue.title,
  },
  {
    name: 'family',
    labels: { zh: '问题类别', en: 'Family' },
    meaning: { zh: '反复出现的问题的类别', en: 'Family of recurring problems' },
    kind: 'text',
    value: ({ source, issue, path }) => source.familyOf?.(issue, path) ?? null,
  },
  {
    name: 'status',
    labels: { zh: '整改状态', en: 'Status' },
    meaning: { zh: '通报自述的整改状态', en: 'As the notice states it' },
    kind: 'text',
    valueGroup: 'issueStatus',
    value: ({ issue }) => issue.status,
  },
  {
    name: 'measure_count',
    labels: { zh: '举措数', en: 'Measures' },
    meaning: { zh: '回应该问题的举措条数', en: 'How many measures answer the issue' },
    kind: 'number',
    unit: { zh: '条', en: 'measures' },
    value: ({ measures }) => measures.length,
  },
  {
    name: 'measures',
    labels: { zh: '整改举措', en: 'Measure texts' },
    meaning: {
      zh: '回应该问题的举措全文，含序号',
      en: 'The measures that answer the issue, with their ordinals',
    },
    kind: 'list',
    value: ({ measures }) => measures.map(withOrdinal),
  },
  {
    name: 'facts',
    labels: { zh: '事实', en: 'Facts' },
    meaning: {
      zh: '标题和举措中的数字、金额、日期、文件，照原文',
      en: 'Figures, amounts, dates and documents in title and measures, as printed',
    },
    kind: 'list',
    value: ({ facts }) => facts.map(({ text }) => text),
  },
  {
    name: 'findings',
    labels: { zh: '疑点', en: 'Findings' },
    meaning: {
      zh: '核查在该问题或其举措上发现的疑点',
      en: 'What the checks say of the issue or its measures',
    },
    kind: 'list',
    value: ({ findings }) => findings.map(({ rule, message }) => `${rule}: ${message}`),
  },
  ...placeColumns,
  {
    name: 'trust',
    labels: { zh: '可信度', en: 'Trust' },
    meaning: {
      zh: '自动识别、人工确认或人工更正',
      en: 'Read by the program, confirmed or corrected by a person',
    },
    kind: 'text',
    valueGroup: 'trust',
    value: ({ source, issue }) => trustOf(source, issue.id),
  },
  ...provenanceColumns,
];

/** One row an issue, with its measures, facts and findings. */
export const issuesTable = defineTable<IssueRow>({
  name: 'issues',
  labels: { zh: '问题', en: 'Issues' },
  columns,
  *rows(source) {
    for (const parts of issueParts(source.notice)) {
      const findings = findingsWithin(source.findings, [parts.issue, ...parts.measures]);
      yield { source, span: parts.issue, ...parts, findings };
    }
  },
});
