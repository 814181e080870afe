import type { CellValue } from '../../../components/table/table-columns';
import type { ReportFile, ReportLink } from '../../../lib/export/reports/report-block';
import { makeViewReport } from '../../../lib/export/reports/view-report';
import { type Labels, languageTag } from '../../../lib/labels/index';
import { type RowSource, type ShownRows, writtenValue } from './shown-rows';

/** Digits of a version's hash that tell it apart for a reader. */
const HASH_CHARACTERS = 12;

const textOf = (value: CellValue, labels: Labels): string =>
  typeof value === 'number' ? labels.number(value) : (value ?? '');

const linkOf = (source: RowSource | null | undefined): ReportLink => {
  if (!source) return { text: '', address: '' };
  const { url, hash, start, end } = source;
  const place = start === null || end === null ? '' : ` ${start}–${end}`;
  return { text: `${URL.parse(url)?.host ?? url} ${hash.slice(0, HASH_CHARACTERS)}${place}`, address: url };
};

/** Makes the report of a list as it is shown: the filters by name, then the rows, each with its source. */
export function shownReport<Row>(shown: ShownRows<Row>, labels: Labels): ReportFile {
  const { title, columns, rows, sourceOf, total, query, filters, sorting } = shown;
  const blocks = makeViewReport(
    {
      title,
      total,
      query,
      filters,
      sorting,
      madeAt: labels.instant(new Date().toISOString()),
      columns: columns.map(({ label }) => label),
      rows: rows.map((row) => columns.map((column) => textOf(writtenValue(column, row), labels))),
      sources: sourceOf ? rows.map((row) => linkOf(sourceOf(row))) : null,
    },
    {
      rows: labels.text('report.rows'),
      rowsOf: (shownCount, totalCount) =>
        labels.text('report.rowsOf', { count: shownCount, total: totalCount }),
      madeAt: labels.text('report.madeAt'),
      search: labels.text('report.search'),
      sorting: labels.text('report.sorting'),
      filters: labels.text('filter.label'),
      noFilter: labels.text('report.noFilter'),
      source: labels.text('report.source'),
    },
  );
  return { title, language: languageTag(labels.language), blocks: [blocks] };
}
