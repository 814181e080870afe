import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browsers';
import { findQuote } from '../../scripts/find-quote';
import { until } from '../../scripts/until';
import { countHighlights, describeInBrowsers, GOV, type Stage } from './stage';

const NOTICE = `${GOV}/rectification.html`;

/** A point on the edge tab, left of where a scroll bar may stand. */
const EDGE = { x: 1255, y: 350 };

/** What stands at a point of the window, as the page sees it. */
const elementAt = (page: Page, x: number, y: number): Promise<string | undefined> =>
  page.evaluate((left, top) => document.elementFromPoint(left, top)?.localName, x, y);

/** The page in the side panel, once the browser has opened it. */
const panelOf = async ({ extension }: Stage): Promise<Page | null> => {
  const target = extension.browser.targets().find((one) => one.url().endsWith('/sidepanel.html'));
  return target ? target.asPage() : null;
};

/** Chrome opens the panel, which takes the request at once: the quote over the note's open editor. */
const quoteInPanel = async (stage: Stage): Promise<string | null> => {
  const panel = await panelOf(stage);
  return panel
    ? panel.evaluate(() => document.querySelector('.desk-editor blockquote')?.textContent ?? null)
    : null;
};

/** Firefox opens no panel at a page's word: the request waits for the reader to open it. */
const quoteInMemory = ({ inside }: Stage, id: number): Promise<string | null> =>
  inside.evaluate(async (key) => {
    interface Memory {
      request: { action: string; target: { quote: { exact: string } } } | null;
    }
    const { browser } = globalThis as unknown as {
      browser: { storage: { session: { get(key: string): Promise<Record<string, Memory>> } } };
    };
    const request = (await browser.storage.session.get(key))[key]?.request;
    return request?.action === 'note' ? request.target.quote.exact : null;
  }, `tab:${id}`);

const HANDED_OVER: Readonly<Record<BrowserName, (stage: Stage, id: number) => Promise<string | null>>> = {
  chrome: quoteInPanel,
  firefox: quoteInMemory,
};

describeInBrowsers('the interface in the page', (stage, name) => {
  test('says what a mark is when the pointer rests on it, and goes with Escape', async () => {
    const page = await stage().open(NOTICE);
    await stage().untilState(NOTICE);
    // The tab is read a moment before its marks are painted, and the pointer comes only once.
    await until(async () => (await countHighlights(page)).figure);
    const { x, y } = await findQuote(page, '3482户');
    await page.mouse.move(x - 40, y);
    await page.mouse.move(x, y);
    await until(async () => (await elementAt(page, x + 20, y + 30)) === 'notice-annotator');
    await stage().picture(page, 'card');
    expect(await page.evaluate(() => document.querySelector('notice-annotator')!.shadowRoot)).toBeNull();
    await page.keyboard.press('Escape');
    await until(async () => (await elementAt(page, x + 20, y + 30)) !== 'notice-annotator');
  });

  test('offers to annotate selected text, keeps the selection, and hands it to the panel', async () => {
    const page = await stage().open(NOTICE);
    const { id } = await stage().untilState(NOTICE);
    const { left, right, y } = await findQuote(page, '核查对象3482户');
    await page.mouse.move(left + 1, y);
    await page.mouse.down();
    await page.mouse.move(right - 1, y, { steps: 5 });
    await page.mouse.up();
    // The bar stands above the selection; its first button is the note.
    await until(async () => (await elementAt(page, left + 20, y - 40)) === 'notice-annotator');
    await stage().picture(page, 'bar');
    await page.mouse.click(left + 30, y - 36);
    const quote = await until(() => HANDED_OVER[name](stage(), id));
    expect('核查对象3482户').toContain(quote);
    expect(quote.length).toBeGreaterThan(4);
    const panel = await panelOf(stage());
    if (!panel) return;
    await panel.type('.desk-editor textarea', '数目待核');
    await panel.keyboard.down('Control');
    await panel.keyboard.press('Enter');
    await panel.keyboard.up('Control');
    await until(async () => (await stage().library(['annotations'])).annotations?.length === 1);
    await stage().picture(panel, 'panel');
  });

  test('walks from mark to mark by the keyboard from the edge tab', async () => {
    const page = await stage().open(NOTICE);
    await stage().untilState(NOTICE);
    await until(async () => (await elementAt(page, EDGE.x, EDGE.y)) === 'notice-annotator');
    await page.evaluate(() => scrollTo(0, 0));
    // The tab is the last thing that the keyboard reaches.
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('notice-annotator');
    const before = await page.evaluate(() => scrollY);
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowDown');
    await until(async () => (await page.evaluate(() => scrollY)) !== before);
    await stage().picture(page, 'walk');
  });

  // No driver shows Firefox as printed.
  test.skipIf(name === 'firefox')('is not printed', async () => {
    const page = await stage().open(NOTICE);
    await stage().untilState(NOTICE);
    await until(async () => (await elementAt(page, EDGE.x, EDGE.y)) === 'notice-annotator');
    await page.emulateMediaType('print');
    expect(await elementAt(page, EDGE.x, EDGE.y)).not.toBe('notice-annotator');
  });
});
