import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, onTestFailed } from 'vitest';
import type { BackupRows } from '../../lib/export/backup';
import { BROWSERS, type BrowserName } from '../../scripts/browsers';
import { fillLibrary } from '../../scripts/fill-library';
import { type ExtensionBrowser, type LaunchOptions, launchBrowser } from '../../scripts/launch-browser';
import { type LibraryContents, readContents, readTabs, type TabReport } from '../../scripts/library-contents';
import { type SampleSite, serveSamples } from '../../scripts/sample-site';
import { until } from '../../scripts/until';
import { makeSelfSignedCertificate } from './self-signed-certificate';

/** A host that the manifest opens, over http: no secure context. */
export const GOV = 'http://www.example.gov.cn';

const SECURE_HOSTS = ['www.example.gov.cn', 'www.example.org'];

/** Names what painted highlights are called. */
export const HIGHLIGHT = 'notice-annotator-';

/** A browser with the extension and an empty library, in front of the sample site. */
export interface Stage {
  name: BrowserName;
  site: SampleSite;
  extension: ExtensionBrowser;
  /** A page of the extension, for looking at what it keeps. */
  inside: Page;
  /** Opens a page of the site; its HTML as it stood when it was loaded is kept beside it. */
  open(url: string): Promise<Page>;
  /** Keeps a picture of a page for people to look at. */
  picture(page: Page, title: string): Promise<unknown>;
  tab(url: string): Promise<TabReport | undefined>;
  /** Waits until the tab of an address is in a state, `read` unless another is named. */
  untilState(url: string, state?: string): Promise<TabReport>;
  /** All of the library, or only some of its tables. */
  library(only?: readonly string[]): Promise<LibraryContents>;
  /** Puts rows into the library before the page that is looked at opens: a page that stands open would be told nothing. */
  fill(rows: Partial<BackupRows>): Promise<void>;
}

/** The page that opens by itself after an installation. */
const WELCOME = '/welcome.html';

/** Where the pictures go; not kept under version control. */
const PICTURES = 'tests/e2e/screenshots';

/** Keeps a picture of a page as one browser shows it. */
export const keepPicture = (page: Page, title: string, name: BrowserName): Promise<unknown> => {
  mkdirSync(PICTURES, { recursive: true });
  return page.screenshot({ path: join(PICTURES, `${title}-${name}.png`) as `${string}.png` });
};

const chosen = (process.env.E2E_BROWSERS?.split(',') ?? BROWSERS) as readonly BrowserName[];

const builtFor = (name: BrowserName): string => resolve('.output', `${name}-mv3`, 'manifest.json');

/** Keeps the body as the parser of the browser left it, before any script of ours can have run. */
const KEEP_BODY = `document.addEventListener('DOMContentLoaded', () => {
  window.bodyAsLoaded = document.body.outerHTML;
});`;

/** Runs tests in each browser; the stage is there from the first test on. */
export const describeInBrowsers = (
  title: string,
  define: (stage: () => Stage, name: BrowserName) => void,
  options: Partial<LaunchOptions> = {},
): void => {
  describe.each(chosen)(`${title}, %s`, (name) => {
    let stage: Stage;
    const opened: Page[] = [];

    beforeAll(async () => {
      if (!existsSync(builtFor(name)))
        throw new Error(`There is no ${builtFor(name)}: run npm run build first.`);
      const site = await serveSamples({ certificate: makeSelfSignedCertificate(SECURE_HOSTS) });
      const extension = await launchBrowser(name, { site, headless: true, language: 'zh-CN', ...options });
      const inside = await extension.openExtensionPage('/popup.html');
      // The page of the first run comes to the front when it is ready: a page under it is neither painted nor clicked.
      await until(async () => (await readTabs(inside)).some(({ url }) => url?.endsWith(WELCOME)));
      const tab = async (url: string) => (await readTabs(inside)).find((one) => one.url === url);
      stage = {
        name,
        site,
        extension,
        inside,
        async open(url) {
          const page = await extension.browser.newPage();
          opened.push(page);
          await page.setViewport({ width: 1280, height: 800 });
          await page.evaluateOnNewDocument(KEEP_BODY);
          await page.goto(url, { waitUntil: 'domcontentloaded' });
          await page.bringToFront();
          return page;
        },
        picture: (page, title) => keepPicture(page, title, name),
        tab,
        untilState: (url, state = 'read') =>
          until(async () => {
            const report = await tab(url);
            return report?.state === state ? report : null;
          }),
        library: (only) => readContents(inside, only),
        async fill(rows) {
          const maker = await extension.openExtensionPage('/library.html');
          await until(() => maker.$('[role="tablist"]'));
          await fillLibrary(maker, rows);
          await maker.close();
        },
      };
    });

    beforeEach(() => {
      onTestFailed(async () => {
        console.error(JSON.stringify(await readTabs(stage.inside).catch(String)));
      });
    });

    afterEach(async () => {
      for (const page of opened.splice(0)) await page.close().catch(() => {});
    });

    afterAll(async () => {
      await stage?.extension.close();
      await stage?.site.close();
    });

    define(() => stage, name);
  });
};

/** How many ranges of each kind are painted on a page: `{ issue: 19, … }`. */
export const countHighlights = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(
    (prefix) =>
      Object.fromEntries(
        [...CSS.highlights]
          .filter(([name]) => name.startsWith(prefix))
          .map(([name, highlight]) => [name.slice(prefix.length), highlight.size]),
      ),
    HIGHLIGHT,
  );
