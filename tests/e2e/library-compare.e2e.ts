import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { inventLibrary } from '../../scripts/generated-library/library-rows';
import { until } from '../../scripts/until';
import { describeInBrowsers } from './stage';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rows = inventLibrary({ notices: 24, problems: 20, annotated: 8 });

describeInBrowsers('the library compares', (stage) => {
  let page: Page;

  const show = async (hash: string, wanted: string): Promise<void> => {
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await until(() => page.$(wanted));
  };
  const textOf = (selector: string): Promise<string> =>
    page.$eval(selector, (element) => element.textContent ?? '');
  const countOf = (selector: string): Promise<number> => page.$$eval(selector, (elements) => elements.length);
  const click = (selector: string): Promise<void> =>
    page.$eval(selector, (element) => (element as HTMLElement).click());
  const press = (key: string): Promise<void> =>
    page.evaluate((name) => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    }, key);
  const expectAccessible = async (): Promise<void> => {
    const found = (await page.evaluate(`${AXE};
      axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`)) as string[];
    expect(found).toEqual([]);
  };

  beforeAll(async () => {
    await stage().fill(rows);
    page = await stage().extension.openExtensionPage('/library.html');
    await until(() => page.$('.data-table-row'));
  });

  describe('recurring problems', () => {
    test('are grouped beside the page, confirmed and refused by a key, undone, and stay', async () => {
      await show('#/recurring', '.compare-item');
      const groups = await countOf('.compare-item');
      expect(groups).toBeGreaterThan(10);
      await expectAccessible();
      await click('.compare-item h2 button');
      await until(() => page.$('.compare-detail .compare-member'));
      const members = await countOf('.compare-detail .compare-member');
      expect(members).toBeGreaterThan(2);

      await press('c');
      await until(async () => (await textOf('.compare-item[aria-current] .state-mark')) === '已确认');
      const confirmed = (await stage().library()).links as { kind: string; state: string }[];
      expect(
        confirmed.filter(({ kind, state }) => kind === 'recurring' && state === 'confirmed'),
      ).toHaveLength(members - 1);
      await press('z');
      await until(async () => (await textOf('.compare-item[aria-current] .state-mark')) === '待定');

      const gone = await page.$eval('.compare-detail .compare-member button', (button) => {
        (button as HTMLElement).focus();
        return (button as HTMLElement).dataset.member!;
      });
      await press('r');
      await until(async () => (await countOf('.compare-detail .compare-member')) === members - 1);
      expect(await page.$(`.compare-detail [data-member="${gone}"]`)).toBeNull();
      await press('z');
      await until(async () => (await countOf('.compare-detail .compare-member')) === members);
    });

    test('take in a notice that arrives while the page is open', async () => {
      await show('#/recurring', '.compare-item');
      const issuesShown = () =>
        page.$$eval('.compare-item .compare-facts', (lines) =>
          lines.reduce(
            (sum, line) => sum + Number(/(\d+) 个问题/u.exec(line.textContent ?? '')?.[1] ?? 0),
            0,
          ),
        );
      const before = await issuesShown();
      const visit = await stage().open('http://www.example.gov.cn/rectification.html');
      await stage().untilState('http://www.example.gov.cn/rectification.html');
      await visit.close();
      await until(async () => (await issuesShown()) > before);
    });
  });

  test('copied answers: a share a notice, passages with every place side by side', async () => {
    await show('#/copied', '.data-table-open');
    await click('.data-table-open');
    await until(async () => (await countOf('.compare-beside .compare-excerpt')) > 1);
    const marked = await page.$$eval('.compare-beside .compare-excerpt mark', (marks) =>
      marks.map((mark) => mark.textContent?.replace(/\s/gu, '')),
    );
    expect(marked.length).toBeGreaterThan(1);
    expect(new Set(marked).size).toBe(1);
    expect(marked[0]!.length).toBeGreaterThanOrEqual(20);
    await expectAccessible();
  });

  test('feedback and answers are paired, problem by problem, and confirmed by the reader', async () => {
    await show('#/pairs', '.compare-item');
    const feedbacks = rows.notices.filter(({ kind }) => kind === 'feedback').length;
    expect(await countOf('.compare-item')).toBe(feedbacks);
    await click('.compare-item h2 button');
    await until(() => page.$('.compare-table .compare-relation'));
    expect(await countOf('.compare-table tbody tr')).toBeGreaterThanOrEqual(12);
    await press('c');
    await until(async () => (await textOf('.compare-item[aria-current] .state-mark')) === '已确认');
    const links = (await stage().library()).links as { kind: string; state: string }[];
    expect(links.filter(({ kind }) => kind === 'pair')).toHaveLength(feedbacks);
    await expectAccessible();
    await press('r');
    await until(async () => (await countOf('.compare-item')) === feedbacks - 1);
    await press('z');
    await until(async () => (await countOf('.compare-item')) === feedbacks);
  });

  test('two to four notices stand side by side, their issues aligned', async () => {
    const ids = rows.notices.slice(2, 5).map(({ currentVersionId }) => `f.side=${currentVersionId}`);
    await show(`#/side-by-side?${ids.join('&')}`, '.compare-columns');
    expect(await countOf('.compare-columns thead th')).toBe(3);
    expect(await countOf('.compare-columns .compare-group')).toBeGreaterThan(5);
    await expectAccessible();
    await click('.compare-offers button');
    await until(async () => (await countOf('.compare-columns thead th')) === 4);
  });

  test('pictures are drawn, every mark opens its rows', async () => {
    await show('#/pictures', '.chart');
    expect(await countOf('.chart')).toBe(5);
    await expectAccessible();
    for (const at of [0, 1, 2, 3, 4]) {
      await show('#/pictures', '.chart .chart-mark');
      const mark = await page.evaluate((index) => {
        const link = document.querySelectorAll('.chart')[index]?.querySelector('.chart-mark');
        return link && { href: link.getAttribute('href')!, text: link.getAttribute('aria-label')! };
      }, at);
      // The last count of a sentence is what the mark stands for; a share names its count before its total.
      if (!mark) continue;
      const shares = /(\d+) 个中的 (\d+) 个/u.exec(mark.text);
      const count = Number(shares ? shares[2] : /：(\d+)/u.exec(mark.text)?.[1]);
      if (count === 0) continue;
      await show(mark.href, '.library-tools [role="status"]');
      await until(async () => (await textOf('.library-tools [role="status"]')).includes(`${count} 行`));
    }
  });

  test('two reviewers: agreement, disagreements, and the settled value says who settled it', async () => {
    await show('#/reviewers', '.compare-agreement');
    const before = await textOf('.compare-agreement');
    const disagreements = await countOf('.compare-item');
    expect(disagreements).toBeGreaterThan(3);
    await expectAccessible();
    await press('j');
    await until(() => page.$('.compare-item[aria-current] button'));
    await press('2');
    await until(() => page.$('.compare-item .state-confirmed'));
    expect(await textOf('.compare-item .state-confirmed')).toContain('示例审阅人甲');
    const settled = ((await stage().library()).annotations as { settledBy: string | null }[]).filter(
      ({ settledBy }) => settledBy !== null,
    );
    expect(settled).toHaveLength(1);
    expect(settled[0]!.settledBy).toBe(rows.reviewers.find(({ isSelf }) => isSelf)!.id);
    expect(await textOf('.compare-agreement')).toBe(before);
    expect(await countOf('.compare-item')).toBe(disagreements);
    await press('z');
    await until(async () => !(await page.$('.compare-item .state-confirmed')));
  });
});
