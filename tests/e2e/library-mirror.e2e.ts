import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { inventLibrary } from '../../scripts/generated-library/library-rows';
import { until } from '../../scripts/until';
import { speak, violations } from './accessibility';
import { describeInBrowsers, GOV } from './stage';

/** More notices than are read before the first rows are shown. */
const rows = inventLibrary({ notices: 60, problems: 8, annotated: 4 });

const STATUS = '.library-tools [role="status"]';

describeInBrowsers('the lists of the library', (stage, name) => {
  let page: Page;

  const show = async (hash: string): Promise<void> => {
    await page.bringToFront();
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
  };
  /** What the list says of its number of rows, once all are read. */
  const untilStatus = (wanted: string): Promise<true> =>
    until(async () => {
      const told = await page
        .$eval('.library-tools:has(.push:not([hidden]))', (tools) => tools.textContent ?? '')
        .catch(() => '');
      return told.includes(wanted) || null;
    });
  const search = (words: string): Promise<void> =>
    page.$eval(
      '.library-search',
      (box, typed) => {
        (box as HTMLInputElement).value = typed;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      words,
    );
  const format = (count: number): string => count.toLocaleString('zh-CN');

  beforeAll(async () => {
    await stage().fill(rows);
    page = await stage().extension.openExtensionPage('/library.html');
  });

  test('hold all rows, in every tab, and what is searched and filtered', async () => {
    for (const [tab, count] of [
      ['notices', rows.notices.length],
      ['issues', rows.issues.length],
      ['measures', rows.measures.length],
      ['annotations', rows.annotations.length],
      ['findings', rows.notices.reduce((sum, { findings }) => sum + findings.length, 0)],
    ] as const) {
      await show(`#/${tab}`);
      await untilStatus(`${format(count)} 行`);
    }
    const word = '学习';
    const bodies = new Map(rows.notices.map(({ id, inspectedBody }) => [id, inspectedBody ?? '']));
    const found = rows.issues.filter(({ noticeId, title, path }) =>
      [title, bodies.get(noticeId)!, ...path].some((text) => text.includes(word)),
    );
    expect(found.length).toBeGreaterThan(0);
    await show('#/issues');
    await untilStatus(`${format(rows.issues.length)} 行`);
    await search(word);
    await untilStatus(format(found.length));
    await until(() => page.$('.data-table mark'));
    await search('');
    const problems = rows.issues.filter(({ role }) => role === 'problem');
    await show('#/issues?f.role=problem');
    await untilStatus(format(problems.length));
  });

  test('stand in the order of a text column, up and down, though many texts are compared for it', async () => {
    expect(new Set(rows.measures.map(({ text }) => text)).size).toBeGreaterThan(1000);
    const isOrdered = (isDescending: boolean) =>
      page.$$eval(
        '.data-table-open',
        (cells, isTurned) => {
          const { compare } = new Intl.Collator('zh-CN', { numeric: true });
          const texts = cells.map(({ textContent }) => textContent ?? '');
          if (isTurned) texts.reverse();
          return (
            texts.length > 20 && texts.every((text, at) => at === 0 || compare(texts[at - 1]!, text) <= 0)
          );
        },
        isDescending,
      );
    await show('#/measures?sort=text');
    await untilStatus(`${format(rows.measures.length)} 行`);
    await until(async () => (await isOrdered(false)) || null);
    await show('#/measures?sort=-text');
    await until(async () => (await isOrdered(true)) || null);
    await search('整改');
    await until(() => page.$('.data-table mark'));
    await until(async () => (await isOrdered(true)) || null);
    await search('');
  });

  // Nothing can be put before the scripts of Firefox's own extension pages.
  test.skipIf(name === 'firefox')(
    'say how far they are read, stop where the reader says, and go on from there',
    async () => {
      const held = await stage().extension.openExtensionPage('/popup.html');
      // All that is read after the first notices waits, as from a disk that is slow.
      await held.evaluateOnNewDocument((first) => {
        const scope = window as unknown as { isSlow: boolean };
        scope.isSlow = true;
        const getAll = IDBIndex.prototype.getAll;
        let count = 0;
        IDBIndex.prototype.getAll = function (...wanted) {
          if (this.objectStore.name === 'measures') count += 1;
          return scope.isSlow && count > first ? (new EventTarget() as never) : getAll.apply(this, wanted);
        };
      }, 4);
      const address = stage().extension.extensionUrl('/library.html#/measures');
      await held.goto(address, { waitUntil: [] as never });
      await held.bringToFront();
      const tools = (selector: string) => async () =>
        (await held.$(`.library-tools ${selector}`).catch(() => null)) ? true : null;
      await until(tools('progress'));
      expect(await held.$('.data-table-open')).not.toBeNull();
      await held.$eval('.library-tools .progress-bar button', (button) => (button as HTMLElement).click());
      await until(tools('> button'));
      expect(await held.$eval(STATUS, ({ textContent }) => textContent)).toContain(
        `${rows.notices.length} 篇`,
      );
      const wrong: string[] = [];
      for (const language of ['en', 'zh_CN'] as const) {
        await speak(stage(), held, language);
        for (const theme of ['light', 'dark']) {
          await held.evaluate((chosen) => {
            document.documentElement.dataset.theme = chosen;
            document.documentElement.style.setProperty('--move', '0ms');
          }, theme);
          wrong.push(...(await violations(held)).map((words) => `${language}, ${theme}: ${words}`));
        }
      }
      expect(wrong).toEqual([]);
      await held.evaluate(() => {
        (window as unknown as { isSlow: boolean }).isSlow = false;
      });
      await held.$eval('.library-tools > button', (button) => (button as HTMLElement).click());
      await until(
        async () =>
          (await held.$eval('.library-tools', ({ textContent }) => textContent ?? '')).includes(
            `${format(rows.measures.length)} 行`,
          ) || null,
      );
      await held.close();
      await page.bringToFront();
    },
  );

  test('take in a notice that is read meanwhile, and one that is deleted and brought back', async () => {
    await show('#/measures');
    await untilStatus(`${format(rows.measures.length)} 行`);
    const url = `${GOV}/rectification.html`;
    const visit = await stage().open(url);
    await stage().untilState(url);
    await visit.close();
    const { notices } = await stage().library(['notices']);
    const arrived = notices.find((notice) => notice.url === url)!;
    expect(arrived.measureCount).toBeGreaterThan(0);
    await page.bringToFront();
    await untilStatus(`${format(rows.measures.length + arrived.measureCount)} 行`);

    await show('#/notices');
    await untilStatus(`${format(rows.notices.length + 1)} 行`);
    // The notice that was read last stands first.
    await page.$eval('.data-table [aria-rowindex="2"] input', (box) => (box as HTMLElement).click());
    await until(() => page.$(`${STATUS}:not(.soft)`));
    await page.$$eval('.library-tools button', (buttons) =>
      buttons.find((button) => button.textContent === '删除')!.click(),
    );
    await untilStatus(`${format(rows.notices.length)} 行`);
    await show('#/measures');
    await untilStatus(`${format(rows.measures.length)} 行`);
    await page.evaluate(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', bubbles: true }));
    });
    await untilStatus(`${format(rows.measures.length + arrived.measureCount)} 行`);
  });

  test('what recurs is kept: another page shows it before it is compared', async () => {
    await show('#/recurring');
    await until(() => page.$('.compare-item'));
    const isKept = async () =>
      ((await stage().library(['comparisons'])).comparisons as { id: string }[]).some(
        ({ id }) => id === 'recurring',
      ) || null;
    await until(isKept);
    const titleOf = () => page.$eval('.compare-item h2', (title) => title.textContent);
    const before = await titleOf();
    // Without its worker a page has nothing to show but what was kept.
    await page.evaluateOnNewDocument(() => {
      window.Worker = class {
        postMessage() {}
      } as never;
    });
    const address = stage().extension.extensionUrl('/library.html?again#/recurring');
    await page.goto(address, { waitUntil: [] as never });
    // Firefox does not tell the driver that an extension page has loaded: the page itself is asked.
    await until(() =>
      page
        .evaluate(
          (wanted) => location.href === wanted && document.querySelector('.compare-item') !== null,
          address,
        )
        .catch(() => null),
    );
    expect(await titleOf()).toBe(before);
  });
});
