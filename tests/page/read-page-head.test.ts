import { describe, expect, test } from 'vitest';
import { readDay } from '../../lib/page/read-day';
import { readPageHead } from '../../lib/page/read-page-head';
import { cutSiteName } from '../../lib/page/read-page-title';
import { parsePage } from '../../scripts/command-line/parse-page';
import { NO_HEAD } from '../empty-parts';

const ARTICLE =
  '<div class="TRS_Editor"><p>根据县委统一部署，县委第二巡察组对县气象局党组开展了巡察，并反馈了意见。</p><p>发布时间：1999年1月1日，索引号：无，来源：无。</p></div>';
const page = (head: string, body: string): Document =>
  parsePage(`<!DOCTYPE html><html><head>${head}</head><body>${body}${ARTICLE}</body></html>`);
describe('the head of a page', () => {
  test('of a page that says nothing is empty', () => {
    expect(readPageHead(page('', ''), null)).toEqual(NO_HEAD);
  });

  test.each([
    [
      'standard meta tags in any case',
      page(
        '<title>x</title><meta name="sitename" content="某某县气象局"><meta NAME="ARTICLETITLE" content="关于巡察整改情况的通报"><meta name="PubDate" content="2023-07-28 10:20"><meta name="ContentSource" content="县气象局"><meta name="Url" content="http://www.example.gov.cn/a/1.html?from=x">',
        '',
      ),
      {
        url: 'http://www.example.gov.cn/a/1.html',
        title: '关于巡察整改情况的通报',
        publishedDate: '2023-07-28',
        siteName: '某某县气象局',
        source: '县气象局',
      },
    ],
    [
      'an index table',
      page(
        '',
        '<table><tr><td>索 引 号：</td><td>0100-2024/0007</td><td>主题分类</td><td>通知</td></tr><tr><th>发布机构</th><td>县气象局</td><th>成文日期</th><td>2024年1月5日</td></tr><tr><td>发布日期</td><td>2024-01-08</td></tr></table>',
      ),
      {
        indexNumber: '0100-2024/0007',
        documentDate: '2024-01-05',
        publishedDate: '2024-01-08',
        source: '县气象局',
      },
    ],
    [
      'an index list of spans',
      page(
        '',
        '<ul><li><b>索引号：</b><span>XX001/2024-9</span></li><li><b>发文日期：</b>无</li><li><b>生成日期：</b><span>2024-02-03</span></li></ul>',
      ),
      { indexNumber: 'XX001/2024-9', documentDate: '2024-02-03' },
    ],
    [
      'the line under the title',
      page(
        '',
        '<h1>关于巡察整改情况的通报</h1><div>发布时间：2023年7月8日 10:00 来源：县气象局办公室 阅读：<span>7</span>次</div>',
      ),
      { title: '关于巡察整改情况的通报', publishedDate: '2023-07-08', source: '县气象局办公室' },
    ],
    [
      'a line whose date has no label',
      page(
        '',
        '<h1>关于巡察整改情况的通报</h1><p><span>2023-07-08 10:00</span> <span>来源: 县气象局</span> <span>浏览次数：8</span></p>',
      ),
      { title: '关于巡察整改情况的通报', publishedDate: '2023-07-08', source: '县气象局' },
    ],
    [
      'a title that the document repeats, broken by br, and not the name of the site',
      page(
        '<title>中共某某县气象局党组关于巡察整改情况的通报_某某县气象局</title>',
        '<h1>某某县人民政府网</h1><div class="title">中共某某县气象局党组<br>\n关于巡察整改情况的通报</div>',
      ),
      { title: '中共某某县气象局党组关于巡察整改情况的通报' },
    ],
    [
      'the document title without the site',
      page('<title>关于2019-2023年审计整改情况的公告 - 某某县审计局 - 通知公告</title>', ''),
      { title: '关于2019-2023年审计整改情况的公告' },
    ],
    [
      'the title in an element of its own where heading and document name only the site',
      page(
        '<title>某某县人民法院</title>',
        '<div class="header"><h1>某某县人民法院</h1></div><ul><li class="title"><a href="/2">关于审计整改情况的通报</a></li></ul><div id="detailTitle">中共某某县人民法院党组关于巡察整改情况的通报</div>',
      ),
      { title: '中共某某县人民法院党组关于巡察整改情况的通报' },
    ],
    [
      'a title of the class article-title and a day alone beneath it',
      page(
        '<title>某某集团</title>',
        '<p class="article-title">关于巡察整改进展情况的公示</p><span class="pub-date">2024-06-05 09:10</span>',
      ),
      { title: '关于巡察整改进展情况的公示', publishedDate: '2024-06-05' },
    ],
    [
      'an article of WeChat',
      page(
        '<title>某某小学党支部巡察整改情况公示</title>',
        '<h1 id="activity-name">某某小学党支部巡察整改情况公示</h1><div><span>某某小学</span> <em id="publish_time">2023年5月6日 17:45</em></div>',
      ),
      { title: '某某小学党支部巡察整改情况公示', publishedDate: '2023-05-06' },
    ],
    [
      'a day above the title that is today’s',
      page(
        '<title>关于巡察整改情况的通报</title>',
        '<div class="date">2026-01-02</div><h1>关于巡察整改情况的通报</h1>',
      ),
      { title: '关于巡察整改情况的通报' },
    ],
    [
      'tags of articles and graphs',
      page(
        '<meta property="og:title" content="关于巡察整改情况的通报"><meta property="article:published_time" content="2024-05-06T08:00:00+08:00"><meta property="og:site_name" content="某某医院">',
        '',
      ),
      { title: '关于巡察整改情况的通报', publishedDate: '2024-05-06', siteName: '某某医院' },
    ],
    [
      'a tag without a date',
      page('<meta name="PubDate" content="">', '<p>发布日期：2024-01-08</p>'),
      { publishedDate: '2024-01-08' },
    ],
    ['no day of the calendar', page('<meta name="PubDate" content="2024-02-30">', ''), {}],
  ])('%s', (_, document, expected) => {
    const url = 'url' in expected ? 'http://www.example.gov.cn/a/1.html?utm_source=y' : null;
    expect(readPageHead(document, url)).toEqual({ ...NO_HEAD, ...expected });
  });

  test.each([
    ['the page’s own', '', 'http://www.example.gov.cn/a.html?spm=1#top', 'http://www.example.gov.cn/a.html'],
    [
      'canonical',
      '<link rel="canonical" href="/b.html">',
      'http://www.example.gov.cn/a.html',
      'http://www.example.gov.cn/b.html',
    ],
    [
      'canonical that is the front page',
      '<link rel="canonical" href="/">',
      'http://www.example.gov.cn/a.html',
      'http://www.example.gov.cn/a.html',
    ],
    [
      'canonical of another site',
      '<link rel="canonical" href="http://evil.example/b.html">',
      'http://www.example.gov.cn/a.html',
      'http://www.example.gov.cn/a.html',
    ],
    [
      'canonical that runs',
      '<link rel="canonical" href="javascript:alert(1)">',
      'http://www.example.gov.cn/a.html',
      'http://www.example.gov.cn/a.html',
    ],
    [
      'a file with the address in a tag',
      '<meta property="og:url" content="http://www.example.gov.cn/c.html">',
      null,
      'http://www.example.gov.cn/c.html',
    ],
  ])('address: %s', (_, head, url, expected) => {
    expect(readPageHead(page(head, ''), url).url).toBe(expected);
  });

  test('a hostile title stays text', () => {
    const title = '<img src=x onerror=alert(1)>关于巡察整改情况的通报';
    const document = page(`<title>${title.replace('<', '&lt;')}</title>`, '');
    expect(readPageHead(document, null).title).toBe(title);
  });
});

test.each([
  ['2023/7/28 10:20', '2023-07-28'],
  ['2023年 7月 8日', '2023-07-08'],
  ['20230728', '2023-07-28'],
  ['2023.07.28', '2023-07-28'],
  ['12023-07-28', null],
  ['2023-13-01', null],
  ['2023-02-29', null],
  ['2023年7月', null],
  ['1200-01-01', null],
])('readDay(%s) is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['关于巡察整改情况的通报-某市档案馆', null, '关于巡察整改情况的通报'],
  ['某市纪委监委 | 市委第三巡察组向市档案馆反馈巡察情况', null, '市委第三巡察组向市档案馆反馈巡察情况'],
  [
    '关于整改的通报_通知公告_某某县人民政府门户网站首页公开栏目',
    '某某县人民政府门户网站首页公开栏目',
    '关于整改的通报',
  ],
  ['关于2019-2023年审计整改情况的公告', null, '关于2019-2023年审计整改情况的公告'],
  ['巡察整改_某市纪委监委', null, '巡察整改'],
  ['-', null, '-'],
])('cutSiteName(%s)', (title, site, expected) => {
  expect(cutSiteName(title, site)).toBe(expected);
});
