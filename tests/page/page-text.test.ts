import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { boundariesOf, offsetOf, rangeOf, readPageText } from '../../lib/page/page-text';
import { parsePage } from '../../scripts/command-line/parse-page';

const textOf = (body: string): string => readPageText([parsePage(body).body]).text;

describe('the text of a page', () => {
  test.each([
    ['blocks are lines', '<p>甲</p><p>乙</p><div>丙</div>', '甲\n乙\n丙'],
    ['a break ends a line, several end one', '甲<br>乙<br/><br/>丙<br>', '甲\n乙\n丙'],
    ['words split by spans stay whole', '<p><span>整</span><span>改</span><b>情</b>况</p>', '整改情况'],
    ['source indentation is not shown', '<div>\n    <p>\n  甲\n  </p>\n</div>', '甲'],
    ['a source line break between Chinese characters is nothing', '<p>巡察\n    整改</p>', '巡察整改'],
    ['a source line break between words is a blank', '<p>GB\n 2312</p>', 'GB 2312'],
    ['blanks between elements fold into one', '<p>a <b> b</b>  c</p>', 'a b c'],
    ['non-breaking and ideographic blanks stay', '<p>&nbsp;&nbsp;甲　乙</p>', '\u00a0\u00a0甲　乙'],
    ['zero-width characters stay', '<p>整\u200b改\ufeff</p>', '整\u200b改\ufeff'],
    ['preformatted lines stay lines', '<pre>甲\n  乙</pre>', '甲\n  乙'],
    ['scripts, styles and comments are no text', '<style>p{}</style>甲<script>x</script><!-- y -->', '甲'],
    ['hidden text is no text', '甲<span hidden>x</span><i style="color:red;display: none">y</i>', '甲'],
    ['text hidden from screen readers alone is text', '<p aria-hidden="true">甲</p>', '甲'],
    [
      'block by style',
      '<span style="display:block">甲</span><span style="display:block">乙</span>',
      '甲\n乙',
    ],
    ['an element without text is no line', '<p>甲</p><p></p><p>\n</p><p>乙</p>', '甲\n乙'],
    ['navigation', '<div><nav><a>首页</a></nav><p>甲</p></div>', '甲'],
    ['a trail of links', '<p>当前位置：<a>首页</a> &gt; <a>公开</a></p><p>甲</p>', '甲'],
    [
      'the line that sets the type size',
      '<p>字体：【<a>大</a> <a>中</a> <a>小</a>】 <a>打印</a></p><p>甲</p>',
      '甲',
    ],
    [
      'the line of date and source',
      '<h1>甲</h1><p>发布时间：2024-01-02 来源：某局 浏览次数：3</p><p>乙</p>',
      '甲\n乙',
    ],
    [
      'a sentence that speaks of sources',
      '<p>资金来源：专项拨款，编辑名册3份。</p>',
      '资金来源：专项拨款，编辑名册3份。',
    ],
    ['a share bar', '<div class="bdsharebuttonbox share"><a>微信</a><a>微博</a></div><p>甲</p>', '甲'],
    ['related links', '<p>甲</p><div>相关阅读<ul><li><a>通报一</a></li></ul></div>', '甲'],
    [
      'a paragraph that speaks of sharing',
      '<p>分享经验3次，打印材料200份。</p>',
      '分享经验3次，打印材料200份。',
    ],
  ])('%s', (_, body, expected) => {
    expect(textOf(body)).toBe(expected);
  });
});

describe('tables', () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  test.each([
    [
      'a row is a line, cells part by tabs',
      row('序号', '问题') + row('1', '台账不全'),
      '序号\t问题\n1\t台账不全',
    ],
    [
      'paragraphs in a cell stay in the line',
      row('序号', '措施') + row('1', '<p>一是核对。</p><p>二是入账。</p>'),
      '序号\t措施\n1\t一是核对。 二是入账。',
    ],
    [
      'paragraphs in the last cell end with the row',
      row('1', '<p>甲</p><p>乙</p>') + row('2', '<p>丙</p>'),
      '1\t甲 乙\n2\t丙',
    ],
    ['an empty cell keeps its place', row('1', '', '已完成'), '1\t\t已完成'],
    [
      'a cell that reaches down counts below',
      '<tr><td rowspan="2">1</td><td>甲</td></tr><tr><td>乙</td></tr>',
      '1\t甲\n\t乙',
    ],
    [
      'a cell that reaches across counts as several',
      `<tr><td colspan="2">甲</td><td>乙</td></tr>${row('1', '2', '3')}`,
      '甲\t\t乙\n1\t2\t3',
    ],
    [
      'a heading row is a plain line',
      `${row('序号', '问题')}<tr><td colspan="2">一、党的建设方面</td></tr>${row('1', '甲')}`,
      '序号\t问题\n一、党的建设方面\n1\t甲',
    ],
    ['a table that lays out is read as blocks', row('', '<p>甲。</p><p>乙。</p>', ''), '甲。\n乙。'],
    ['two columns of paragraphs lay out', row('<p>甲</p><p>乙</p>', '<p>丙</p>'), '甲\n乙\n丙'],
    [
      'a table around a table lays out',
      row('左', `<table>${row('1', '甲')}${row('2', '乙')}</table>`),
      '左\n1\t甲\n2\t乙',
    ],
  ])('%s', (_, rows, expected) => {
    expect(textOf(`<table>${rows}</table>`)).toBe(expected);
  });
});

/** A page with every difficulty at once. */
const PAGE =
  '<div id="a">\n <p>一、<span>聚</span>焦\n   “主责”</p>\n<style>.x{}</style><p>1.整\u200b改&nbsp;情况：a  b</p>' +
  '<table><tr><td>序号</td><td>问题</td></tr><tr><td>1</td><td><p>甲</p><p>乙</p></td></tr></table>尾<br>巴</div>';

/** A document with ranges and the order of nodes, which linkedom lacks. */
const openInWindow = (body: string): Document => {
  const { document } = new Window();
  document.body.innerHTML = body;
  return document as unknown as Document;
};

describe('places in the page', () => {
  test('every character stands where the text says', () => {
    const pageText = readPageText([parsePage(PAGE).body]);
    for (const { node, offset, start, end } of pageText.runs) {
      const shown = pageText.text.slice(start, end);
      const source = node.data.slice(offset, offset + end - start);
      expect(source.replace(/[\n\t]/gu, ' ')).toBe(shown);
      for (let at = start; at < end; at += 1) expect(offsetOf(pageText, node, offset + at - start)).toBe(at);
    }
    const mapped = pageText.runs.reduce((sum, run) => sum + run.end - run.start, 0);
    const breaks = [...pageText.text].filter((unit) => unit === '\n' || unit === '\t').length;
    expect(pageText.text.length - mapped - breaks).toBe(1); // the blank between 甲 and 乙
  });

  test('a range quotes the text', () => {
    const document = openInWindow(PAGE);
    const pageText = readPageText([document.body]);
    const start = pageText.text.indexOf('聚焦');
    const end = pageText.text.indexOf('改\u00a0情');
    const range = rangeOf(pageText, start, end);
    expect(range.toString().replace(/\s+/gu, '')).toBe('聚焦“主责”.x{}1.整\u200b');
    expect(offsetOf(pageText, range.startContainer, range.startOffset)).toBe(start);
    expect(offsetOf(pageText, range.endContainer, range.endOffset)).toBe(end);
  });

  test('a stretch of breaks alone is an empty range', () => {
    const pageText = readPageText([parsePage('<p>甲</p><p>乙</p>').body]);
    const boundaries = boundariesOf(pageText, 1, 2)!;
    expect(boundaries.start).toEqual(boundaries.end);
  });

  test('places between elements', () => {
    const { body } = openInWindow('<div><p>甲乙</p><p>丙</p></div><p>丁</p>');
    const root = body.firstElementChild!;
    const pageText = readPageText([root]);
    expect(offsetOf(pageText, root, 0)).toBe(0);
    expect(offsetOf(pageText, root, 1)).toBe(2);
    expect(offsetOf(pageText, root, 2)).toBe(4);
    expect(offsetOf(pageText, body.lastElementChild!, 0)).toBe(null);
  });

  test('an empty page has no range', () => {
    const pageText = readPageText([parsePage('').body]);
    expect(pageText.text).toBe('');
    expect(boundariesOf(pageText, 0, 0)).toBe(null);
    expect(() => rangeOf(pageText, 0, 0)).toThrow(RangeError);
  });

  test('split text nodes change nothing', () => {
    const whole = readPageText([parsePage(PAGE).body]);
    const document = parsePage(PAGE);
    for (const { node } of readPageText([document.body]).runs)
      for (let rest = node; rest.data.length > 1; ) {
        const tail = document.createTextNode(rest.data.slice(1));
        rest.data = rest.data.slice(0, 1);
        rest.parentNode!.insertBefore(tail, rest.nextSibling);
        rest = tail;
      }
    const split = readPageText([document.body]);
    expect(split.text).toBe(whole.text);
    expect(split.runs.length).toBeGreaterThan(whole.runs.length);
  });
});
