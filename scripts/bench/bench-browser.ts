import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { type BrowserName, findBrowser } from '../browsers';
import { type SampleSite, serveSamples } from '../sample-site';
import { type Side, timed } from './race';

/** A browser without the extension, in which contests run on pages of our own. */
export interface BenchBrowser {
  /** As the browser names itself: `Chrome/156.0.8078.79`. */
  version: string;
  /** Opens a page with the contests in it. */
  load(html: string): Promise<Page>;
  close(): Promise<void>;
}

/** The contests as one script. */
const bundle = async (): Promise<string> => {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      lib: {
        entry: join(import.meta.dirname, 'in-page/contests.ts'),
        formats: ['iife'],
        name: 'contests',
      },
    },
  });
  const [{ output: chunks }] = output as unknown as [{ output: { code?: string }[] }];
  return `${chunks.find(({ code }) => code !== undefined)!.code}; globalThis.contests = contests;`;
};

/** With these a page is isolated, and its clock finer. */
const ISOLATED = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Starts the browsers that are there; one that is not is left out. */
export const openBenchBrowsers = async (names: readonly BrowserName[]): Promise<BenchBrowser[]> => {
  const script = await bundle();
  const opened: BenchBrowser[] = [];
  for (const name of names) {
    const executablePath = findBrowser(name);
    if (executablePath) opened.push(await openBenchBrowser(name, executablePath, script));
    else console.error(`${name} is not there: its rows are left out.`);
  }
  return opened;
};

const openBenchBrowser = async (
  name: BrowserName,
  executablePath: string,
  script: string,
): Promise<BenchBrowser> => {
  const site: SampleSite = await serveSamples();
  const profile = mkdtempSync(join(tmpdir(), 'notice-annotator-bench-'));
  const browser = await puppeteer.launch({
    browser: name,
    executablePath,
    headless: true,
    userDataDir: profile,
    args: name === 'chrome' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    // Firefox rounds its clock to a millisecond unless told otherwise.
    ...(name === 'firefox' ? { extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false } } : {}),
  });
  return {
    version: await browser.version(),
    async load(html) {
      site.set('/bench.html', { body: html, headers: ISOLATED });
      const page = await browser.newPage();
      await page.goto(`http://${site.origin}/bench.html`);
      await page.evaluate(script);
      return page;
    },
    async close() {
      await browser.close();
      await site.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
};

declare const contests: typeof import('./in-page/contests');

export interface PageSide {
  /** As the contests name it. */
  name: string;
  repeats?: number;
  /** Needs a page as it came, because the work changes it. */
  isChanging?: boolean;
}

/** Sides that do their work in a page. */
export const pageSides = async (
  browser: BenchBrowser,
  html: string,
  sides: readonly PageSide[],
): Promise<{ sides: Side[]; page: Page; end: () => Promise<void> }> => {
  const page = await browser.load(html);
  const sampleIn = (on: Page, name: string, repeats: number): Promise<number> =>
    on.evaluate((side, count) => contests.sample(side, count), name, repeats);
  return {
    page,
    sides: sides.map(({ name, repeats = 1, isChanging = false }) => ({
      name,
      async sample() {
        if (!isChanging) return sampleIn(page, name, repeats);
        const fresh = await browser.load(html);
        const time = await sampleIn(fresh, name, 1);
        await fresh.close();
        return time;
      },
    })),
    end: () => page.close(),
  };
};

/** A side that does its work in this process. */
export const nodeSide = (name: string, work: () => unknown, repeats = 1): Side => ({
  name,
  sample: () => timed(work, repeats),
});
