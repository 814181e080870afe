import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, provideBrowser } from './browsers';
import type { SampleSite } from './sample-site';

/** As wxt.config.ts has it. */
const GECKO_ID = 'notice-annotator@example.org';
/** Firefox gives each installation its own address unless told which. */
const GECKO_ADDRESS = '11111111-2222-4333-8444-555555555555';

/** A browser with the extension in it, which finds the sample site under every host of the web. */
export interface ExtensionBrowser {
  name: BrowserName;
  browser: Browser;
  /** `/popup.html` → the popup's address. */
  extensionUrl(path: string): string;
  openPage(url: string): Promise<Page>;
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  site: SampleSite;
  headless: boolean;
  /** Where the built extensions stand. */
  output?: string;
  /** Languages of the browser, in order of preference. */
  language?: string;
  dark?: boolean;
  /** As the reader's system may ask for: its own few colours, and nothing that moves. */
  forcedColors?: boolean;
  reducedMotion?: boolean;
  /** Where files go that a page saves; without it nothing is saved. */
  downloads?: string;
}

type Launched = Pick<ExtensionBrowser, 'browser'> & { base: string };

/** How long a browser may take to close, in milliseconds. */
const LONGEST_CLOSE = 20_000;

const isRoot = process.getuid?.() === 0;

/** All hosts that the tests and the demonstration use lead to the sample site; the rest of the web to nowhere. */
const CHROME_HOSTS = ({ origin, secureOrigin }: SampleSite): string =>
  [
    `MAP *:80 ${origin}`,
    ...(secureOrigin ? [`MAP *:443 ${secureOrigin}`] : []),
    'EXCLUDE 127.0.0.1',
    'EXCLUDE localhost',
  ].join(',');

const launchChrome = async (options: LaunchOptions, profile: string): Promise<Launched> => {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: provideBrowser('chrome'),
    headless: options.headless,

    pipe: true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    enableExtensions: [resolve(options.output ?? '.output', 'chrome-mv3')],
    ...(options.headless ? {} : { defaultViewport: null }),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      // Chrome would open the secure twin of every http:// page.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      '--disable-quic',
      '--disable-component-update',
      '--disable-background-networking',
      '--disable-sync',
      '--no-first-run',
      ...(options.language ? [`--lang=${options.language}`, `--accept-lang=${options.language}`] : []),
      ...(options.dark ? ['--force-dark-mode'] : []),
      ...(options.forcedColors ? ['--force-high-contrast'] : []),
      ...(options.reducedMotion ? ['--force-prefers-reduced-motion'] : []),
      `--host-resolver-rules=${CHROME_HOSTS(options.site)}`,
    ],
    ...(options.language ? { env: { ...process.env, LANGUAGE: options.language.replace('-', '_') } } : {}),
  });
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
    { timeout: 30_000 },
  );
  if (options.downloads) {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: options.downloads });
  }
  return { browser, base: `chrome-extension://${new URL(worker.url()).host}` };
};

const FIREFOX_HOSTS = ({ origin }: SampleSite): string => {
  const script = `function FindProxyForURL(url, host) {
    return host === '127.0.0.1' || host === 'localhost' ? 'DIRECT' : 'PROXY ${origin}';
  }`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
};

const launchFirefox = async (options: LaunchOptions, profile: string): Promise<Launched> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: provideBrowser('firefox'),
    headless: options.headless,

    userDataDir: profile,
    acceptInsecureCerts: true,
    ...(options.headless ? {} : { defaultViewport: null }),
    // Without it the driver may not open the extension's own pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_ADDRESS }),
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': FIREFOX_HOSTS(options.site),
      'dom.security.https_first': false,
      // permissions.request is answered yes without the prompt that no driver can press.
      'extensions.webextOptionalPermissionPrompts': false,
      ...(options.language ? { 'intl.accept_languages': options.language } : {}),
      ...(options.downloads
        ? {
            'browser.download.folderList': 2,
            'browser.download.dir': options.downloads,
            'browser.download.useDownloadDir': true,
            'browser.download.alwaysOpenPanel': false,
          }
        : {}),
      ...(options.dark ? { 'layout.css.prefers-color-scheme.content-override': 0 } : {}),
      ...(options.forcedColors ? { 'browser.display.document_color_use': 2 } : {}),
      ...(options.reducedMotion ? { 'ui.prefersReducedMotion': 1 } : {}),
    },
  });
  await browser.installExtension(resolve(options.output ?? '.output', 'firefox-mv3'));
  return { browser, base: `moz-extension://${GECKO_ADDRESS}` };
};

const LAUNCHERS: Readonly<
  Record<BrowserName, (options: LaunchOptions, profile: string) => Promise<Launched>>
> = { chrome: launchChrome, firefox: launchFirefox };

/** Starts a browser with the built extension in a profile of its own, which goes when it is closed. */
export const launchBrowser = async (name: BrowserName, options: LaunchOptions): Promise<ExtensionBrowser> => {
  const profile = mkdtempSync(join(tmpdir(), `notice-annotator-${name}-`));
  const { browser, base } = await LAUNCHERS[name](options, profile);
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    if (options.headless) await page.setViewport({ width: 1280, height: 800 });
    return page;
  };
  return {
    name,
    browser,
    extensionUrl: (path) => base + path,
    async openPage(url) {
      const page = await newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async openExtensionPage(path) {
      const page = await newPage();
      // Firefox says nothing of the loading of extension pages: wait for the document itself.
      await page.goto(base + path, name === 'firefox' ? { waitUntil: [] as never } : {});
      await page.waitForFunction(
        (url) => location.href === url && document.readyState === 'complete',
        { timeout: 20_000, polling: 50 },
        base + path,
      );
      return page;
    },
    async close() {
      // A browser that a hostile page keeps busy may neither end of itself nor say that it was ended.
      const patience = new Promise((resume) => setTimeout(resume, LONGEST_CLOSE).unref());
      await Promise.race([browser.close().catch(() => {}), patience]);
      browser.process()?.kill('SIGKILL');
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
};
