import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inventLibrary } from '../../scripts/generated-library/library-rows';
import { until } from '../../scripts/until';
import { countHighlights, describeInBrowsers, GOV, type Stage } from './stage';

const NOTICE = `${GOV}/rectification.html`;

/** Stops Chrome's worker, as the browser itself may at any moment; one that sleeps already stays so. */
const stopWorker = async ({ extension: { browser } }: Stage): Promise<void> => {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  // A worker that ends by itself meanwhile takes the session along.
  await (await target?.worker())?.close().catch(() => {});
};

describeInBrowsers('faults', (stage, name) => {
  // No driver stops Firefox's event page.
  test.skipIf(name === 'firefox')('a worker stopped in the middle of a save loses nothing', async () => {
    for (const delay of [0, 20, 60, 120, 200, 320]) {
      const opening = stage().open(`${NOTICE}?visit=${delay}`);
      const page = await opening;
      await new Promise((resume) => setTimeout(resume, delay));
      await stopWorker(stage());
      const { notices, versions, issues, measures } = await stage().library();
      // All of a reading or nothing of it.
      for (const notice of notices) {
        expect(versions.filter((row) => row.id === notice.currentVersionId)).toHaveLength(1);
        expect(issues.filter((row) => row.noticeId === notice.id)).toHaveLength(19);
        expect(measures.filter((row) => row.noticeId === notice.id)).toHaveLength(notice.measureCount);
      }
      // The page asks again, and the worker wakes.
      await until(async () => (await countHighlights(page)).issue === 19);
      await page.close();
    }
    const page = await stage().open(NOTICE);
    await stage().untilState(NOTICE);
    await until(async () => (await countHighlights(page)).issue === 19);
    expect((await stage().library()).notices).toHaveLength(1);
  });

  test('a worker that was stopped wakes for the next page and knows the tabs', async () => {
    await stage().open(NOTICE);
    const { id } = await stage().untilState(NOTICE);
    if (name === 'chrome') await stopWorker(stage());
    const popup = await stage().extension.openExtensionPage(`/popup.html?tab=${id}`);
    await until(() => popup.evaluate(() => document.body.textContent?.includes('中共云泽县民政局党组')));
    await popup.close();
  });

  test('a page that is opened in five tabs at once is kept once', async () => {
    const url = `${GOV}/audit.html`;
    await Promise.all(Array.from({ length: 5 }, () => stage().open(url)));
    await stage().untilState(url);
    await until(async () => (await stage().tab(url))?.badge === '5');
    const { notices, versions } = await stage().library();
    const kept = notices.filter((notice) => notice.url === url);
    expect(kept).toHaveLength(1);
    expect(versions.filter((version) => version.noticeId === kept[0]!.id)).toHaveLength(1);
  });

  test('a tab that is closed while it is read leaves a whole library', async () => {
    const page = await stage().open(`${GOV}/look-back.html`);
    await page.close();
    const { notices, issues } = await stage().library();
    for (const notice of notices)
      expect(issues.filter((row) => row.noticeId === notice.id && row.role === 'problem')).toHaveLength(
        notice.issueCount,
      );
  });
});

/** Milliseconds after the library was opened: before, while and after its worker compares. */
const MOMENTS = [0, 60, 150, 300, 600];

describeInBrowsers('a comparison', (stage, name) => {
  const openRecurring = (): Promise<Page> => stage().extension.openExtensionPage('/library.html#/recurring');

  const countGroups = async (page: Page): Promise<number> => {
    await until(() => page.$('.compare-item'));
    return page.$$eval('.compare-item', (items) => items.length);
  };

  test('that is killed at any moment changes nothing, and is worked out again', async () => {
    await stage().fill(inventLibrary({ notices: 60, problems: 20, annotated: 4 }));
    const { comparisons: none, ...before } = await stage().library();
    expect(before.notices).toHaveLength(60);
    expect(none).toEqual([]);

    for (const moment of MOMENTS) {
      const page = await openRecurring();
      await new Promise((resume) => setTimeout(resume, moment));
      // The worker goes with its page; the background goes beside it where a driver can end it.
      await page.close();
      if (name === 'chrome') await stopWorker(stage());
    }
    const { comparisons, ...after } = await stage().library();
    expect(after).toEqual(before);
    // What a comparison came to is kept whole or not at all.
    for (const { id, value } of comparisons as { id: string; value: { groups: unknown[] } | null }[]) {
      expect(id).toBe('recurring');
      expect(value?.groups.length).toBeGreaterThan(10);
    }

    const page = await openRecurring();
    const groups = await countGroups(page);
    expect(groups).toBeGreaterThan(10);
    await page.close();
    expect(await countGroups(await openRecurring())).toBe(groups);
  });
});

describeInBrowsers('an extension that is loaded anew under an open page', (stage, name) => {
  // Firefox ends the old script by itself, with all that it shows.
  test.skipIf(name === 'firefox')('has the old script say so when the reader turns to it', async () => {
    const page = await stage().open(NOTICE);
    await stage().untilState(NOTICE);
    await until(async () => (await countHighlights(page)).issue);
    await stage()
      .inside.evaluate('chrome.runtime.reload()')
      .catch(() => {});
    await page.bringToFront();
    // The edge tab is the last thing that the keyboard reaches.
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    // The interface stands in a closed root: what it says is asked of the browser, as a screen reader asks.
    await until(async () =>
      JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false })).includes('请刷新本页'),
    );
  });
});
