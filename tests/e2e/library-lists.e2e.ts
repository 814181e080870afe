import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { inventLibrary } from '../../scripts/generated-library/library-rows';
import { until } from '../../scripts/until';
import { press, seen } from './desk-driver';
import { describeInBrowsers } from './stage';

const rows = inventLibrary({ notices: 12, problems: 8, annotated: 4 });
const problems = rows.issues.filter(({ role }) => role === 'problem');

interface Kept {
  deletedAt: string | null;
  tagIds?: string[];
  verdict?: string | null;
}

describeInBrowsers('the lists of the library', (stage) => {
  let page: Page;

  const show = async (hash: string): Promise<void> => {
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
  };
  const click = (selector: string): Promise<void> =>
    page.$eval(selector, (element) => (element as HTMLElement).click());
  const clickWords = (selector: string, words: string): Promise<void> =>
    page.evaluate(
      (sought, text) => {
        const found = [...document.querySelectorAll<HTMLElement>(sought)].find((element) =>
          element.textContent?.includes(text),
        );
        if (!found) throw new Error(`There is no ${sought} with ${text}.`);
        found.click();
      },
      selector,
      words,
    );
  const status = (): Promise<string> =>
    page.$eval('.library-tools [role=status]', ({ textContent }) => textContent ?? '');
  const hash = (): Promise<string> => page.evaluate(() => decodeURIComponent(location.hash));
  const kept = async (table: 'notices' | 'annotations'): Promise<Kept[]> =>
    ((await stage().library([table]))[table] as unknown as Kept[]).filter(
      ({ deletedAt }) => deletedAt === null,
    );
  const choose = async (...indexes: number[]): Promise<void> => {
    for (const index of indexes) await click(`[aria-rowindex="${index}"] input`);
    await seen(status).toBe(`已选 ${indexes.length} 行`);
  };

  beforeAll(async () => {
    await stage().fill(rows);
    page = await stage().extension.openExtensionPage('/library.html');
    await page.setViewport({ width: 1280, height: 860 });
    await page.bringToFront();
    await until(() => page.$('[aria-rowindex="2"]'));
  });

  test('filters are combined, counted, and kept in the address, which a new page understands', async () => {
    await show('#/issues');
    await seen(status).toBe(`${rows.issues.length} 行`);
    await clickWords('.filter-bar-value', '已完成');
    const done = rows.issues.filter((issue) => issue.status === 'done');
    await seen(status).toContain(`${done.length} 行`);
    await clickWords('.filter-bar-value', '县级');
    const county = rows.notices.filter((notice) => notice.inspectionLevel === 'county').map(({ id }) => id);
    const both = done.filter(({ noticeId }) => county.includes(noticeId));
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(done.length);
    await seen(status).toContain(`${both.length} 行`);
    expect(await hash()).toBe('#/issues?f.status=done&f.level=county');

    const other = await stage().extension.openExtensionPage(`/library.html${await hash()}`);
    await seen(() =>
      other.$eval('.library-tools [role=status]', ({ textContent }) => textContent).catch(() => null),
    ).toContain(`${both.length} 行`);
    await other.close();
    await page.bringToFront();
  });

  test('a view is saved under a name and comes back from another tab', async () => {
    await show('#/issues?f.role=problem&sort=-issue&columns=issue,status');
    await seen(status).toContain(`${problems.length} 行`);
    const before = await hash();
    await click('.library-head details summary');
    await page.type('.library-head form input', '待复核的问题');
    await press(page, 'Enter');
    await seen(() => page.$$eval('.library-head li', ({ length }) => length)).toBe(1);
    await show('#/pictures');
    await until(() => page.$('.chart'));
    await clickWords('.library-head li button', '待复核的问题');
    await seen(hash).toBe(before);
    await seen(status).toContain(`${problems.length} 行`);
  });

  test('chosen issues are tagged and judged in one step each, which one key takes back', async () => {
    await show('#/issues?f.role=problem');
    await seen(status).toContain(`${problems.length} 行`);
    const before = await kept('annotations');
    await choose(2, 3, 5);
    await clickWords('.library-tools summary', '加标签');
    await page.click('.library-tools [role=combobox]');
    await page.keyboard.type('程序');
    await press(page, 'Enter');
    await seen(async () => (await kept('annotations')).length).toBe(before.length + 3);
    const tag = rows.tags.find(({ name }) => name === '程序')!;
    expect((await kept('annotations')).filter(({ tagIds }) => tagIds?.includes(tag.id))).toHaveLength(
      before.filter(({ tagIds }) => tagIds?.includes(tag.id)).length + 3,
    );

    await choose(2, 3);
    await clickWords('.library-tools summary', '下结论');
    await click('.library-tools .verdict-follow-up');
    await seen(async () => (await kept('annotations')).length).toBe(before.length + 5);
    await press(page, 'z');
    await seen(async () => (await kept('annotations')).length).toBe(before.length + 3);
    await press(page, 'z');
    await seen(async () => (await kept('annotations')).length).toBe(before.length);
  });

  test('chosen findings are set aside with one reason; chosen notices are deleted; each is taken back', async () => {
    const findings = rows.notices.reduce((sum, notice) => sum + notice.findings.length, 0);
    await show('#/findings?f.dismissed=standing');
    await seen(status).toContain(`${findings} 行`);
    await choose(2, 3);
    await clickWords('.library-tools summary', '排除');
    await page.type('.library-tools form input', '口径不同');
    await press(page, 'Enter');
    await seen(status).toContain(`${findings - 2} 行`);
    await press(page, 'z');
    await seen(status).toContain(`${findings} 行`);

    await show('#/notices');
    await seen(status).toBe(`${rows.notices.length} 行`);
    await choose(2, 4);
    await clickWords('.library-tools button', '删除');
    await seen(status).toBe(`${rows.notices.length - 2} 行`);
    expect(await kept('notices')).toHaveLength(rows.notices.length - 2);
    await press(page, 'z');
    await seen(status).toBe(`${rows.notices.length} 行`);
  });

  test('a search says where it found what no column shows, and leads on to where else it may find', async () => {
    const aspect = problems.find(({ path, title }) => path.length > 0 && !title.includes(path[0]!))!.path[0]!;
    await show(`#/issues?f.role=problem&q=${encodeURIComponent(aspect)}`);
    await seen(() =>
      page.$$eval('.library-found mark', (marks) => [
        ...new Set(marks.map(({ textContent }) => textContent)),
      ]),
    ).toEqual([aspect]);

    const words = rows.measures.find(({ text }) => text.length > 12)!.text.slice(0, 12);
    await show(`#/notices?q=${encodeURIComponent(words)}`);
    await seen(() => page.$('.library-rows .empty-state')).not.toBeNull();
    await clickWords('.empty-state .link', '措施');
    await seen(hash).toBe(`#/measures?q=${words.replaceAll(/ /gu, '+')}`);
    await seen(() => page.$$eval('.data-table mark', (marks) => marks[0]?.textContent ?? null)).toBe(words);
  });

  test('no list scrolls sideways, at any width, with a detail or without; what has no room stands below', async () => {
    const [notice] = rows.notices;
    const sideways = () =>
      page.$$eval('.library-table, .library-filters, .library-detail, html', (parts) =>
        parts.filter((part) => part.scrollWidth > part.clientWidth).map(({ className }) => className),
      );
    /** The columns' names in the head, and how many of the values under them a row shows or leaves empty. */
    const columns = () =>
      page.evaluate(() => ({
        names: [...document.querySelectorAll('.data-table-head [role=columnheader] button')].map(
          ({ textContent }) => textContent?.replace(/[↑↓]/u, '').trim(),
        ),
        cells: document.querySelectorAll('[aria-rowindex="2"] [role=cell]').length,
      }));
    for (const tab of ['notices', 'issues', 'measures', 'annotations', 'findings']) {
      await page.setViewport({ width: 1920, height: 860 });
      await show(`#/${tab}`);
      await seen(() => page.$(`[aria-labelledby=tab-${tab}] [aria-rowindex="2"]`)).not.toBeNull();
      const whole = await columns();
      for (const detail of ['', `?open=${notice!.id}`]) {
        await show(`#/${tab}${tab === 'notices' ? detail : ''}`);
        if (detail && tab !== 'notices') await click('[aria-rowindex="2"] .data-table-open');
        if (detail) await seen(() => page.$('.library-detail')).not.toBeNull();
        for (const width of [1920, 1440, 1280, 1024, 640]) {
          await page.setViewport({ width, height: 860 });
          await seen(async () => [tab, width, await sideways()]).toEqual([tab, width, []]);
          const shown = await columns();
          expect([...shown.names].sort()).toEqual([...whole.names].sort());
          expect(shown.cells).toBe(whole.cells);
        }
      }
    }
    await page.setViewport({ width: 1280, height: 860 });
  });

  test('paper holds all rows, though the page has drawn few', async () => {
    await show('#/issues');
    await seen(status).toBe(`${rows.issues.length} 行`);
    const drawn = () => page.$$eval('[aria-rowindex]', ({ length }) => length - 1);
    expect(await drawn()).toBeLessThan(rows.issues.length);
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        document.body.dataset.printed = String(document.querySelectorAll('[aria-rowindex]').length - 1);
      });
    });
    await page.pdf();
    expect(await page.evaluate(() => document.body.dataset.printed)).toBe(String(rows.issues.length));
    await seen(drawn).toBeLessThan(rows.issues.length);
  });
});
