import type { Fact, Issue, Measure } from '../../model/notice';
import { rowId } from '../export-notice';
import { startingIn } from './notice-parts';
import { idColumn } from './part-columns';
import { noticeColumns, placeColumns, provenanceColumns, type SpannedRow } from './source-columns';
import { type Column, defineTable } from './table';

interface FactRow extends SpannedRow {
  readonly fact: Fact;
  readonly issue: Issue | null;
  readonly measure: Measure | null;
}

const columns: Column<FactRow>[] = [
  idColumn(({ fact }) => `f${fact.start}-${fact.end}`),
  ...noticeColumns,
  {
    name: 'issue_id',
    labels: { zh: '问题编号', en: 'Issue id' },
    meaning: { zh: '所在问题在问题表中的编号', en: 'Id in the issues table' },
    kind: 'text',
    value: ({ source, issue }) => issue && rowId(source, issue.id),
  },
  {
    name: 'measure_id',
    labels: { zh: '举措编号', en: 'Measure id' },
    meaning: { zh: '所在举措在举措表中的编号', en: 'Id in the measures table' },
    kind: 'text',
    value: ({ source, measure }) => measure && rowId(source, measure.id),
  },
  {
    name: 'kind',
    labels: { zh: '类型', en: 'Kind' },
    meaning: {
      zh: '日期、期间、数量、金额、百分比、文件、文号',
      en: 'Date, period, count, money, percent, document, number',
    },
    kind: 'text',
    valueGroup: 'factKind',
    value: ({ fact }) => fact.kind,
  },
  {
    name: 'value',
    labels: { zh: '值', en: 'Value' },
    meaning: {
      zh: '金额以元计，日期为 YYYY-MM-DD，期间为 起/止；字迹缺损的为空',
      en: 'Money in yuan, dates YYYY-MM-DD, periods START/END; empty where characters are lost',
    },
    kind: 'text',
    value: ({ fact }) => fact.value,
  },
  {
    name: 'unit',
    labels: { zh: '量词', en: 'Unit' },
    meaning: { zh: '数量的量词', en: 'Measure word of a count' },
    kind: 'text',
    value: ({ fact }) => fact.unit,
  },
  {
    name: 'approximate',
    labels: { zh: '约数', en: 'Approximate' },
    meaning: { zh: '带有多、余、近、约、以上等字', en: '多, 余, 近, 约 or 以上 stands beside it' },
    kind: 'flag',
    value: ({ fact }) => fact.approximate,
  },
  ...placeColumns,
  ...provenanceColumns,
];

/** One row a fact; what it prints is the quote. */
export const factsTable = defineTable<FactRow>({
  name: 'facts',
  labels: { zh: '事实', en: 'Facts' },
  columns,
  *rows(source) {
    const { issues, measures, facts } = source.notice;
    const issueById = new Map(issues.map((issue) => [issue.id, issue]));
    const measureOf = new Map<Fact, Measure>();
    const issueOf = new Map<Fact, Issue>();
    for (const issue of issues) for (const fact of startingIn(facts, issue)) issueOf.set(fact, issue);
    for (const measure of measures)
      for (const fact of startingIn(facts, measure)) {
        measureOf.set(fact, measure);
        const issue = issueById.get(measure.issueId ?? '');
        if (issue) issueOf.set(fact, issue);
      }
    for (const fact of facts)
      yield {
        source,
        span: fact,
        fact,
        issue: issueOf.get(fact) ?? null,
        measure: measureOf.get(fact) ?? null,
      };
  },
});
