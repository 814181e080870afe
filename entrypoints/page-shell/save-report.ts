import { makeNoticeReport } from '../../lib/export/reports/notice-report';
import { REPORT_FORMATS, type ReportFormat } from '../../lib/export/reports/write-report';
import { type Labels, languageTag } from '../../lib/labels/index';
import type { NoticeRecord } from '../../lib/model/library';
import type { LibraryDatabase } from '../../lib/store/index';
import { collectFile } from './collect-file';
import { fileName } from './export-csv';
import { exportNotices } from './export-notices';
import { reportWords } from './report-words';
import { saveBlob } from './save-file';

/** Hands the reader the report of one notice, as its row says which version is current; gives the file's name. */
export async function saveReport(
  database: LibraryDatabase,
  labels: Labels,
  notice: NoticeRecord,
  format: ReportFormat,
): Promise<string> {
  const words = reportWords(labels);
  const { write, extension, type } = REPORT_FORMATS[format];
  async function* blocks() {
    for await (const source of exportNotices(database, [notice])) yield makeNoticeReport(source, words);
  }
  const title = notice.title ?? words.untitled;
  const name = fileName(`report-${notice.fingerprint.slice(0, 12)}`, extension);
  const file = await collectFile(
    write({ title, language: languageTag(labels.language), blocks: blocks() }),
    type,
  );
  saveBlob(name, file);
  return name;
}
