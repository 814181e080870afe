import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { labelsFor } from '../../lib/labels';
import { until } from '../../scripts/until';
import { countHighlights, describeInBrowsers, GOV } from './stage';

const downloads = mkdtempSync(join(tmpdir(), 'notice-annotator-downloads-'));
afterAll(() => rmSync(downloads, { recursive: true, force: true }));

/** The makers' own hosts, which a browser asks whatever is installed in it. */
const BROWSERS_OWN =
  /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com|chromium\.org)(?::\d+)?$/u;

/** `GET www.example.org/a` → `www.example.org` */
const hostOf = (request: string): string => request.split(' ')[1]!.split('/')[0]!;

const EXTENSION_PAGES = ['/library.html', '/options.html', '/welcome.html', '/sample.html'];

const press = async (page: Page, selector: string, label: string): Promise<void> => {
  for (const button of await page.$$(selector))
    if ((await button.evaluate((element) => element.textContent)) === label) {
      // While the rest of a list is read its tools are hidden.
      await until(() => button.isVisible());
      await button.click();
      return;
    }
  throw new Error(`There is no ${selector} ${label}.`);
};

describeInBrowsers(
  'the network',
  (stage) => {
    test('is asked for the pages that the reader opens, and for nothing else, ever', async () => {
      const { site, extension, inside } = stage();
      const notice = `${GOV}/rectification.html`;
      const page = await stage().open(notice);
      const { id } = await stage().untilState(notice);
      await until(async () => (await countHighlights(page)).issue);
      // the reader hovers, edits, exports
      await page.mouse.move(400, 300);
      for (const path of [...EXTENSION_PAGES, `/popup.html?tab=${id}`, `/sidepanel.html?tab=${id}`]) {
        const opened = await extension.openExtensionPage(path);
        await until(() => opened.evaluate(() => document.body.textContent?.trim() !== ''));
        await opened.close();
      }
      const library = await extension.openExtensionPage('/library.html#/issues');
      await until(() => library.$('tbody tr, [role="row"]'));
      const { text } = labelsFor('zh_CN');
      await press(library, 'summary', text('library.export'));
      await press(library, 'button', text('library.exportAll'));
      await until(async () => readdirSync(downloads).some((name) => name.endsWith('.csv')));
      await library.close();

      const asked = site.requests.filter((request) => !BROWSERS_OWN.test(hostOf(request)));
      expect(new Set(asked.map(hostOf))).toEqual(new Set(['www.example.gov.cn']));
      const paths = new Set(asked.map((request) => request.replace('www.example.gov.cn', '')));
      for (const path of paths)
        expect(['GET /rectification.html', 'GET /site.css', 'GET /favicon.ico']).toContain(path);

      // The record is complete: what does go out is seen.
      await page.evaluate(() => fetch('http://beacon.example.com/seen', { mode: 'no-cors' }).catch(() => {}));
      expect(site.requests).toContain('GET beacon.example.com/seen');
      await inside.evaluate(() => fetch('https://beacon.example.com/unseen').catch(() => {}));
      await inside.evaluate(() => fetch('http://beacon.example.com/unseen').catch(() => {}));
      await inside.evaluate(() => {
        new Image().src = 'http://beacon.example.com/unseen.png';
      });
      await new Promise((resume) => setTimeout(resume, 1000));
      // The extension's own pages could not even if they would.
      expect(site.requests.filter((request) => request.includes('unseen'))).toEqual([]);
      expect(site.requests.filter((request) => request.startsWith('CONNECT beacon'))).toEqual([]);
    });
  },
  { downloads },
);
