import type { ReportFile } from './report-block';
import { HTML_TAIL, htmlHead, htmlPieces } from './report-html';
import { markdownPieces } from './report-markdown';

/** Writes a report as one Markdown file, in pieces. */
export async function* writeMarkdown({ blocks }: ReportFile): AsyncGenerator<string, void, undefined> {
  let isFirst = true;
  for await (const part of blocks) {
    if (!isFirst) yield '\n';
    yield* markdownPieces(part);
    isFirst = false;
  }
}

/** Writes a report as one HTML file that runs and loads nothing, in pieces. */
export async function* writeHtml(report: ReportFile): AsyncGenerator<string, void, undefined> {
  yield htmlHead(report.title, report.language);
  for await (const part of report.blocks) yield* htmlPieces(part);
  yield HTML_TAIL;
}

/** The kinds of files that a report can be. */
export const REPORT_FORMATS = {
  html: { write: writeHtml, extension: 'html', type: 'text/html;charset=utf-8' },
  md: { write: writeMarkdown, extension: 'md', type: 'text/markdown;charset=utf-8' },
} as const;

export type ReportFormat = keyof typeof REPORT_FORMATS;
