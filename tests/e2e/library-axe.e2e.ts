import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { inventLibrary } from '../../scripts/generated-library/library-rows';
import { click, LANGUAGES, type Language, see, speak, violations } from './accessibility';
import { seen } from './desk-driver';
import { describeInBrowsers } from './stage';

const rows = inventLibrary({ notices: 16, problems: 8, annotated: 6 });
const [notice] = rows.notices;
const [issue] = rows.issues;
const sides = rows.notices.slice(2, 5).map(({ currentVersionId }) => `f.side=${currentVersionId}`);

/** A view with something in it: what shows that it is there, and what is pressed in it. */
interface View {
  name: string;
  hash: string;
  wanted: string;
  open?: string;
}

const VIEWS: readonly View[] = [
  { name: 'notices', hash: `#/notices?open=${notice!.id}`, wanted: '.library-detail .issue-detail' },
  {
    name: 'issues',
    hash: `#/issues?open=${issue!.id}&f.role=problem`,
    wanted: '.library-detail .issue-detail',
  },
  { name: 'measures', hash: '#/measures', wanted: '.library-table [aria-rowindex="2"]' },
  {
    name: 'annotations',
    hash: '#/annotations',
    wanted: '.library-table [aria-rowindex="2"]',
    open: '.data-table-open',
  },
  {
    name: 'findings',
    hash: '#/findings',
    wanted: '.library-table [aria-rowindex="2"]',
    open: '.data-table-open',
  },
  {
    name: 'findings chosen',
    hash: '#/findings',
    wanted: '.library-table [aria-rowindex="2"]',
    open: '[aria-rowindex="2"] input',
  },
  { name: 'no rows left', hash: '#/issues?q=没有这样的字', wanted: '.library-rows .empty-state' },
  { name: 'tags', hash: '#/tags', wanted: '.library-table [aria-rowindex="2"]', open: '.data-table-open' },
  { name: 'recurring', hash: '#/recurring', wanted: '.compare-item', open: '.compare-item h2 button' },
  { name: 'copied', hash: '#/copied', wanted: '.compare-main [aria-rowindex="2"]', open: '.data-table-open' },
  { name: 'pairs', hash: '#/pairs', wanted: '.compare-item', open: '.compare-item h2 button' },
  { name: 'side by side', hash: `#/side-by-side?${sides.join('&')}`, wanted: '.compare-columns' },
  { name: 'nothing side by side', hash: '#/side-by-side', wanted: '.compare-main .empty-state' },
  { name: 'pictures', hash: '#/pictures', wanted: '.chart', open: '.chart-tools summary' },
  { name: 'reviewers', hash: '#/reviewers', wanted: '.compare-agreement', open: '.compare-item h2 button' },
  { name: 'exchange', hash: '#/exchange', wanted: 'fieldset' },
];

describeInBrowsers('the filled library is accessible', (stage) => {
  let page: Page;

  beforeAll(async () => {
    await stage().fill(rows);
    page = await stage().extension.openExtensionPage('/library.html');
    await page.setViewport({ width: 1280, height: 860 });
    // Else colours are looked at half way from the one to the other.
    await page.evaluate(() => document.documentElement.style.setProperty('--move', '0ms'));
  });

  test.each(VIEWS)('$name, in both languages, light and dark', async ({ name, hash, wanted, open }) => {
    await page.bringToFront();
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await see(page, wanted);
    await seen(() => page.$$eval('[role=tabpanel] progress', ({ length }) => length)).toBe(0);
    if (open) await click(page, open);
    const wrong: string[] = [];
    for (const language of Object.keys(LANGUAGES) as Language[]) {
      await speak(stage(), page, language);
      for (const theme of ['light', 'dark']) {
        // Firefox's driver knows no schemes; the attribute chooses between the same colours.
        await page.evaluate((chosen) => {
          document.documentElement.dataset.theme = chosen;
        }, theme);
        const found = await violations(page, theme === 'dark' ? ['color-contrast'] : undefined);
        wrong.push(...found.map((words) => `${name}, ${language}, ${theme}: ${words}`));
        const isWide = await page.evaluate(() => document.scrollingElement!.scrollWidth > innerWidth);
        if (isWide) wrong.push(`${name}, ${language}: the page scrolls sideways`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
