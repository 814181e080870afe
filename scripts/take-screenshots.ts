import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { labelsFor, pickLanguage } from '../lib/labels';
import { SAMPLES } from './demonstrate';
import { findQuote } from './find-quote';
import { launchBrowser } from './launch-browser';
import { readTabs } from './library-contents';
import { serveSamples } from './sample-site';
import { until } from './until';

const FOLDER = resolve(import.meta.dirname, '../docs/screenshots');

/** One set of pictures. */
interface Look {
  suffix: string;
  language: string;
  dark: boolean;
}

const LOOKS: readonly Look[] = [
  { suffix: 'zh', language: 'zh-CN', dark: false },
  { suffix: 'en', language: 'en', dark: false },
  { suffix: 'dark', language: 'zh-CN', dark: true },
];

const shoot = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) as `${string}.png` });
};

/** Takes README's pictures of the built extension in Chrome, in both languages, light and dark. */
const takeScreenshots = async ({ suffix, language, dark }: Look): Promise<void> => {
  const site = await serveSamples();
  const { openPage, openExtensionPage, close } = await launchBrowser('chrome', {
    ...{ site, headless: true, language, dark },
  });
  const watcher = await openExtensionPage('/library.html');
  const tabOf = (url: string) =>
    until(async () => (await readTabs(watcher)).find((tab) => tab.url === url && tab.state === 'read'));
  for (const url of SAMPLES.slice(1)) {
    const page = await openPage(url);
    await tabOf(url);
    await page.close();
  }
  const [url] = SAMPLES as [string];
  const notice = await openPage(url);
  const { id } = await tabOf(url);
  const { x, y } = await findQuote(notice, '98.83%');
  await notice.mouse.move(x - 20, y);
  await notice.mouse.move(x, y);
  await until(() =>
    notice.evaluate(
      (left, top) => document.elementFromPoint(left, top)?.localName === 'notice-annotator',
      x + 20,
      y + 30,
    ),
  );
  await shoot(notice, `notice-${suffix}`);

  const openInside = async (path: string, width: number, height: number, ready: string) => {
    const page = await openExtensionPage(path);
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    await until(() => page.evaluate((words) => document.body.textContent?.includes(words), ready));
    return page;
  };
  await shoot(await openInside(`/popup.html?tab=${id}`, 380, 720, '云泽县民政局'), `popup-${suffix}`);
  await shoot(await openInside(`/sidepanel.html?tab=${id}`, 420, 900, '理论学习'), `desk-${suffix}`);
  await shoot(await openInside('/library.html#/notices', 1280, 800, '云泽县民政局'), `library-${suffix}`);
  await shoot(await openInside('/library.html#/findings', 1280, 800, '98.83'), `findings-${suffix}`);
  const rules = labelsFor(pickLanguage('auto', [language])).text('settings.rules');
  await shoot(await openInside('/options.html', 900, 800, rules), `options-${suffix}`);
  await close();
  await site.close();
};

mkdirSync(FOLDER, { recursive: true });
for (const look of LOOKS) await takeScreenshots(look);
