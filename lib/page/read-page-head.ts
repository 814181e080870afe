import type { PageHead } from '../model/notice';
import { finish } from '../slices';
import { canonicalUrl } from './canonical-url';
import { locateInSteps } from './locate-article';
import { isProvenanceLine } from './page-furniture';
import { readTextInSteps } from './page-text';
import { readDay } from './read-day';
import { cutSiteName, findHeading, findLineTitle, foldBlanks, namesNotice } from './read-page-title';

/** The page's meta tags by lower-case name or property; the first of a name counts. */
function readMetaTags(document: Document): Map<string, string> {
  const tags = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('name') ??
      meta.getAttribute('property') ??
      meta.getAttribute('itemprop') ??
      ''
    )
      .trim()
      .toLowerCase();
    const content = foldBlanks(meta.getAttribute('content') ?? '');
    if (name !== '' && content !== '' && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}

/** Meta tags by what they say, the surest first; the first line of each is China's government site standard. */
const SITE_NAME_TAGS = ['sitename', 'og:site_name', 'application-name'];
const TITLE_TAGS = ['articletitle', 'article:title', 'dc.title'];
const DATE_TAGS = [
  'pubdate',
  'publishdate',
  'article:published_time',
  'og:release_date',
  'datepublished',
  'dc.date',
  'firstpublishedtime',
];
const SOURCE_TAGS = ['contentsource', 'source', 'og:article:author', 'dc.source'];
const ADDRESS_TAGS = ['url', 'og:url'];

const BLANK = '[ \\u00a0\\u3000]{0,6}';
/** A label as a table's cell or before a colon; its letters are often spread with blanks. */
const labelled = (...labels: string[]): RegExp =>
  new RegExp(
    `(?:^|[\\n\\t \\u00a0\\u3000|【[(（>])(?:${labels.map((label) => [...label].join(BLANK)).join('|')})${BLANK}(?:[:：]${BLANK}\\t?|\\t)${BLANK}([^\\n\\t]{1,120})`,
    'u',
  );

const PUBLISHED = labelled(
  '发布日期',
  '发布时间',
  '发文时间',
  '公开日期',
  '公开时间',
  '公布日期',
  '发表时间',
  '更新时间',
  '信息时间',
  '日期',
  '时间',
  '發佈日期',
  '發佈時間',
);
const DOCUMENT_DATE = labelled('成文日期', '成文时间', '制发日期', '生成日期');
const INDEX_NUMBER = labelled('索引号', '索取号', '信息索引号', '索引號');
const SOURCE = labelled(
  '信息来源',
  '文章来源',
  '来源',
  '稿源',
  '来稿单位',
  '發佈機構',
  '发布机构',
  '发布单位',
  '公开主体',
);
/** A line of date, source and counters whose date has no label. */
const UNLABELLED_DAY = /^[^\n]{0,60}?(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})[^\n]{0,120}$/gmu;
const LINE_OF_COUNTERS = /来源|來源|作者|编辑|阅读|浏览|点击|访问|人气|热度|字体|字号|打印|分享/u;

/** How much of the article is looked at for what the page says of it. */
const ARTICLE_HEAD = 300;

const firstOf = (tags: ReadonlyMap<string, string>, names: readonly string[]): string | null => {
  for (const name of names) {
    const content = tags.get(name);
    if (content) return content;
  }
  return null;
};

/** The first text that has the label counts. */
const labelledValue = (pattern: RegExp, texts: readonly string[]): string | null => {
  for (const text of texts) {
    const value = pattern.exec(text)?.[1]?.trim();
    if (value) return value;
  }
  return null;
};

/** The value of an index number ends at the first blank. */
const firstWord = (text: string | null): string | null => text?.split(/[\s\u00a0\u3000]/u, 1)[0] || null;

/** A value on a line of several labels ends where the next label, bracket or gap begins. */
const firstValue = (text: string | null): string | null =>
  text?.split(/\s{2}|[\u00a0\u3000|【[(（]|\s(?=[^\s:：]{2,8}[:：])|\d{4}[-年]/u, 1)[0]?.trim() || null;

function readUnlabelledDay(texts: readonly string[]): string | null {
  const text = texts.join('\n');
  for (const [line, day] of text.matchAll(UNLABELLED_DAY))
    if (LINE_OF_COUNTERS.test(line)) return readDay(day!);
  return null;
}

/** Elements that sites keep the day of publication in, with nothing but the day to say so (WeChat: `#publish_time`). */
const DAY_ELEMENTS =
  'time, [id*="publish" i], [class*="publish" i], [id*="time" i], [class*="time" i], [id*="date" i], [class*="date" i]';
/** The line under a title has no more elements. */
const MOST_BETWEEN = 200;
const LONGEST_DAY = 40;

/** Node.DOCUMENT_POSITION_FOLLOWING; the constant lives on a global that Node.js lacks. */
const FOLLOWING = 4;

/** The element that begins next in the document. */
function elementAfter(element: Element): Element | null {
  if (element.firstElementChild) return element.firstElementChild;
  for (let above: Element | null = element; above; above = above.parentElement)
    if (above.nextElementSibling) return above.nextElementSibling;
  return null;
}

/** The day that stands alone in an element between the title and the article. */
function readDayUnderTitle(heading: Element | null, article: Element | null): string | null {
  if (heading === null || article === null || article.contains(heading)) return null;
  if (!(heading.compareDocumentPosition(article) & FOLLOWING)) return null;
  let element: Element | null = heading;
  for (let looked = 0; looked < MOST_BETWEEN; looked += 1) {
    element = elementAfter(element);
    if (element === null || element === article) return null;
    if (element.contains(article) || !element.matches(DAY_ELEMENTS)) continue;
    const text = foldBlanks((element.textContent ?? '').slice(0, LONGEST_DAY * 2));
    const day = text.length > LONGEST_DAY ? null : readDay(text);
    if (day !== null) return day;
  }
  return null;
}

/** An address of the page's own making counts when it stays on the site and names more than its front page. */
function readAddress(
  document: Document,
  tags: ReadonlyMap<string, string>,
  url: string | null,
): string | null {
  const stated = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    ...ADDRESS_TAGS.map((name) => tags.get(name)),
  ];
  for (const address of stated) {
    if (!address || !URL.canParse(address, url ?? undefined)) continue;
    const target = new URL(address, url ?? undefined);
    if (!/^https?:$/u.test(target.protocol) || target.pathname === '/') continue;
    if (url && URL.canParse(url) && new URL(url).host !== target.host) continue;
    return canonicalUrl(target.href);
  }
  return url === null ? null : canonicalUrl(url);
}

/**
 * Reads what a page says of itself outside its article: meta tags, headings, index table, the line under the title.
 *
 * @param url the page's address, null for a file
 * @param article the elements of the article, located anew when left out; of their text only the start is looked at
 */
export const readPageHead = (
  document: Document,
  url: string | null,
  article?: readonly Element[] | null,
): PageHead => finish(readHeadInSteps(document, url, article));

/** The same in steps, between which the page may not change. */
export function* readHeadInSteps(
  document: Document,
  url: string | null,
  located?: readonly Element[] | null,
): Generator<void, PageHead> {
  const article = located === undefined ? yield* locateInSteps(document) : located;
  const tags = readMetaTags(document);
  const siteName = firstOf(tags, SITE_NAME_TAGS);
  const around = document.body
    ? (yield* readTextInSteps([document.body], { without: article ?? [], withFurniture: true })).text
    : '';
  // an article in no container of its own begins with the line of date and source
  const articleLines = article
    ? (yield* readTextInSteps(article, { withFurniture: true, most: ARTICLE_HEAD })).text.slice(
        0,
        ARTICLE_HEAD,
      )
    : '';
  const texts = [around, articleLines.split('\n').filter(isProvenanceLine).join('\n')];
  const documentTitle = foldBlanks(document.title);
  const heading = findHeading(document, siteName);
  const stated =
    firstOf(tags, TITLE_TAGS) ??
    heading?.text ??
    (documentTitle === '' ? tags.get('og:title') : cutSiteName(documentTitle, siteName)) ??
    null;
  const line =
    stated !== null && namesNotice(stated) ? null : article?.[0] && findLineTitle(document, article[0]);
  const title = line ?? stated;
  return {
    url: readAddress(document, tags, url),
    title,
    publishedDate:
      readDay(firstOf(tags, DATE_TAGS) ?? '') ??
      readDay(labelledValue(PUBLISHED, texts) ?? '') ??
      readUnlabelledDay(texts) ??
      readDayUnderTitle(heading?.element ?? null, article?.[0] ?? null),
    documentDate: readDay(labelledValue(DOCUMENT_DATE, texts) ?? ''),
    siteName,
    source: firstOf(tags, SOURCE_TAGS) ?? firstValue(labelledValue(SOURCE, texts)),
    indexNumber: firstWord(labelledValue(INDEX_NUMBER, texts)),
  };
}
