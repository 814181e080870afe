import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS, provideBrowser } from '../../scripts/browsers';
import { bundleForPage } from './bundle-for-page';
import { keepPicture } from './stage';

const root = resolve(import.meta.dirname, '../..');
const css = readFileSync(join(root, 'lib/highlight/highlight.css'), 'utf8');

const ARTICLE = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>body{font:18px/2 "Noto Sans CJK SC",sans-serif;margin:20px;background:#fff}</style></head><body><div class="TRS_Editor">
<p>一、关于“台账不全”问题的整改情况</p><p>一是开展专项检查12次，追缴资金<span>3.5</span>万元。二是对2人批评教育，整改完成率99.13%。</p>
<style>.TRS_Editor p{text-indent:2em}</style><p>三是修订完善制度，反复核对，全部整改到位。</p></div></body></html>`;

/** Quotes of the article and the kinds that mark them. */
const QUOTES = [
  ['issue', '台账不全'],
  ['measure', '开展专项检查12次，追缴资金3.5万元。'],
  ['figure', '3.5万元'],
  ['accountability', '2人批评教育'],
  ['finding', '整改完成率99.13%'],
  ['annotation', '99.13%。\n三是修订完善制度'],
] as const;

declare const annotator: typeof import('../../lib/highlight') & typeof import('../../lib/page');
// what the tests leave in the page
declare const before: string;
declare const pageText: ReturnType<(typeof annotator)['readPageText']>;
declare const marks: Parameters<InstanceType<(typeof annotator)['HighlightPainter']>['paint']>[1];
declare const painter: InstanceType<(typeof annotator)['HighlightPainter']>;

describe.each(BROWSERS)('highlights in %s', (target) => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  let script: string;

  beforeAll(async () => {
    script = await bundleForPage('painter-in-page.ts');
    server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(ARTICLE);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    browser = await puppeteer.launch({
      browser: target,
      executablePath: provideBrowser(target),
      headless: true,
      userDataDir: mkdtempSync(join(tmpdir(), 'highlight-')),
      args: target === 'chrome' ? ['--no-sandbox'] : [],
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  beforeEach(async () => {
    await page?.close();
    page = await browser.newPage();
    await page.setViewport({ width: 900, height: 400 });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    // evaluated rather than added: a script element would change the page
    await page.evaluate(`${script}; globalThis.annotator = annotator`);
    await page.evaluate(
      (quotes, style) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        document.adoptedStyleSheets = [sheet];
        const global = globalThis as unknown as Record<string, unknown>;
        const read = annotator.readPageText(annotator.locateArticle(document)!);
        const found = quotes.map(([kind, quote]) => {
          const start = read.text.indexOf(quote);
          return { kind, id: quote, start, end: start + quote.length };
        });
        global.before = document.documentElement.outerHTML;
        global.pageText = read;
        global.marks = found;
        global.painter = new annotator.HighlightPainter(document);
        painter.paint(read, found);
      },
      QUOTES,
      css,
    );
  });

  const names = (): Promise<string[]> =>
    page.evaluate(() =>
      [...CSS.highlights.keys()].filter((name) => name.startsWith('notice-annotator-')).sort(),
    );
  const everyName = QUOTES.map(([kind]) => `notice-annotator-${kind}`).sort();

  test('paints one highlight a kind, each quoting its words, and leaves the page as it was', async () => {
    expect(await names()).toEqual(everyName);
    const quotes = await page.evaluate(() =>
      [...CSS.highlights.entries()].flatMap(([name, highlight]) =>
        [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return [name.slice('notice-annotator-'.length), range.toString()];
        }),
      ),
    );
    for (const [kind, quote] of QUOTES.slice(0, 5)) expect(quotes).toContainEqual([kind, quote]);
    expect(await page.evaluate(() => document.documentElement.outerHTML === before)).toBe(true);
  });

  test('the rules paint what they say', async () => {
    const styles = await page.evaluate(() =>
      ['issue', 'measure', 'figure', 'accountability', 'finding'].map((kind) => {
        const style = getComputedStyle(document.querySelector('p')!, `::highlight(notice-annotator-${kind})`);
        return style.textDecorationStyle;
      }),
    );
    expect(styles).toEqual(['solid', 'dotted', 'solid', 'double', 'wavy']);
    await keepPicture(page, 'highlight', target);
  });

  const pointAt = (quote: string): Promise<{ x: number; y: number }> =>
    page.evaluate((words) => {
      const start = pageText.text.indexOf(words);
      const range = annotator.rangeOf(pageText, start, start + words.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, quote);

  test.each([true, false])('names what is under the pointer (highlightsFromPoint: %s)', async (isNative) => {
    if (!isNative)
      await page.evaluate(() => {
        Object.defineProperty(CSS.highlights, 'highlightsFromPoint', { value: undefined });
      });
    const at = async (quote: string) => {
      const { x, y } = await pointAt(quote);
      return page.evaluate((left, top) => painter.marksAt(left, top).map(({ kind }) => kind), x, y);
    };
    expect(await at('3.5')).toEqual(['figure', 'measure']);
    expect(await at('台账不全')).toEqual(['issue']);
    expect(await at('99.13')).toEqual(['finding', 'annotation']);
    expect(await at('反复核对')).toEqual([]);
    expect(await page.evaluate(() => painter.marksAt(890, 390))).toEqual([]);
  });

  test('comes back when the page clears the highlights', async () => {
    await page.evaluate(() => {
      painter.keep(new AbortController().signal);
      CSS.highlights.clear();
    });
    expect(await names()).toEqual([]);
    await page.mouse.move(30, 30);
    await page.mouse.move(60, 60);
    await expect.poll(names).toEqual(everyName);
  });

  test('hides and shows kinds, and clears', async () => {
    await page.evaluate(() => painter.show(new Set(['issue', 'finding'] as const)));
    expect(await names()).toEqual(['notice-annotator-finding', 'notice-annotator-issue']);
    await page.evaluate(() => painter.show(new Set(['figure'] as const)));
    expect(await names()).toEqual(['notice-annotator-figure']);
    await page.evaluate(() => painter.clear());
    expect(await names()).toEqual([]);
  });

  test('uses other colours on dark ground', async () => {
    await page.evaluate(() => {
      document.body.style.background = '#111';
      painter.paint(pageText, marks);
    });
    expect(await names()).toEqual(everyName.map((name) => `${name}-on-dark`));
  });

  test('paints of very many marks those near the window, and follows the reader', async () => {
    await page.evaluate(() => {
      const article = document.querySelector('.TRS_Editor')!;
      for (let at = 0; at < 600; at += 1)
        article.append(
          Object.assign(document.createElement('p'), { textContent: `第${at}项：追缴资金3.5万元。` }),
        );
      const read = annotator.readPageText(annotator.locateArticle(document)!);
      const many = Array.from({ length: 3000 }, (_, at) => {
        const start = Math.floor((at * (read.text.length - 4)) / 3000);
        return { kind: 'figure' as const, id: String(at), start, end: start + 4 };
      });
      Object.assign(globalThis, { read });
      painter.keep(new AbortController().signal);
      painter.paint(read, many);
    });
    /** Whether the first and the last words are marked. */
    const ends = (): Promise<boolean[]> =>
      page.evaluate(() => {
        const { read } = globalThis as unknown as { read: typeof pageText };
        const nodes = [...CSS.highlights.get('notice-annotator-figure')!].map(
          ({ startContainer }) => startContainer,
        );
        return [read.runs[0]!, read.runs.at(-1)!].map(({ node }) => nodes.includes(node));
      });
    await expect.poll(ends, { timeout: 10_000 }).toEqual([true, false]);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(ends, { timeout: 10_000 }).toEqual([false, true]);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(ends, { timeout: 10_000 }).toEqual([true, false]);
  });
});
