import { readFileSync } from 'node:fs';
import type { PageHead } from '../../lib/model/notice';
import { detectNotice, locateArticle, readPageHead, readPageText } from '../../lib/page';
import { decodeText } from './decode-text';
import { parsePage } from './parse-page';

/** A saved page or text file as the parser takes it. */
export interface SavedDocument {
  readonly text: string;
  /** Null for a text file. */
  readonly head: PageHead | null;
}

const PAGE_NAME = /\.(?:s?html?|xhtml)$/iu;
const PAGE_START = /^\s{0,200}<(?:!doctype\s+html|html|head|body|meta|div|table|p)\b/iu;

/**
 * Reads the article of a saved page. A page in which none can be made out is read whole when the detector takes it
 * for a notice; else it has no text.
 */
export function readPage(html: string): SavedDocument {
  const document = parsePage(html);
  const article = locateArticle(document);
  const roots = article ?? (detectNotice(document) ? [document.body] : []);
  return { text: readPageText(roots).text, head: readPageHead(document, null, roots) };
}

/**
 * Reads a file as the page or text that it is.
 *
 * @throws an Error whose message says why the file cannot be read
 */
export function readDocument(path: string): SavedDocument {
  const content = decodeText(readFileSync(path));
  if (PAGE_NAME.test(path) || PAGE_START.test(content)) return readPage(content);
  return { text: content.replace(/\r\n?/gu, '\n'), head: null };
}
