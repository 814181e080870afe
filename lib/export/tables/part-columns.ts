import type { Trust } from '../../model/annotation';
import type { Fact } from '../../model/notice';
import { rowId } from '../export-notice';
import type { Column, SourcedRow, Words } from './table';

/** What offsets are counted in. */
export const OFFSET_UNIT: Words = { zh: 'UTF-16 码元', en: 'UTF-16 code units' };

/** The row's own id; `partOf` names the part within its notice, empty for the notice as a whole. */
export const idColumn = <Row extends SourcedRow>(partOf: (row: Row) => string): Column<Row> => ({
  name: 'id',
  labels: { zh: '编号', en: 'Id' },
  meaning: { zh: '同一正文每次导出都相同的行编号', en: 'The same in every export of the same text' },
  kind: 'text',
  value: (row) => rowId(row.source, partOf(row)),
});

/** How far the row can be trusted. */
export const trustColumn = <Row>(
  trustOf: (row: Row) => Trust,
  meaning: Words = {
    zh: '自动识别、人工确认或人工更正',
    en: 'Read by the program, confirmed or corrected by a person',
  },
): Column<Row> => ({
  name: 'trust',
  labels: { zh: '可信度', en: 'Trust' },
  meaning,
  kind: 'text',
  valueGroup: 'trust',
  value: trustOf,
});

/** The number under which the text lists a part. */
export const ordinalColumn = <Row>(ordinalOf: (row: Row) => string | null): Column<Row> => ({
  name: 'ordinal',
  labels: { zh: '序号', en: 'Ordinal' },
  meaning: { zh: '原文序号，含标点', en: 'As printed, punctuation included' },
  kind: 'text',
  value: ordinalOf,
});

/** The words of the facts that stand in a row's parts. */
export const factsColumn = <Row extends { readonly facts: readonly Fact[] }>(
  meaning: Words,
): Column<Row> => ({
  name: 'facts',
  labels: { zh: '事实', en: 'Facts' },
  meaning,
  kind: 'list',
  value: ({ facts }) => facts.map(({ text }) => text),
});

/** A column of comparisons: 0 to 1, to three digits. */
export const scoreColumn = <Row>(scoreOf: (row: Row) => number, meaning: Words): Column<Row> => ({
  name: 'score',
  labels: { zh: '相似度', en: 'Score' },
  meaning,
  kind: 'number',
  value: (row) => Math.round(scoreOf(row) * 1000) / 1000,
});

/** Whose library the row comes from. */
export const exporterColumn = <Row>(reviewerOf: (row: Row) => string | null): Column<Row> => ({
  name: 'reviewer',
  labels: { zh: '审阅人', en: 'Reviewer' },
  meaning: { zh: '导出者', en: 'Who exports' },
  kind: 'text',
  value: reviewerOf,
});
