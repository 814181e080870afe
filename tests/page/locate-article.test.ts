import { describe, expect, test } from 'vitest';
import { locateArticle } from '../../lib/page/locate-article';
import { readPageText } from '../../lib/page/page-text';
import { parsePage } from '../../scripts/command-line/parse-page';

const OPENING =
  '根据县委统一部署，2023年3月1日至4月28日，县委第二巡察组对县气象局党组开展了巡察，5月30日反馈了意见。';
const ANSWER = '针对台账不全的问题，一是重新登记，二是逐项核对，三是明确专人，目前已完成整改。';
const SIGNATURE = '中共某某县气象局党组';

const HEADER =
  '<div class="header"><ul><li><a href="/">首页</a></li><li><a href="/a">机构概况</a></li><li><a href="/b">政务公开</a></li></ul></div>';
const FOOTER =
  '<div class="footer">主办单位：某某县气象局，地址：某某县某某路1号，联系电话：0000-1234567，网站标识码：0000000001，版权所有，未经许可，不得转载。</div>';
const RELATED =
  '<div class="list"><h3>相关新闻</h3><ul><li><a href="1">关于巡察整改情况的通报，一</a></li><li><a href="2">关于巡察整改情况的通报，二</a></li><li><a href="3">关于反馈情况的公告，三</a></li></ul></div>';

/** What a page comes to, as lines. */
const readLines = (body: string): string[] | null => {
  const article = locateArticle(parsePage(body));
  return article && readPageText(article).text.split('\n');
};

describe('an article in no known container', () => {
  const expected = [OPENING, ANSWER, SIGNATURE];
  const paragraphs = expected.map((text) => `<p>${text}</p>`).join('');
  test('a table of problems and answers goes with the paragraphs around it', () => {
    const rows = ['学习不深，台账不全', '报销不严，审批缺项', '村务公开不及时，内容不全']
      .map((problem) => `<tr><td>${problem}</td><td>${ANSWER}</td></tr>`)
      .join('');
    const lines = readLines(
      `<table><tr><td>通报</td></tr><tr><td><p>${OPENING}</p><table><tr><td>问题</td><td>整改情况</td></tr>${rows}</table><p>${SIGNATURE}</p></td></tr></table>`,
    );
    expect(lines?.[0]).toBe(OPENING);
    expect(lines?.at(-1)).toBe(SIGNATURE);
  });

  test.each([
    [
      'a div of another name',
      `${HEADER}<div class="m"><div class="txt">${paragraphs}</div></div>${RELATED}${FOOTER}`,
    ],
    ['the body itself', paragraphs],
    ['paragraphs beside header and footer', `${HEADER}${paragraphs}${RELATED}${FOOTER}`],
    ['lines that br parts', `${HEADER}<div>${expected.join('<br>')}</div>${FOOTER}`],
    [
      'a bare cell of a table',
      `<table><tr><td>${HEADER}</td></tr><tr><td>${paragraphs}</td></tr><tr><td>${FOOTER}</td></tr></table>`,
    ],
    [
      'a cell with lines',
      `<table><tr><td width="20%">${RELATED}</td><td>${expected.join('<br>')}</td></tr></table>${FOOTER}`,
    ],
    [
      'tables in tables',
      `<table><tr><td><table><tr><td>${HEADER}</td></tr></table></td></tr><tr><td><table><tr><td>${paragraphs}</td></tr></table></td></tr></table>`,
    ],
    [
      'divs for paragraphs',
      `${HEADER}<div class="x">${expected.map((text) => `<div>${text}</div>`).join('')}</div>${FOOTER}`,
    ],
    [
      'words split by spans',
      `${HEADER}<div><p>${[...OPENING].map((word) => `<span>${word}</span>`).join('')}</p><p>${ANSWER}</p><p>${SIGNATURE}</p></div>`,
    ],
    [
      'several containers side by side',
      `${HEADER}<div class="part">${paragraphs.split('</p>')[0]}</p></div><div class="part"><p>${ANSWER}</p></div><div class="part"><p>${SIGNATURE}</p></div>${RELATED}`,
    ],
    ['a form and a font', `${HEADER}<form><center><font>${paragraphs}</font></center></form>${FOOTER}`],
    [
      'hidden text beside it',
      `<div><div style="display:none">${ANSWER.repeat(9)}</div><div class="c">${paragraphs}</div></div>`,
    ],
    [
      'a long script beside it',
      `<script>${'var a,b;'.repeat(500)}</script><div class="c">${paragraphs}</div>`,
    ],
    ['a known container that is empty', `<div class="TRS_Editor"></div><div class="c">${paragraphs}</div>`],
    [
      'a known container that holds an abstract',
      `<div class="zoom">摘要：局党组高度重视，认真整改，成效明显，现予公布，接受监督。</div><div class="c">${paragraphs}${paragraphs}</div>`,
    ],
  ])('%s', (name, body) => {
    const lines = readLines(body);
    expect(lines?.slice(0, 3)).toEqual(expected);
    expect(lines).toHaveLength(name.includes('abstract') ? 6 : 3);
  });
});

describe('an article in known containers', () => {
  test('is read in all of them where they stand side by side', () => {
    expect(
      readLines(
        `<div><div class="TRS_Editor"><p>${OPENING}</p></div><p>分页</p><div class="TRS_Editor"><p>${ANSWER}</p></div><div class="TRS_Editor">${SIGNATURE}</div></div>`,
      ),
    ).toEqual([OPENING, ANSWER, SIGNATURE]);
  });

  test('is the innermost that holds it whole', () => {
    const article = locateArticle(
      parsePage(
        `<div id="zoom"><p>发布时间：2023年1月1日</p><div class="TRS_Editor"><p>${OPENING}</p><p>${ANSWER}</p></div></div>`,
      ),
    );
    expect(article?.map(({ className }) => className)).toEqual(['TRS_Editor']);
  });
});

describe('no article', () => {
  const teaser = (index: number): string =>
    `<li><a href="${index}">关于巡察整改情况的通报</a><p>根据安排，县委巡察组对本单位开展巡察，现将情况公布，请予监督，并提出意见。</p></li>`;
  test.each([
    ['an empty page', ''],
    [
      'a list of links',
      `${HEADER}<ul>${'<li><a href="1">关于巡察整改情况的通报，公告</a><span>2023-01-01</span></li>'.repeat(20)}</ul>${FOOTER}`,
    ],
    [
      'a list of teasers',
      `<div class="news_content"><ul>${[1, 2, 3, 4, 5, 6].map(teaser).join('')}</ul></div>`,
    ],
    [
      'a list of teasers in no known container',
      `<div><ul>${[1, 2, 3, 4, 5, 6].map(teaser).join('')}</ul></div>`,
    ],
    ['captions', `${HEADER}<div><p>欢迎</p><p>图片新闻</p></div>`],
    ['a page of menus and a footer', `${HEADER}${FOOTER}`],
  ])('on %s', (_, body) => {
    expect(readLines(body)).toBe(null);
  });
});

/** linkedom opens no frames: a frame's document is set on it, as a browser would have it. */
const withFrame = (outer: string, inner: Document | (() => never)): Document => {
  const document = parsePage(outer);
  const frame = document.querySelector('iframe, frame')!;
  Object.defineProperty(
    frame,
    'contentDocument',
    typeof inner === 'function' ? { get: inner } : { value: inner },
  );
  return document;
};

describe('frames', () => {
  const article = `<p>${OPENING}</p><p>${ANSWER}</p>`;
  test('an article in a frame in a frame', () => {
    const inner = withFrame('<iframe src="b"></iframe>', parsePage(article));
    const found = locateArticle(withFrame(`${HEADER}<iframe src="a"></iframe>${FOOTER}`, inner));
    expect(readPageText(found!).text).toBe(`${OPENING}\n${ANSWER}`);
    expect(found![0]!.ownerDocument).not.toBe(inner);
  });

  test('a frame that may not be looked into', () => {
    const forbidden = () => {
      throw new Error('another origin');
    };
    expect(locateArticle(withFrame('<iframe src="a"></iframe>', forbidden))).toBe(null);
    expect(locateArticle(withFrame(`<iframe src="a"></iframe><div>${article}</div>`, forbidden))).not.toBe(
      null,
    );
  });
});

test('nesting without end overflows no stack', () => {
  const document = parsePage(`<div id="deep"></div><div>${`<p>${OPENING}</p>`.repeat(3)}</div>`);
  let element = document.querySelector('#deep')!;
  for (let depth = 0; depth < 20_000; depth += 1)
    element = element.appendChild(document.createElement('div'));
  element.textContent = '深';
  expect(readPageText(locateArticle(document)!).text).toBe(Array(3).fill(OPENING).join('\n'));
});
