import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { copyPage, type ImageReader } from '../../lib/page/page-copy';

const documentOf = (head: string, body: string): Document => {
  const window = new Window({ url: 'http://www.example.gov.cn/n.html' });
  const { document } = window;
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return document as unknown as Document;
};

const PNG = 'iVBORw0KGgo=';
const none: ImageReader = () => null;
const copyOf = (body: string, head = '', readImage: ImageReader = none) =>
  copyPage(documentOf(head, body), readImage);

describe('a copy of a page', () => {
  test('holds its text, tables and marks of emphasis', () => {
    const { html } = copyOf(
      '<div class="TRS_Editor" id="zoom"><h1>通报</h1><table border="1"><tr><td colspan="2">甲<br>乙</td></tr></table><b>一是</b></div>',
    );
    expect(html).toContain('<div class="TRS_Editor" id="zoom"><h1>通报</h1>');
    expect(html).toContain('<td colspan="2">甲<br>乙</td>');
    expect(html).toContain('<b>一是</b>');
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<p onclick="alert(1)" onmouseover=alert(1)>甲</p>'],
    [
      'a frame',
      '<iframe src="http://evil.example/"></iframe><frame src="x"></frame><object data="x"></object>',
    ],
    [
      'a form',
      '<form action="http://evil.example/"><input name="q" value="alert"><button>alert</button></form>',
    ],
    ['an address that runs', '<a href="javascript:alert(1)">甲</a><a href=" jAvascript:alert(1)">乙</a>'],
    ['an image of the web', '<img src="http://evil.example/p.png" srcset="http://evil.example/2.png 2x">'],
    ['a style that loads', '<p style="background:url(http://evil.example/a.png)">甲</p>'],
    ['a style that loads in disguise', '<p style="background:u\\72l(//evil.example/a.png)">甲</p>'],
    ['a drawing', '<svg onload="alert(1)"><a xlink:href="javascript:alert(1)">甲</a></svg>'],
    [
      'a refresh',
      '<meta http-equiv="refresh" content="0;url=http://evil.example/"><base href="http://evil.example/">',
    ],
    ['a media element', '<video src="http://evil.example/v" poster="http://evil.example/p"></video>'],
    ['a comment', '<!--[if IE]><script>alert(1)</script><![endif]-->甲'],
  ])('leaves out %s', (_, body) => {
    const { html } = copyOf(`${body}<p>正文</p>`);
    expect(html).not.toMatch(/alert|<script|<iframe|<form|<input|javascript:|onclick|onload|<svg|refresh/iu);
    expect(html).not.toMatch(/(?:src|srcset|href|action|poster)="?\s*(?:https?:)?\/\//iu);
    expect(html).not.toMatch(/evil\.example\/(?!")/u);
    expect(html).toContain('<p>正文</p>');
  });

  test('shows where a link led, as an attribute that leads nowhere', () => {
    const { html } = copyOf('<a href="http://www.example.gov.cn/2.html">附件</a>');
    expect(html).toContain('<a data-address="http://www.example.gov.cn/2.html">附件</a>');
  });

  test('words that look like markup stay words', () => {
    const { html } = copyOf('<p title="&quot;><script>">&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p>');
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;');
    expect(html).toContain('title="&quot;&gt;&lt;script&gt;"');
  });

  test('forbids by its own policy whatever it might load', () => {
    const { html } = copyOf('甲');
    expect(html).toContain(`content="default-src 'none';`);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style'));
  });

  test('keeps the page’s rules without what they load', () => {
    const { html } = copyOf(
      '甲',
      '<style>@import "http://evil.example/a.css";</style><style>p{color:red;background:url("http://evil.example/a.png")} h1{font-size:2em} b::after{content:"</style><script>alert(1)</script>"}</style>',
    );
    expect(html).toMatch(/color:\s*red/u);
    expect(html).toMatch(/font-size:\s*2em/u);
    expect(html).not.toContain('evil.example');
    expect(html).not.toContain('</style><script>');
  });

  test('has the images that can be read, and lists the others', () => {
    const { html, images, missing } = copyOf(
      '<img alt="签章" src="/seal.png"><img src="/other.png" alt="外站<图>">',
      '',
      (image) => (image.alt === '签章' ? PNG : null),
    );
    expect(images).toEqual([{ name: '1.png', base64: PNG }]);
    expect(html).toContain('src="images/1.png"');
    expect(html).toContain('<span>[外站&lt;图&gt;]</span>');
    expect(missing).toEqual(['http://www.example.gov.cn/other.png']);
  });

  test('leaves the page as it was, and copies deeply nested elements', () => {
    const document = documentOf('', '<p>甲</p>');
    let deepest: Element = document.body;
    for (let depth = 0; depth < 800; depth += 1) {
      const inner = document.createElement('div');
      deepest.appendChild(inner);
      deepest = inner;
    }
    deepest.textContent = '最深处';
    const { html } = copyPage(document, none);
    expect(html).toContain('最深处');
    expect(html.match(/<div>/gu)).toHaveLength(html.match(/<\/div>/gu)!.length);
    expect(document.body.firstElementChild?.outerHTML).toBe('<p>甲</p>');
  });
});
