/** Blanks are folded, and dropped between characters that fill a square (a title is often broken by `<br>`). */
export const foldBlanks = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uff60“”]) (?=[\u2e80-\u9fff\uff00-\uff60“”])/gu, '')
    .trim();

const ZERO_WIDTH = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

const keyOf = (text: string): string => text.replace(ZERO_WIDTH, '').replace(/[\s\u00a0\u3000]+/gu, '');

/** Marks that sites put between a title and their own name; a dash between digits parts years. */
const SEPARATOR = /\s*(?:[|｜_»]|(?<!\d)-{1,3}|-{1,3}(?!\d)|\s[–—]\s)\s*/u;

/** What names a site, not a document. */
const SITE =
  /(?:网站?|门户|政府|委员会|纪委|监委|局|厅|办公室|中心|公司|集团|大学|学院|医院|联合会|妇联|协会|日报|在线|频道|平台)$/u;

/**
 * Cuts the site's and the column's name off a document title.
 *
 * `关于巡察整改情况的通报-某市档案馆` → `关于巡察整改情况的通报`
 */
export function cutSiteName(title: string, siteName: string | null): string {
  const folded = foldBlanks(title);
  const parts = folded.split(SEPARATOR).filter((part) => part !== '' && part !== siteName);
  if (parts.length === 0) return folded;
  const titles = parts.filter((part) => !SITE.test(part));
  return (titles.length > 0 ? titles : parts).reduce((longest, part) =>
    part.length > longest.length ? part : longest,
  );
}

const HEADINGS = 'h1, h2, h3, [class*="title" i], [id*="title" i]';
const MOST_HEADINGS = 60;
const LONGEST_TITLE = 150;

/**
 * Finds the article's title among a page's headings: the one that the document's title repeats, else the first h1
 * that is not the site's name.
 */
export function readHeading(document: Document, siteName: string | null): string | null {
  const documentTitle = keyOf(document.title);
  let firstHeading: string | null = null;
  let repeated: string | null = null;
  let looked = 0;
  for (const element of document.querySelectorAll(HEADINGS)) {
    looked += 1;
    if (looked > MOST_HEADINGS) break;
    const text = foldBlanks((element.textContent ?? '').slice(0, LONGEST_TITLE * 2));
    const key = keyOf(text);
    if (key.length < 5 || key.length > LONGEST_TITLE || key === siteName) continue;
    if (documentTitle.includes(key) && key.length > (repeated?.length ?? 0)) repeated = text;
    if (element.localName === 'h1') firstHeading ??= text;
  }
  return repeated ?? firstHeading;
}
