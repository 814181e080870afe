import { type CsvOptions, writeCsv } from '../../lib/export/csv';
import { tableNamed } from '../../lib/export/tables/index';
import type { Labels } from '../../lib/labels/index';
import type { NoticeRecord } from '../../lib/model/library';
import type { LibraryDatabase } from '../../lib/store/index';
import { collectFile } from './collect-file';
import { exportNotices } from './export-notices';
import { saveBlob } from './save-file';
import { tableWords } from './table-words';

export const CSV_TYPE = 'text/csv;charset=utf-8';

/** `issues-2026-11-22.csv` */
export const fileName = (name: string, extension: string): string =>
  `${name}-${new Date().toISOString().slice(0, 10)}.${extension}`;

/** Hands the reader one table of some notices as CSV, in the reader's language. */
export async function exportCsv(
  database: LibraryDatabase,
  labels: Labels,
  table: string,
  notices: readonly NoticeRecord[],
  options: Pick<CsvOptions, 'onProgress' | 'signal'> = {},
): Promise<void> {
  const lines = writeCsv(tableNamed(table), exportNotices(database, notices), {
    ...tableWords(labels),
    ...options,
  });
  saveBlob(fileName(table, 'csv'), await collectFile(lines, CSV_TYPE, options.signal));
}
