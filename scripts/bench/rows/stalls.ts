import type { Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from '../../browsers';
import { type ExtensionBrowser, launchBrowser } from '../../launch-browser';
import { readTabs } from '../../library-contents';
import { type SampleSite, serveSamples } from '../../sample-site';
import { until } from '../../until';
import { goldenText, LONG_NOTICE, pageOf, pageOfManyElements, writtenNotice } from '../material';
import { spreadOf } from '../race';
import { figure, type Section } from '../table';

/** Reads with the extension, and a site that it is not open to: the same page without it. */
const WITH = 'http://www.example.gov.cn';
const WITHOUT = 'http://www.example.com';
const ROUNDS = 3;
/** Calm after what was waited for, in milliseconds: longer than the annotator waits for a page to be calm. */
const CALM = 600;

/** Notes in a page, from its start, each time for which nothing else could run, in milliseconds. */
const WATCH_STALLS = `
  window.stalls = [];
  { const channel = new MessageChannel();
    let last = performance.now();
    channel.port1.onmessage = () => {
      const now = performance.now();
      if (now - last > 8) window.stalls.push(now - last);
      last = now;
      channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0); }`;

const PAGES: readonly { name: string; path: string; html: () => string }[] = [
  {
    name: `a notice of ${LONG_NOTICE.toLocaleString('en')} characters`,
    path: '/long.html',
    html: () => pageOf(writtenNotice(LONG_NOTICE), { links: 9 }),
  },
  { name: 'the same, dense', path: '/dense.html', html: () => pageOf(goldenText(LONG_NOTICE), { links: 9 }) },
  {
    name: 'a notice of 1 MB (350,000 characters)',
    path: '/megabyte.html',
    html: () => pageOf(writtenNotice(350_000), { links: 9 }),
  },
  {
    name: 'a notice among 100,000 elements',
    path: '/elements.html',
    html: () => pageOfManyElements(100_000),
  },
];

/** The longest stalls of one visit, in milliseconds. */
interface Visit {
  loading: number;
  changing: number;
}

const takeLongest = (page: Page): Promise<number> =>
  page.evaluate('Math.max(0, ...window.stalls.splice(0))') as Promise<number>;

const wait = (time: number): Promise<void> => new Promise((resume) => setTimeout(resume, time));

/** Adds a word to the article, so that it is read once more on a page that stands still otherwise. */
const changeArticle = (page: Page): Promise<unknown> =>
  page.evaluate(`
    window.painted = [...CSS.highlights.values()][0];
    document.querySelector('.TRS_Editor p:last-child').append('完毕。');`);

/** Opens a page, waits until it is read, painted and calm, and has it read once more. */
const visit = async (
  extension: ExtensionBrowser,
  url: string,
  isRead: (() => Promise<boolean>) | null,
): Promise<Visit> => {
  const page = await extension.browser.newPage();
  await page.evaluateOnNewDocument(WATCH_STALLS);
  await page.bringToFront();
  await page.goto(url, { waitUntil: 'load' });
  if (isRead) {
    await until(isRead);
    await until(() => page.evaluate(() => CSS.highlights.size > 0));
  }
  await wait(CALM);
  const loading = await takeLongest(page);
  await changeArticle(page);
  if (isRead) await until(() => page.evaluate('[...CSS.highlights.values()][0] !== window.painted'));
  await wait(CALM);
  const changing = await takeLongest(page);
  await page.close();
  return { loading, changing };
};

const measureIn = async (name: BrowserName, site: SampleSite): Promise<string[][]> => {
  const extension = await launchBrowser(name, { site, headless: true, language: 'zh-CN' });
  try {
    const inside = await extension.openExtensionPage('/popup.html');
    const version = await extension.browser.version();
    const rows: string[][] = [];
    for (const { name: page, path, html } of PAGES) {
      site.set(path, { body: html() });
      const read: Visit[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const url = `${WITH}${path}?visit=${round}`;
        read.push(
          await visit(extension, url, async () =>
            (await readTabs(inside)).some((tab) => tab.url === url && tab.state === 'read'),
          ),
        );
      }
      const bare = await visit(extension, `${WITHOUT}${path}`, null);
      const told = (visits: Visit[], when: keyof Visit): string => {
        const times = visits.map((one) => one[when]);
        return `${figure(spreadOf(times).median)} (${figure(Math.min(...times))} – ${figure(Math.max(...times))})`;
      };
      rows.push([
        version,
        page,
        ...(['loading', 'changing'] as const).flatMap((when) => [told(read, when), figure(bare[when])]),
      ]);
    }
    return rows;
  } finally {
    await extension.close();
  }
};

/** The longest time for which a page stands still while it is opened, with the extension and without it. */
export const measureStalls = async (names: readonly BrowserName[]): Promise<Section> => {
  const site = await serveSamples();
  const rows: string[][] = [];
  for (const name of names.filter(findBrowser)) rows.push(...(await measureIn(name, site)));
  await site.close();
  return {
    title: 'Longest task in a page',
    budget: 'slices ≤ 16 ms while a notice is read; no page stands still for more than 50 ms',
    method: `The longest time for which a page's own messages had to wait: from its start until it is read, painted and calm, and again when a word is added to an article that was calm. The built extension, the median (least – most) of ${ROUNDS} visits, beside one visit to the same page on a site that the extension is not open to: what the browser needs to load and draw it.`,
    tables: [
      {
        headings: ['browser', 'page', 'loading, ms', 'without us', 'changing, ms', 'without us'],
        rows,
      },
    ],
    remarks: [],
  };
};
