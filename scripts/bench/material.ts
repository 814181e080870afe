import { readFileSync } from 'node:fs';
import { locateArticle, readPageText } from '../../lib/page';
import { printDraft, writeDraft } from '../../tests/fixtures/edited/write-notice';
import { readGoldenNotices } from '../../tests/golden/golden-notices';
import { parsePage } from '../command-line/parse-page';

/** Characters of a long real notice. */
export const LONG_NOTICE = 19_000;

/** What an invented issue takes with its measures, about. */
const UNITS_PER_ISSUE = 205;

/** A longer notice than this nobody writes: more text is more notices. */
const LONGEST_NOTICE = 50_000;

/** Writes an invented notice of some length, or several one after the other; the seed chooses words and layout. */
export const writtenNotice = (length: number, seed = 9): string => {
  const count = Math.ceil(length / LONGEST_NOTICE);
  const issues = Math.max(3, Math.round(length / count / UNITS_PER_ISSUE));
  return Array.from(
    { length: count },
    (_, at) => printDraft(writeDraft(seed + 3 * at, issues)).notice.text,
  ).join('\n');
};

let golden: string | undefined;

/** The golden notices one after the other, over and over, cut at a length: dense in headings, figures and dates. */
export const goldenText = (length: number): string => {
  golden ??= readGoldenNotices()
    .map(({ input, isPage }) => {
      if (!isPage) return readFileSync(input, 'utf8');
      const roots = locateArticle(parsePage(readFileSync(input, 'utf8')));
      return roots ? readPageText(roots).text : '';
    })
    .filter((text) => text.includes('整改'))
    .join('\n');
  return golden.repeat(Math.ceil(length / golden.length)).slice(0, length);
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What stands around an article on such a site: links, a list of titles, a search box. */
const furniture = (links: number): string =>
  `<ul class="nav">${Array.from({ length: links }, (_, at) => `<li><a href="/column/${at}.html">栏目名称之${at}：政务公开信息</a></li>`).join('')}</ul>`;

/** A page as sites print notices: a paragraph a line in a known container, furniture above and below. */
export const pageOf = (text: string, { container = 'TRS_Editor', links = 120 } = {}): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>关于巡察整改进展情况的通报</title><meta name="ArticleTitle" content="关于巡察整改进展情况的通报"><meta name="PubDate" content="2024-06-20 10:00"></head><body>${furniture(links)}<h1>关于巡察整改进展情况的通报</h1><div class="${container}">${text
    .split('\n')
    .map((paragraph) => `<p style="text-indent:2em"><span>${escaped(paragraph)}</span></p>`)
    .join('')}</div>${furniture(links)}</body></html>`;

/** A notice every character of which stands in an element of its own, on a page of many more. */
export const pageOfManyElements = (count: number): string => {
  const text = writtenNotice(2_000);
  const spans = (paragraph: string): string =>
    [...paragraph].map((unit) => `<span>${escaped(unit)}</span>`).join('');
  return pageOf('', { links: 9 }).replace(
    '</body>',
    `<div class="TRS_Editor">${text
      .split('\n')
      .map((paragraph) => `<p>${spans(paragraph)}</p>`)
      .join('')}</div><div>${'<b></b>'.repeat(count - text.length)}</div></body>`,
  );
};

/** A page of news with as much text and as many elements as large pages have, which is no notice. */
export const newsPage = (paragraphs = 400): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>我县召开春季造林绿化现场会</title></head><body>${furniture(400)}<h1>我县召开春季造林绿化现场会</h1><div class="article-content">${Array.from(
    { length: paragraphs },
    (_, at) =>
      `<p>会议指出，第${at}号地块今年计划栽植苗木${at * 7}株，各单位要按照时间节点推进，<b>确保</b>成活率，做好浇水、培土、管护等工作。</p>`,
  ).join('')}</div>${furniture(400)}</body></html>`;
