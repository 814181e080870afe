import type { Fact, Issue, Measure } from '../../model/notice';
import { rowId, trustOf } from '../export-notice';
import { startingIn } from './notice-parts';
import { factsColumn, idColumn, ordinalColumn, trustColumn } from './part-columns';
import { noticeColumns, placeColumns, provenanceColumns, type SpannedRow } from './source-columns';
import { type Column, defineTable } from './table';

interface MeasureRow extends SpannedRow {
  readonly measure: Measure;
  readonly issue: Issue | null;
  readonly facts: readonly Fact[];
}

const columns: Column<MeasureRow>[] = [
  idColumn(({ measure }) => measure.id),
  ...noticeColumns,
  {
    name: 'issue_id',
    labels: { zh: '问题编号', en: 'Issue id' },
    meaning: {
      zh: '所回应问题在问题表中的编号，不回应问题的为空',
      en: 'Id in the issues table; empty where none is answered',
    },
    kind: 'text',
    value: ({ source, issue }) => issue && rowId(source, issue.id),
  },
  {
    name: 'issue_title',
    labels: { zh: '问题', en: 'Issue' },
    meaning: { zh: '所回应的问题', en: 'Title of the issue that is answered' },
    kind: 'text',
    value: ({ issue }) => issue?.title ?? null,
  },
  {
    name: 'type',
    labels: { zh: '举措类型', en: 'Type' },
    meaning: {
      zh: '整改举措、组织、建议、承诺或计划',
      en: 'Response, organisation, recommendation, commitment or plan',
    },
    kind: 'text',
    valueGroup: 'measureType',
    value: ({ measure }) => measure.type,
  },
  ordinalColumn(({ measure }) => measure.ordinal),
  factsColumn({
    zh: '举措中的数字、金额、日期、文件，照原文',
    en: 'Figures, amounts, dates and documents, as printed',
  }),
  ...placeColumns,
  trustColumn(({ source, measure }) => trustOf(source, measure.id)),
  ...provenanceColumns,
];

/** One row a measure; its words are the quote. */
export const measuresTable = defineTable<MeasureRow>({
  name: 'measures',
  labels: { zh: '举措', en: 'Measures' },
  columns,
  *rows(source) {
    const { issues, measures, facts } = source.notice;
    const byId = new Map(issues.map((issue) => [issue.id, issue]));
    for (const measure of measures) {
      const issue = measure.issueId === null ? null : (byId.get(measure.issueId) ?? null);
      yield { source, span: measure, measure, issue, facts: startingIn(facts, measure) };
    }
  },
});
