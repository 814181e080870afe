import type { Page } from 'puppeteer-core';

/** Scrolls to a quote in a sample's article and gives its middle and ends, in pixels of the window. */
export const findQuote = (
  page: Page,
  quote: string,
): Promise<{ x: number; y: number; left: number; right: number }> =>
  page.evaluate((words) => {
    const texts = document.createTreeWalker(document.querySelector('.article')!, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.nodeValue!.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      node.parentElement!.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2, left, right };
    }
    throw new Error(`${words} is not on the page`);
  }, quote);
