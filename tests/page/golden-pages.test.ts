import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locateArticle } from '../../lib/page/locate-article';
import { readPageText } from '../../lib/page/page-text';
import { readPageHead } from '../../lib/page/read-page-head';
import { decodeText } from '../../scripts/command-line/decode-text';
import { parsePage } from '../../scripts/command-line/parse-page';
import { readGoldenNotices } from '../golden/golden-notices';

const pages = readGoldenNotices().filter(({ isPage, marked }) => isPage && marked.expected.kind !== 'other');

/** Lines without the blanks around them: golden texts are written without indentation. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/gu, ' ').trim())
    .filter((line) => line !== '');

describe.each(pages.map((page) => [page.name, page] as const))('%s', (_, { input, marked }) => {
  const document = parsePage(decodeText(readFileSync(input)));
  const article = locateArticle(document)!;

  test('is read from its first word to its last, and nothing else', () => {
    expect(linesOf(readPageText(article).text)).toEqual(linesOf(marked.text));
  });

  test('has the head that it should have', () => {
    const { title, publishedDate, indexNumber } = readPageHead(document, null, article);
    const { expected } = marked;
    expect(title).toBe(expected.title);
    if (publishedDate !== null) expect(publishedDate).toBe(expected.publishedDate);
    if (indexNumber !== null) expect(indexNumber).toBe(expected.indexNumber);
  });
});
