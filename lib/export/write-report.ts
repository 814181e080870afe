import { HTML_TAIL, htmlBlocks, htmlHead, type ReportBlock, toMarkdown } from './report';

/** Writes reports one after the other as one Markdown file, in pieces. */
export async function* writeMarkdown(
  reports: Iterable<readonly ReportBlock[]> | AsyncIterable<readonly ReportBlock[]>,
): AsyncGenerator<string, void, undefined> {
  let isFirst = true;
  for await (const blocks of reports) {
    yield isFirst ? toMarkdown(blocks) : `\n${toMarkdown(blocks)}`;
    isFirst = false;
  }
}

/** Writes reports one after the other as one HTML file that runs and loads nothing, in pieces. */
export async function* writeHtml(
  reports: Iterable<readonly ReportBlock[]> | AsyncIterable<readonly ReportBlock[]>,
  title: string,
  language: string,
): AsyncGenerator<string, void, undefined> {
  yield htmlHead(title, language);
  for await (const blocks of reports) yield htmlBlocks(blocks);
  yield HTML_TAIL;
}
