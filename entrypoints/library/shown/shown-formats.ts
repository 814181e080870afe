import { REPORT_FORMATS } from '../../../lib/export/reports/write-report';
import type { Labels } from '../../../lib/labels/index';
import { CSV_TYPE } from '../../page-shell/export-csv';
import { writeShownCsv } from './shown-csv';
import { shownReport } from './shown-report';
import type { ShownRows } from './shown-rows';
import { writeShownWorkbook } from './shown-workbook';

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

interface ShownFormat {
  extension: string;
  type: string;
  write: <Row>(shown: ShownRows<Row>, labels: Labels) => Pieces;
}

/** The kinds of files that a shown list can be, by the id that ExportMenu offers. */
export const SHOWN_FORMATS: Readonly<Record<'csv' | 'xlsx' | 'html' | 'md', ShownFormat>> = {
  csv: { extension: 'csv', type: CSV_TYPE, write: writeShownCsv },
  xlsx: {
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeShownWorkbook,
  },
  html: {
    ...REPORT_FORMATS.html,
    write: (shown, labels) => REPORT_FORMATS.html.write(shownReport(shown, labels)),
  },
  md: {
    ...REPORT_FORMATS.md,
    write: (shown, labels) => REPORT_FORMATS.md.write(shownReport(shown, labels)),
  },
};
