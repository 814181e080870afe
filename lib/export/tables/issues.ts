import type { Finding } from '../../model/finding';
import type { Measure } from '../../model/notice';
import { rowId, trustOf } from '../export-notice';
import { findingsWithin, type IssueParts, issueParts } from './notice-parts';
import { factsColumn, idColumn, ordinalColumn, trustColumn } from './part-columns';
import { noticeColumns, placeColumns, provenanceColumns, type SpannedRow } from './source-columns';
import {
  feedbackDateColumn,
  inspectingBodyColumn,
  inspectionLevelColumn,
  noticeKindColumn,
} from './stated-columns';
import { type Column, defineTable } from './table';

interface IssueRow extends SpannedRow, IssueParts {
  readonly findings: readonly Finding[];
}

const withOrdinal = ({ ordinal, text }: Measure): string => `${ordinal ?? ''}${text}`;

const columns: Column<IssueRow>[] = [
  idColumn(({ issue }) => issue.id),
  ...noticeColumns,
  noticeKindColumn,
  inspectingBodyColumn,
  inspectionLevelColumn,
  feedbackDateColumn,
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
  ordinalColumn(({ issue }) => issue.ordinal),
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
  factsColumn({
    zh: '标题和举措中的数字、金额、日期、文件，照原文',
    en: 'Figures, amounts, dates and documents in title and measures, as printed',
  }),
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
  trustColumn(({ source, issue }) => trustOf(source, issue.id)),
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
