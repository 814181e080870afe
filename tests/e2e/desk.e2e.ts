import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { AnnotationRecord } from '../../lib/model/library';
import {
  countOn,
  focused,
  goToIssue,
  isInView,
  openDesk,
  press,
  pressWith,
  seen,
  selectedIssue,
  shows,
  tabTo,
} from './desk-driver';
import { countHighlights, describeInBrowsers, GOV, type Stage } from './stage';

const NOTICE = `${GOV}/rectification.html`;
const FIRST = '学习计划性不强，联系实际不紧';
const SECOND = '意识形态工作责任制落实不到位';

/** The rows of a table that are not deleted. */
const rows = async <Row>(stage: Stage, table: string): Promise<Row[]> =>
  ((await stage.library())[table] as (Row & { deletedAt: string | null })[]).filter(
    ({ deletedAt }) => deletedAt === null,
  );
const annotations = (stage: Stage) => rows<AnnotationRecord>(stage, 'annotations');
const tagNames = async (stage: Stage) =>
  (await rows<{ name: string }>(stage, 'tags')).map(({ name }) => name);

/** Enter as an IME sends it when it ends a composition. */
const pressComposingEnter = (panel: Page): Promise<void> =>
  panel.evaluate(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    );
  });

describeInBrowsers('the desk by the keyboard alone', (stage) => {
  test('walks from issue to issue, and the page follows', async () => {
    const { page, panel } = await openDesk(stage(), NOTICE);
    await seen(() => selectedIssue(panel)).toBe(FIRST);
    await press(panel, 'j');
    await seen(() => selectedIssue(panel)).toBe(SECOND);
    await seen(() => isInView(page, SECOND)).toBe(true);
    await press(panel, 'k');
    await seen(() => selectedIssue(panel)).toBe(FIRST);
    await goToIssue(panel, '年轻干部培养储备不足');
    await seen(() => isInView(page, '年轻干部培养储备不足')).toBe(true);
    expect(await isInView(page, '根据县委统一部署')).toBe(false);
    await page.evaluate(() => scrollTo(0, 0));
    expect(await isInView(page, '年轻干部培养储备不足')).toBe(false);
    await press(panel, 'o');
    await seen(() => isInView(page, '年轻干部培养储备不足')).toBe(true);
    // the last one: there is no next
    await press(panel, 'j');
    expect(await selectedIssue(panel)).toBe('年轻干部培养储备不足');
    await panel.close();
  });

  test('notes, tags and judges an issue; an Enter of the input method chooses nothing', async () => {
    const { page, panel } = await openDesk(stage(), NOTICE);
    await goToIssue(panel, SECOND);
    await press(panel, 'n');
    await seen(() => focused(panel)).toBe('批注内容');
    await panel.keyboard.type('8月22日的会有无记录?jk');
    await pressWith(panel, 'Control', 'Enter');
    await seen(async () => (await annotations(stage())).map(({ note }) => note)).toEqual([
      '8月22日的会有无记录?jk',
    ]);
    await seen(() => countOn(panel, 'annotations')).toBe(1);
    await seen(async () => (await countHighlights(page)).annotation).toBe(1);
    expect(await selectedIssue(panel)).toBe(SECOND);

    await press(panel, 't');
    await seen(() => focused(panel)).toBe('查找或新建标签');
    await panel.keyboard.type('意识形态');
    await seen(() => shows(panel, '新建标签“意识形态”')).toBe(true);
    await pressComposingEnter(panel);
    await press(panel, 'Enter');
    await seen(() => tagNames(stage())).toEqual(['意识形态']);
    await seen(async () => (await annotations(stage()))[0]?.tagIds.length).toBe(1);
    await panel.keyboard.type('责任');
    await seen(() => shows(panel, '新建标签“责任”')).toBe(true);
    await press(panel, 'Enter');
    await seen(async () => (await annotations(stage()))[0]?.tagIds.length).toBe(2);
    await press(panel, 'Escape');

    await press(panel, 'v');
    await seen(() => focused(panel)).toBe('已核实');
    await press(panel, 'Tab', 'Enter');
    await seen(async () => (await annotations(stage())).map(({ verdict }) => verdict)).toEqual(['doubtful']);
    await press(panel, 'Escape');

    // a tag that is there already is found by a part of its name
    await goToIssue(panel, '低保动态管理不及时');
    await press(panel, 't');
    await seen(() => focused(panel)).toBe('查找或新建标签');
    await panel.keyboard.type('意识');
    await seen(() => panel.$$eval('[role=option]', (options) => options.length)).toBe(2);
    await press(panel, 'Enter');
    await seen(async () => (await annotations(stage())).length).toBe(2);
    expect(await tagNames(stage())).toEqual(['意识形态', '责任']);
    await panel.close();
  });

  test('takes back and does again, also after page and desk were closed', async () => {
    const { panel } = await openDesk(stage(), NOTICE);
    await seen(() => countOn(panel, 'annotations')).toBe(2);
    await press(panel, 'z');
    await seen(() => countOn(panel, 'annotations')).toBe(1);
    await press(panel, 'z');
    await seen(async () => (await annotations(stage()))[0]?.verdict).toBe(null);
    await press(panel, 'Z');
    await seen(async () => (await annotations(stage()))[0]?.verdict).toBe('doubtful');
    await press(panel, 'Z');
    await seen(() => countOn(panel, 'annotations')).toBe(2);
    await press(panel, 'Z');
    await seen(() => shows(panel, '没有可以重做的步骤')).toBe(true);
    await panel.close();
  });

  test('corrects what was read, and the correction can be taken back', async () => {
    const { panel } = await openDesk(stage(), NOTICE);
    await goToIssue(panel, SECOND);
    await tabTo(panel, '这不是问题');
    await press(panel, 'Enter');
    await seen(async () => (await annotations(stage())).find(({ correction }) => correction)).toMatchObject({
      correction: { field: 'issue', extracted: SECOND, value: null },
    });
    await seen(() =>
      panel.$eval('[role=treeitem][aria-selected=true]', ({ textContent }) =>
        textContent?.includes('已更正'),
      ),
    ).toBe(true);
    await press(panel, 'z');
    await seen(async () => (await annotations(stage())).some(({ correction }) => correction)).toBe(false);

    // the measure under another issue
    await goToIssue(panel, '低保动态管理不及时');
    await tabTo(panel, '改归其他问题');
    await press(panel, 'Enter', 'Tab');
    await seen(() => focused(panel)).toBe('归到哪个问题');
    await panel.keyboard.type('3.');
    // Nothing is corrected by choosing alone.
    expect((await annotations(stage())).some(({ correction }) => correction)).toBe(false);
    await tabTo(panel, '应用');
    await press(panel, 'Enter');
    await seen(
      async () => (await annotations(stage())).find(({ correction }) => correction)?.correction?.field,
    ).toBe('measure.issue');
    await press(panel, 'z');
    await seen(async () => (await annotations(stage())).some(({ correction }) => correction)).toBe(false);
    await panel.close();
  });

  test('sets a finding aside with its reason, and brings it back', async () => {
    const { page, panel } = await openDesk(stage(), NOTICE);
    const before = await countOn(panel, 'findings');
    expect(before).toBeGreaterThan(3);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await press(panel, 'f', 'f', 'F');
    await seen(() => panel.$('.finding-item[aria-current=true]')).not.toBeNull();
    await seen(() => page.evaluate(() => scrollY)).toBeLessThan(600);
    await press(panel, 'd');
    await seen(() => focused(panel)).toBe('排除的理由');
    await panel.keyboard.type('两个数口径不同');
    await pressComposingEnter(panel);
    expect(await rows(stage(), 'dismissals')).toEqual([]);
    await press(panel, 'Enter');
    await seen(() => rows<{ reason: string }>(stage(), 'dismissals')).toMatchObject([
      { reason: '两个数口径不同' },
    ]);
    await seen(() => countOn(panel, 'findings')).toBe(before - 1);
    await press(panel, 'z');
    await seen(() => countOn(panel, 'findings')).toBe(before);
    await panel.close();
  });

  test('searches, filters and clears', async () => {
    const { panel } = await openDesk(stage(), NOTICE);
    const titles = () => panel.$$eval('[role=treeitem]', (items) => items.length);
    const all = await titles();
    await press(panel, '/');
    await seen(() => focused(panel)).toBe('搜索问题与措施');
    await panel.keyboard.type('低保');
    await seen(titles).toBe(1);
    await press(panel, 'Escape');
    await seen(titles).toBe(all);
    await press(panel, 'g');
    await seen(() => focused(panel)).toMatch(/^有疑点/u);
    await press(panel, ' ');
    await seen(titles).toBeLessThan(all);
    await press(panel, 'Escape');
    await seen(titles).toBe(all);
    await panel.close();
  });

  test('lists its keys, and a key that was given anew works', async () => {
    const options = await stage().extension.openExtensionPage('/options.html');
    await options.bringToFront();
    await seen(() => options.$('.key-settings')).not.toBeNull();
    await tabTo(options, '下一个问题: J');
    await press(options, 'Enter', 'k');
    await seen(() => shows(options, '已用于“上一个问题”')).toBe(true);
    await press(options, 'm');
    await seen(() => focused(options)).toBe('下一个问题: M');
    await options.close();

    const { panel } = await openDesk(stage(), NOTICE);
    await seen(() => selectedIssue(panel)).toBe(FIRST);
    await press(panel, '?');
    await seen(() => panel.$eval('dialog[open]', ({ textContent }) => textContent)).toContain('M下一个问题');
    await press(panel, 'Escape');
    await seen(() => panel.$('dialog')).toBeNull();
    await press(panel, 'j');
    await press(panel, 'm');
    await seen(() => selectedIssue(panel)).toBe(SECOND);
    await panel.close();
  });
});
