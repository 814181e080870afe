import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Labels, labelsFor, pickLanguage } from '../lib/labels';
import type { ExtensionBrowser } from './launch-browser';
import { readContents, readTabs, type TabReport } from './library-contents';
import { until } from './until';

/** The samples under a host that the extension reads; the browser finds it on this machine. */
export const SAMPLES = [
  'rectification.html',
  'feedback.html',
  'look-back.html',
  'audit.html',
  'environment.html',
  'late.html',
].map((name) => `http://www.example.gov.cn/${name}`);

/** Waits until the background has read what a tab shows. */
const waitForReading = (extensionPage: Page, url: string): Promise<TabReport> =>
  until(async () => (await readTabs(extensionPage)).find((tab) => tab.url === url && tab.state === 'read'));

interface Row {
  notice: string;
  kind: string;
  issues: number;
  measures: number;
  findings: number;
}

/** What the demonstration made: a row a notice, and the files that it wrote. */
export interface Demonstration {
  table: Row[];
  files: string[];
}

/** Clicks what bears these words. */
const clickOn = async (page: Page, selector: string, words: string): Promise<void> => {
  for (const handle of await page.$$(selector))
    if ((await handle.evaluate((element) => element.textContent)) === words) {
      // While the rest of a list is read its tools are hidden.
      await until(() => handle.isVisible());
      return handle.click();
    }
  throw new Error(`There is no ${selector} ${words}.`);
};

/** Saves the table of issues by the library's own menu, and waits for the file. */
const exportTable = async (library: Page, folder: string, { text }: Labels): Promise<void> => {
  await clickOn(library, 'summary', text('library.export'));
  await clickOn(library, 'button', text('library.exportAll'));
  await until(async () => readdirSync(folder).some((name) => name.endsWith('.csv')));
};

/** Does the main job in a real browser: reads every sample, shows popup and library, exports the table of issues. */
export const demonstrate = async (
  { openPage, openExtensionPage }: ExtensionBrowser,
  folder: string,
  language: string,
): Promise<Demonstration> => {
  const labels = labelsFor(pickLanguage('auto', [language]));
  const watcher = await openExtensionPage('/library.html');
  const shoot = async (page: Page, name: string) => {
    await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
  };
  let firstTab = 0;
  for (const url of SAMPLES) {
    const page = await openPage(url);
    const { id } = await waitForReading(watcher, url);
    firstTab ||= id;
    await shoot(page, url.replace(/^.*\/(.*)\.html$/u, '$1'));
  }
  const popup = await openExtensionPage(`/popup.html?tab=${firstTab}`);
  await popup.setViewport({ width: 380, height: 600 });
  await until(() => popup.$('main.popup h1, main.popup h2'));
  await shoot(popup, 'popup');
  const library = await openExtensionPage('/library.html#/issues');
  await until(() => library.$('tbody tr, [role="row"]'));
  await shoot(library, 'library');
  await exportTable(library, folder, labels);

  const { notices } = await readContents(library);
  const table = notices.map((notice) => ({
    notice: notice.title ?? notice.url,
    kind: labels.value('noticeKind', notice.kind),
    issues: notice.issueCount,
    measures: notice.measureCount,
    findings: notice.findingCount,
  }));
  return { table, files: readdirSync(folder).sort() };
};
