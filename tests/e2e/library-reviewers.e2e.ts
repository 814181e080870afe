import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { inventLibrary } from '../../scripts/generated-library/library-rows';
import { until } from '../../scripts/until';
import { press, pressWith, seen, tabTo } from './desk-driver';
import { describeInBrowsers } from './stage';

const rows = inventLibrary({ notices: 24, problems: 20, annotated: 8 });

interface Settled {
  verdict: string | null;
  tagIds: string[];
  settledBy: string | null;
  deletedAt: string | null;
}

describeInBrowsers('two reviewers', (stage) => {
  const openLibrary = async (hash: string, wanted: string): Promise<Page> => {
    const page = await stage().extension.openExtensionPage(`/library.html${hash}`);
    await page.setViewport({ width: 1280, height: 860 });
    await page.bringToFront();
    await until(() => page.$(wanted));
    return page;
  };
  const countOf = (page: Page, selector: string): Promise<number> =>
    page.$$eval(selector, ({ length }) => length);
  const textsOf = (page: Page, selector: string): Promise<string[]> =>
    page.$$eval(selector, (elements) => elements.map(({ textContent }) => textContent ?? ''));

  beforeAll(async () => {
    await stage().fill(rows);
  });

  test('settle where they differ by the keyboard alone', async () => {
    const page = await openLibrary('', '.data-table-row');
    const settled = async () =>
      ((await stage().library(['annotations'])).annotations as unknown as Settled[]).filter(
        ({ settledBy, deletedAt }) => settledBy !== null && deletedAt === null,
      );
    const current = () => textsOf(page, '.compare-item[aria-current] h2');
    const self = rows.reviewers.find(({ isSelf }) => isSelf)!;

    await tabTo(page, '通报');
    await press(page, 'End', 'ArrowLeft');
    await until(() => page.$('.compare-agreement'));
    const before = await textsOf(page, '.compare-agreement');
    const count = await countOf(page, '.compare-item');
    expect(count).toBeGreaterThan(3);

    await press(page, 'j');
    await seen(current).toHaveLength(1);
    const [first] = await current();
    await press(page, '1');
    await seen(async () => (await settled()).length).toBe(1);
    // The next one opens by itself.
    await seen(async () => (await current())[0]).not.toBe(first);
    const [second] = await current();
    await press(page, '2');
    await seen(async () => (await settled()).length).toBe(2);
    await seen(async () => (await current())[0]).not.toBe(second);
    for (const one of await settled()) expect(one.settledBy).toBe(self.id);
    await seen(() => textsOf(page, '.compare-item .state-confirmed')).toHaveLength(2);
    for (const words of await textsOf(page, '.compare-item .state-confirmed'))
      expect(words).toContain(self.name);

    // Back to the first, to the other opinion: the same settlement, changed.
    await press(page, 'k');
    await seen(async () => (await current())[0]).toBe(second);
    await press(page, 'k');
    await seen(async () => (await current())[0]).toBe(first);
    const verdict = (await settled()).map((one) => one.verdict);
    await press(page, '2');
    await seen(async () => (await settled()).map((one) => one.verdict)).not.toEqual(verdict);
    expect(await settled()).toHaveLength(2);
    await press(page, 'z');
    await seen(async () => (await settled()).map((one) => one.verdict)).toEqual(verdict);
    await press(page, 'z', 'z');
    await seen(async () => (await settled()).length).toBe(0);
    expect(await textsOf(page, '.compare-agreement')).toEqual(before);
    expect(await countOf(page, '.compare-item')).toBe(count);
    await page.close();
  });

  test('neither answer need stand: any verdict and any tags settle, by the keyboard, and are taken back', async () => {
    const page = await openLibrary('#/reviewers', '.compare-item');
    const settled = async () =>
      ((await stage().library(['annotations'])).annotations as unknown as Settled[]).filter(
        ({ settledBy, deletedAt }) => settledBy !== null && deletedAt === null,
      );
    const self = rows.reviewers.find(({ isSelf }) => isSelf)!;
    const words = () => textsOf(page, '.compare-item .state-confirmed');
    const open = () => page.$$eval('.compare-item[aria-current]', ({ length }) => length);

    await press(page, 'j');
    await seen(open).toBe(1);
    const said = await textsOf(page, '.compare-item[aria-current] .compare-opinions dd');
    await press(page, 'v');
    await seen(() => page.$('.compare-item[aria-current] .verdict:focus')).not.toBeNull();
    const verdicts = await textsOf(page, '.compare-item[aria-current] .verdict-picker .verdict');
    const other = verdicts.findIndex((verdict) => !said.includes(verdict));
    for (let step = 0; step < other; step += 1) await press(page, 'Tab');
    await press(page, 'Enter');
    await seen(words).toEqual([`${self.name}商定为“${verdicts[other]}”`]);
    await press(page, 'z');
    await seen(words).toEqual([]);

    // A verdict of the reader's own words, which the same press takes back.
    await press(page, 'k', 'v');
    await seen(() => page.$('.compare-item[aria-current] .verdict:focus')).not.toBeNull();
    await page.focus('.compare-item[aria-current] .verdict-own');
    await page.keyboard.type('口径不一');
    await press(page, 'Enter');
    await seen(words).toEqual([`${self.name}商定为“口径不一”`]);
    await press(page, 'z');
    await seen(words).toEqual([]);

    await page.evaluate(() => {
      location.hash = '#/reviewers?f.question=tags';
    });
    await seen(() => textsOf(page, 'select option:checked')).toContain('标签');
    const count = await countOf(page, '.compare-item');
    expect(count).toBeGreaterThan(0);
    await press(page, 'j');
    await seen(open).toBe(1);
    // All that either set stands there to begin with; one is taken away, one is added, all are settled at once.
    await press(page, 't');
    await seen(() => page.$('.compare-item[aria-current] [role=combobox]:focus')).not.toBeNull();
    const chips = () => textsOf(page, '.compare-item[aria-current] .tag-picker .row .tag-chip');
    const before = await chips();
    expect(before.length).toBeGreaterThan(0);
    await press(page, 'Backspace');
    await seen(async () => (await chips()).length).toBe(before.length - 1);
    await page.keyboard.type('商定的标签');
    await press(page, 'Enter');
    await seen(async () => (await chips()).length).toBe(before.length);
    expect(await settled()).toEqual([]);
    await pressWith(page, 'Control', 'Enter');
    await seen(async () => (await settled()).length).toBe(1);
    const [{ tagIds, settledBy }] = (await settled()) as [Settled];
    expect(tagIds).toHaveLength(before.length);
    expect(settledBy).toBe(self.id);
    await seen(async () => (await words())[0]).toContain('商定的标签');
    expect(await countOf(page, '.compare-item')).toBe(count);
    await press(page, 'z');
    await seen(async () => (await settled()).length).toBe(0);
    await page.close();
  });
});
