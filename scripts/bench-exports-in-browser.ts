/**
 * Times and memory of what leaves a library in Chromium: `npm run -s bench:exports-in-browser [-- NOTICES]` (after
 * `npm run build`). The memory is the page's JavaScript heap, asked for ten times a second, above what it was before.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { labelsFor } from '../lib/labels';
import { fillLibrary } from './fill-library';
import { inventLibrary } from './generated-library/library-rows';
import { launchBrowser } from './launch-browser';
import { serveSamples } from './sample-site';
import { until } from './until';

const notices = Number(process.argv[2] ?? 320);
const labels = labelsFor('zh_CN');

/** The tables that are exported: comparisons cost what comparing costs. */
const TABLES = ['通报', '问题', '举措', '事实', '疑点'];

const heapOf = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value;
};

const press = (page: Page, words: string): Promise<void> =>
  page.evaluate((wanted) => {
    [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === wanted)!.click();
  }, words);

/** What the page says of the file of that kind that it handed over; null while it has not. */
const told = (page: Page, section: string, extension: string): Promise<string | null> =>
  page.evaluate(
    (id, ending) => {
      const said = document.querySelector(`[aria-labelledby=${id}] > .row > [role=status]:last-child`);
      return said?.textContent?.includes(ending) ? said.textContent : null;
    },
    section,
    extension,
  );

const measure = async (
  page: Page,
  session: CDPSession,
  what: string,
  section: string,
  button: string,
  extension: string,
) => {
  await session.send('HeapProfiler.collectGarbage');
  const before = await heapOf(session);
  let peak = before;
  const begun = performance.now();
  await press(page, button);
  const said = await until(
    async () => {
      peak = Math.max(peak, await heapOf(session));
      return told(page, section, extension);
    },
    600_000,
    100,
  );
  const seconds = (performance.now() - begun) / 1000;
  await session.send('HeapProfiler.collectGarbage');
  const after = await heapOf(session);
  const size = /[（(]([^）)]+)[）)]/u.exec(said)?.[1] ?? '';
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  console.log(
    `| ${what} | ${seconds.toFixed(1)} s | ${size} | ${megabytes(before)} | ${megabytes(peak)} | ${megabytes(after)} |`,
  );
};

const run = async (): Promise<void> => {
  const site = await serveSamples();
  const extension = await launchBrowser('chrome', { site, headless: true, language: 'zh-CN' });
  try {
    const filler = await extension.openExtensionPage('/library.html#/tags');
    await until(() => filler.$('[role="tablist"]'));
    await fillLibrary(filler, inventLibrary({ notices, problems: 33, annotated: 20 }));
    await filler.close();
    const page = await extension.openExtensionPage('/library.html#/exchange');
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await until(
      () =>
        page.evaluate(
          (words) => document.querySelector('.exchange-tables') && !document.body.innerText.includes(words),
          labels.text('exchange.counting'),
        ),
      600_000,
    );
    const rows = await page.$$eval(
      '.exchange-tables tr',
      (lines, wanted) =>
        lines
          .filter((line) => {
            const name = line.querySelector('th')!.textContent!.trim();
            if (!wanted.includes(name)) line.querySelector<HTMLInputElement>('th input')!.click();
            return wanted.includes(name);
          })
          .map((line) => Number(line.querySelector('.number')!.textContent!.replace(/\D/gu, '')))
          .reduce((sum, count) => sum + count, 0),
      TABLES,
    );
    console.log(`${notices} notices, ${rows.toLocaleString('en')} rows in five tables\n`);
    console.log(
      '| what | time | size | heap before | peak | after |\n| --- | ---: | ---: | ---: | ---: | ---: |',
    );
    for (const [what, id, extension] of [
      ['CSV', 'csv', '.zip'],
      ['XLSX', 'xlsx', '.xlsx'],
    ] as const) {
      await page.$eval(`input[name=format][value=${id}]`, (input) => (input as HTMLInputElement).click());
      await measure(page, session, what, 'exchange-export', labels.text('exchange.run'), extension);
    }
    await measure(page, session, 'backup', 'exchange-backup', labels.text('exchange.backupRun'), '.gz');
  } finally {
    await extension.close();
    await site.close();
  }
};

await run();
