import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { addressOfQuote } from '../../lib/export/text-fragment';
import { bundleForPage } from './bundle-for-page';
import { describeInBrowsers, GOV } from './stage';

const PAGES = ['rectification', 'feedback', 'audit', 'environment', 'look-back'].map(
  (name) => `${GOV}/${name}.html`,
);
const QUOTES = 200;
/** Share of the quotes to which a browser must scroll. */
const LEAST = 0.99;

/** The same numbers in every run (mulberry32), so that a miss can be looked at again. */
const randomNumbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
};

/** Lengths of quotes: figures, sentences, paragraphs, several paragraphs. */
const LENGTHS = [4, 8, 15, 30, 60, 120, 250, 500];

declare const annotator: typeof import('../../lib/page');

/** Where a quote stands: its first line's top in the window, and how far the window is scrolled. */
const placeOf = (page: Page, start: number, end: number) =>
  page.evaluate(
    (from, to) => {
      const text = annotator.readPageText(annotator.locateArticle(document)!);
      const range = annotator.rangeOf(text, from, to);
      const boxes = [...range.getClientRects()].filter(({ height }) => height > 0);
      return { top: boxes[0]!.top, bottom: boxes.at(-1)!.bottom, scrolled: scrollY, height: innerHeight };
    },
    start,
    end,
  );

describeInBrowsers('a citation’s address', (stage) => {
  test(`scrolls to ${LEAST * 100}% of ${QUOTES} random quotes`, { timeout: 400_000 }, async () => {
    const script = await bundleForPage('page-in-page.ts');
    const random = randomNumbers(20_261_122);
    for (const url of PAGES) {
      await stage().open(url);
      await stage().untilState(url);
    }
    const texts = new Map(
      (await stage().library()).versions.map((version) => [version.url, version.notice.text]),
    );
    const page = await stage().extension.browser.newPage();
    await page.setViewport({ width: 900, height: 320 });
    const missed: string[] = [];
    let tried = 0;
    while (tried < QUOTES) {
      const url = PAGES[random(PAGES.length)]!;
      const text = texts.get(url)!;
      const length = LENGTHS[random(LENGTHS.length)]!;
      const start = random(Math.max(1, text.length - length));
      const end = Math.min(text.length, start + length);
      if (text.slice(start, end).trim() === '') continue;
      const address = addressOfQuote(url, text, start, end);
      await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'load' });
      await page.evaluate(script);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const { top, bottom, scrolled, height } = await placeOf(page, start, end);
      // a quote that is in view anyway proves nothing
      if (top + scrolled < height) continue;
      tried += 1;
      if (scrolled === 0 || bottom < 0 || top > height)
        missed.push(
          `${scrolled === 0 ? 'no scroll' : `${Math.round(top)}`} ${JSON.stringify(text.slice(start, end))} ${decodeURIComponent(address)}`,
        );
    }
    await page.close();
    expect(missed.length / QUOTES, missed.join('\n')).toBeLessThanOrEqual(1 - LEAST);
  });
});
