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
  /(?:网站?|门户|政府|委员会|纪委|监委|局|厅|办公室|中心|公司|集团|大学|学院|学校|[中小]学|医院|法院|检察院|银行|街道|联合会|妇联|协会|日报|在线|频道|平台)$/u;

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

/** What a heading says that stands over a notice; a site, a column and a box of links say something else. */
const NOTICE_TITLE =
  /(?:整改|反馈|巡察|巡视|督察|审计).*(?:通报|公告|公示|报告|情况|结果|公开|意见|情况反馈)(?:[(（][^()（）]{1,20}[)）])?$/u;

/** Whether an element stands in a list, a link or a menu: such headings are other pages' titles. */
const leadsElsewhere = (element: Element): boolean =>
  element.closest('a, li, nav, aside, footer') !== null || element.querySelector('a') !== null;

/**
 * Finds the article's title among a page's headings: the one that the document's title repeats, unless that is the
 * site's name while another heading is a notice's title; else that notice's title, else the first h1 that names no
 * site.
 *
 * @returns the heading's element and its text in one line; null where the page has none
 */
export function findHeading(
  document: Document,
  siteName: string | null,
): { readonly element: Element; readonly text: string } | null {
  const documentTitle = keyOf(document.title);
  let firstHeading: { element: Element; text: string } | null = null;
  let repeated: { element: Element; text: string } | null = null;
  let noticeTitle: { element: Element; text: string } | null = null;
  let looked = 0;
  for (const element of document.querySelectorAll(HEADINGS)) {
    looked += 1;
    if (looked > MOST_HEADINGS) break;
    const text = foldBlanks((element.textContent ?? '').slice(0, LONGEST_TITLE * 2));
    const key = keyOf(text);
    if (key.length < 5 || key.length > LONGEST_TITLE || key === siteName) continue;
    if (documentTitle.includes(key) && key.length > (repeated?.text.length ?? 0))
      repeated = { element, text };
    if (noticeTitle === null && NOTICE_TITLE.test(key) && !leadsElsewhere(element))
      noticeTitle = { element, text };
    if (element.localName === 'h1' && !SITE.test(key)) firstHeading ??= { element, text };
  }
  if (repeated !== null && (noticeTitle === null || !SITE.test(keyOf(repeated.text)))) return repeated;
  return noticeTitle ?? firstHeading;
}

const SHORTEST_LINE_TITLE = 12;
const LINES_OF_TEXT = 'div, p, td, th, span, b, strong, font, center';

/** Whether words are a notice's title and not the name of a site or column. */
export const namesNotice = (title: string): boolean =>
  title.length >= SHORTEST_LINE_TITLE && NOTICE_TITLE.test(title.trim());

/** Finds a notice's title in a plain element before the article: the last one that consists of nothing else. */
export function findLineTitle(document: Document, article: Element): string | null {
  let title: string | null = null;
  for (const element of document.querySelectorAll(LINES_OF_TEXT)) {
    if (element === article || article.contains(element)) break;
    if (element.childElementCount > 0) continue;
    const text = foldBlanks((element.textContent ?? '').slice(0, LONGEST_TITLE * 2));
    if (text.length <= LONGEST_TITLE && namesNotice(text) && !leadsElsewhere(element)) title = text;
  }
  return title;
}
