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
  { suffix: 'dark-en', language: 'en', dark: true },
];

const shoot = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) as `${string}.png` });
};

/** What a reviewer says at the desk, by the keyboard: a note, a tag, a verdict, and a finding set aside. */
const review = async (panel: Page): Promise<void> => {
  const { keyboard } = panel;
  const see = (selector: string) => until(() => panel.$(selector));
  await panel.bringToFront();
  await keyboard.press('n');
  await see('.desk-editor textarea:focus');
  await keyboard.type('8次学习有无记录可查？');
  await keyboard.down('Control');
  await keyboard.press('Enter');
  await keyboard.up('Control');
  await until(async () => !(await panel.$('.desk-editor')));
  await keyboard.press('t');
  await see('.desk-editor [role=combobox]:focus');
  await keyboard.type('思想政治/理论学习');
  await see('[role=option]');
  await keyboard.press('Enter');
  await see('.desk-editor .tag-chip');
  await keyboard.press('Escape');
  await keyboard.press('v');
  await see('.desk-editor .verdict:focus');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await see('.verdict-doubtful[aria-pressed=true]');
  await keyboard.press('Escape');
  await keyboard.press('f');
  await see('.finding-item[aria-current=true]');
  await keyboard.press('d');
  await see('.finding-item form input:focus');
  await keyboard.type('口径不同');
  await keyboard.press('Enter');
  await see('.finding-item-dismissed');
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
  const desk = await openInside(`/sidepanel.html?tab=${id}`, 420, 900, '理论学习');
  await review(desk);
  await shoot(desk, `desk-findings-${suffix}`);
  await desk.click('#tab-outline');
  await until(() => desk.$('.desk-detail .annotation-item'));
  await desk.$eval('.desk-detail .annotation-item', (item) => item.scrollIntoView({ block: 'center' }));
  await shoot(desk, `desk-${suffix}`);
  await shoot(await openInside('/library.html#/notices', 1280, 800, '云泽县民政局'), `library-${suffix}`);
  await shoot(await openInside('/library.html#/findings', 1280, 800, '98.83'), `findings-${suffix}`);
  const rules = labelsFor(pickLanguage('auto', [language])).text('settings.rules');
  await shoot(await openInside('/options.html', 900, 800, rules), `options-${suffix}`);
  const welcome = await openInside('/welcome.html', 900, 800, '*.gov.cn');
  await shoot(welcome, `welcome-${suffix}`);
  await close();
  await site.close();
};

mkdirSync(FOLDER, { recursive: true });
for (const look of LOOKS) await takeScreenshots(look);
