/**
 * Makes or renews golden notices in tests/fixtures/notices.
 *
 *   npm run new:fixture -- NAME FILE   a new folder NAME (issuer--case) of a notice as .txt or of a page as .html;
 *                                      expected.txt holds today's reading as marks, to be proof-read and corrected
 *   npm run new:fixture -- NAME        writes expected.json of a folder from its proof-read expected.txt
 *   npm run new:fixture                the same for every folder
 */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseNotice } from '../lib/notice';
import { GOLDEN_FOLDER, readGoldenNotice, readGoldenNotices } from '../tests/golden/golden-notices';
import { writeMarkedNotice } from '../tests/golden/write-marked-notice';
import { readDocument } from './command-line/read-document';

/** Makes a folder whose expected.txt is what the reader says today. */
function draft(name: string, source: string): void {
  const folder = join(GOLDEN_FOLDER, name);
  if (existsSync(folder)) throw new Error(`${name} exists; correct its expected.txt`);
  const { text, head } = readDocument(source);
  const isText = extname(source) === '.txt';
  mkdirSync(folder);
  if (isText) writeFileSync(join(folder, 'notice.txt'), `${text.trimEnd()}\n`);
  else copyFileSync(source, join(folder, 'page.html'));
  const notice = parseNotice(isText ? text.trimEnd() : text, head);
  writeFileSync(join(folder, 'expected.txt'), writeMarkedNotice(notice.text, notice));
}

/** Writes expected.json from expected.txt. */
function compile(name: string): void {
  const { marked } = readGoldenNotice(GOLDEN_FOLDER, name);
  writeFileSync(join(GOLDEN_FOLDER, name, 'expected.json'), `${JSON.stringify(marked.expected, null, 1)}\n`);
}

const [name, source] = process.argv.slice(2);
if (name && source) {
  draft(name, source);
  console.log(`proof-read tests/fixtures/notices/${name}/expected.txt, then: npm run new:fixture -- ${name}`);
} else for (const each of name ? [name] : readGoldenNotices().map((golden) => golden.name)) compile(each);
