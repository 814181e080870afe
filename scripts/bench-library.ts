import type { Page } from 'puppeteer-core';
import type { BrowserName } from './browsers';
import { fillLibrary } from './fill-library';
import { inventLibrary } from './generated-library/library-rows';
import { launchBrowser } from './launch-browser';
import { serveSamples } from './sample-site';
import { until } from './until';

/**
 * Times the library page with a generated library in a real browser, in milliseconds:
 * `npx tsx scripts/bench-library.ts [chrome|firefox] [notices]`.
 */
const [name = 'chrome', count = '1000'] = process.argv.slice(2);

const QUERIES = ['资', '资金', '资金 管理', '学习', '学习 不', '采购', '水务', '理论', '档案', '公务接待'];

const say = (what: string, times: readonly number[]): void => {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(0);
  console.log(`${what}: median ${at(0.5)} ms, slowest ${at(1)} ms of ${sorted.length}`);
};

/** Types into the search or presses a filter, and waits until the browser has drawn what came of it. */
const timeStep = (page: Page, selector: string, text: string | null): Promise<number> =>
  page.evaluate(
    async (wanted, typed) => {
      const element = document.querySelector<HTMLInputElement>(wanted)!;
      const begun = performance.now();
      if (typed === null) element.click();
      else {
        element.value = typed;
        element.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      await new Promise((drawn) => requestAnimationFrame(drawn));
      // A task after the frame runs once style, layout and paint are done.
      await new Promise((done) => setTimeout(done));
      return performance.now() - begun;
    },
    selector,
    text,
  );

/** Milliseconds from the page's start until the first row stands there. */
const FIRST_ROW = `new MutationObserver((_, observer) => {
  if (!document.querySelector('[aria-rowindex="2"]')) return;
  window.firstRowAt = performance.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });`;

const run = async (): Promise<void> => {
  const rows = inventLibrary({ notices: Number(count), problems: 33, annotated: 20 });
  console.log(
    `${rows.notices.length} notices, ${rows.issues.length} issues, ${rows.measures.length} measures`,
  );
  const site = await serveSamples();
  const extension = await launchBrowser(name as BrowserName, { site, headless: true, language: 'zh-CN' });
  try {
    const page = await extension.openExtensionPage('/library.html');
    await until(() => page.$('[role="tablist"]'));
    await fillLibrary(page, rows);
    await page.evaluateOnNewDocument(FIRST_ROW);
    for (const tab of ['notices', 'issues']) {
      const openings: number[] = [];
      for (let at = 0; at < 5; at++) {
        const blank = { waitUntil: [] as never };
        await page.goto(extension.extensionUrl(`/library.html?${tab}${at}#/${tab}`), blank);
        openings.push(
          await until(() =>
            page.evaluate(() => (window as { firstRowAt?: number }).firstRowAt).catch(() => null),
          ),
        );
      }
      say(`open ${tab}`, openings);
    }
    // A page in the background is drawn seldom.
    await page.bringToFront();
    await until(() => page.$('.library-tools .push:not([hidden])'));
    const searches: number[] = [];
    for (const query of QUERIES) {
      searches.push(await timeStep(page, '.library-search', query));
      if (!(await page.$('.data-table mark'))) throw new Error(`No hit of ${query} is marked.`);
    }
    say('search issues', searches);
    await timeStep(page, '.library-search', '');
    const filters: number[] = [];
    for (let at = 1; at <= 8; at++)
      filters.push(await timeStep(page, `.filter-bar-group:nth-of-type(${(at % 4) + 1}) input`, null));
    say('filter issues', filters);
    for (const tab of ['recurring', 'pairs', 'copied', 'pictures']) {
      const begun = Date.now();
      await page.evaluate((next) => {
        location.hash = `#/${next}`;
      }, tab);
      await until(() => page.$('.compare-item, .compare-main .data-table-row, .chart'), 300_000);
      console.log(`${tab}, from nothing: ${Date.now() - begun} ms beside the page`);
    }
  } finally {
    await extension.close();
    await site.close();
  }
};

await run();
