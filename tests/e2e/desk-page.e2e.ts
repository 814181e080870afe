import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { PUBLISH_EDIT } from '../../scripts/sample-site';
import {
  countOn,
  goToIssue,
  isInView,
  openDesk,
  openPanel,
  placeOf,
  press,
  seen,
  selectedIssue,
  shows,
  tabTo,
  writeNote,
} from './desk-driver';
import { countHighlights, describeInBrowsers, GOV } from './stage';

const NOTICE = `${GOV}/rectification.html`;
const GONE = '谈心谈话流于形式';
const EDITED = '低保动态管理不及时';

/** Clicks the middle of a quote on the page, as a reader does. */
const clickQuote = async (page: Page, quote: string): Promise<void> => {
  await page.bringToFront();
  const { top: far } = (await placeOf(page, quote))!;
  await page.evaluate((top) => scrollBy({ top: top - innerHeight / 2, behavior: 'instant' }), far);
  const { left, right, top, bottom } = (await placeOf(page, quote))!;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
};

/** Annotations as the desk lists them: what was said, and what became of the words. */
const listed = (panel: Page) =>
  panel.$$eval('.annotation-item', (items) =>
    Object.fromEntries(
      items.map((item) => [
        item.querySelector('.annotation-item-note')?.textContent ?? '',
        [
          item.querySelector('.annotation-item-outcome')?.textContent ?? '原处',
          ...[...item.querySelectorAll('.annotation-item-change')].map(({ textContent }) => textContent),
        ].join('：'),
      ]),
    ),
  );

describeInBrowsers('the desk and the page', (stage) => {
  test('lead to each other: a click on a mark selects its issue, its finding, its measure', async () => {
    const { page, panel } = await openDesk(stage(), NOTICE);
    await goToIssue(panel, EDITED);
    await seen(() => isInView(page, EDITED)).toBe(true);
    await clickQuote(page, '廉政风险排查不全面');
    await seen(() => selectedIssue(panel)).toBe('廉政风险排查不全面');
    await clickQuote(page, '附件不全问题23笔');
    await seen(() => selectedIssue(panel)).toBe('财务报销审核把关不严');
    await clickQuote(page, '整改完成率98.83%');
    await seen(() => panel.$eval('[aria-current=true]', ({ textContent }) => textContent)).toContain('98.83');
    await panel.bringToFront();
    await press(panel, 'j');
    await panel.close();
  });

  test('keep what was said when the page is edited: every place right, or none', async () => {
    const { page, panel } = await openDesk(stage(), NOTICE);
    await press(panel, 'n');
    await writeNote(panel, '早于改动');
    await goToIssue(panel, EDITED);
    await tabTo(panel, '三是');
    await tabTo(panel, '添加批注');
    await press(panel, 'Enter');
    await writeNote(panel, '数字有改动');
    await goToIssue(panel, GONE);
    await press(panel, 'n');
    await writeNote(panel, '整段删去');
    await goToIssue(panel, '年轻干部培养储备不足');
    await press(panel, 'n');
    await writeNote(panel, '晚于改动');
    await seen(() => shows(panel, '批注 4 条，已定位 4 条')).toBe(true);
    await seen(async () => (await countHighlights(page)).annotation).toBe(4);
    await panel.close();
    await page.close();

    const edited = await stage().open(GOV + PUBLISH_EDIT);
    const desk = await openPanel(stage(), NOTICE);
    await seen(() => shows(desk, '批注 4 条，已定位 3 条')).toBe(true);
    // the three that have a place are on the page, the lost one is not
    await seen(async () => (await countHighlights(edited)).annotation).toBe(3);
    await desk.click('#tab-annotations');
    await seen(() => listed(desk)).toEqual({
      早于改动: '原处',
      数字有改动: '已改动：2.64万元 改为 12.64万元',
      整段删去: '原文已不存在',
      晚于改动: '原处',
    });
    expect(await desk.$eval('.desk-lost', ({ textContent }) => textContent)).toContain(GONE);
    const painted = await edited.evaluate(() =>
      [...CSS.highlights.get('notice-annotator-annotation')!].map((place) => {
        const range = document.createRange();
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
        return String(range);
      }),
    );
    expect(painted.join('\n')).toContain('12.64万元');
    expect(painted.join('\n')).not.toContain('谈心谈话');
    await desk.close();
  });

  test('show on a revisit what changed, issue by issue, and both wordings', async () => {
    await stage().open(NOTICE);
    const panel = await openPanel(stage(), NOTICE);
    // this visit has nothing new, so the reader asks
    await seen(() => selectedIssue(panel)).not.toBeNull();
    await panel.focus('#tab-outline');
    await press(panel, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await seen(() => panel.$$eval('.desk-change', ({ length }) => length)).toBeGreaterThan(2);
    const changes = await panel.$$eval('.desk-change', (items) =>
      items.map(({ textContent }) => textContent ?? ''),
    );
    const about = (words: string) => changes.find((change) => change.includes(words));
    expect(about(GONE)).toContain('删去');
    expect(about(EDITED)).toContain('数字变化 1 处');
    expect(about('年轻干部培养储备不足')).toContain('新增');
    // the counter went up at each visit, which is no change
    expect(changes.join('\n')).not.toContain('浏览次数');
    await tabTo(panel, '两版原文');
    await press(panel, 'Enter');
    await seen(() => shows(panel, '追缴违规领取的低保金2.64万元，已全部上缴财政专户')).toBe(true);
    await panel.close();
  });

  test('move an annotation to the new text when the reader says so', async () => {
    await stage().open(NOTICE);
    const panel = await openPanel(stage(), NOTICE);
    await panel.focus('#tab-outline');
    await press(panel, 'ArrowRight', 'ArrowRight');
    await seen(() => panel.$$eval('.annotation-item', ({ length }) => length)).toBe(4);
    const before = (await listed(panel)).数字有改动;
    expect(before).toContain('已改动');
    const item = await panel.$$('.annotation-item');
    for (const one of item)
      if ((await one.evaluate(({ textContent }) => textContent))?.includes('数字有改动'))
        await one.$$eval('button', (buttons) =>
          buttons.find(({ textContent }) => textContent === '移到新文本')!.focus(),
        );
    await press(panel, 'Enter');
    await seen(async () => (await listed(panel)).数字有改动).toBe('原处');
    await press(panel, 'z');
    await seen(async () => (await listed(panel)).数字有改动).toBe(before);
    await panel.close();
  });

  test('keep every version readable in the library', async () => {
    const library = await stage().extension.openExtensionPage('/library.html#/notices');
    await library.bringToFront();
    const { notices } = await stage().library();
    await library.evaluate((id) => {
      location.hash = `#/notices?open=${id}`;
    }, notices[0]!.id);
    await seen(() => shows(library, '2 个版本')).toBe(true);
    const texts = await library.$$eval('.library-text', (all) => all.map(({ textContent }) => textContent));
    expect(texts).toHaveLength(2);
    expect(texts.filter((text) => text?.includes('低保金2.64万元'))).toHaveLength(1);
    expect(texts.filter((text) => text?.includes('低保金12.64万元'))).toHaveLength(1);
    await library.close();
  });

  test('say when the page is gone, and the notice stays on the desk', async () => {
    const { page, panel } = await openDesk(stage(), NOTICE);
    await page.goto(`${GOV}/meeting.html`);
    await seen(() => shows(panel, '网页已关闭或换了地址')).toBe(true);
    expect(await selectedIssue(panel)).toBe('学习计划性不强，联系实际不紧');
    await panel.close();
    const { notices } = await stage().library();
    const desk = await stage().extension.openExtensionPage(`/sidepanel.html?notice=${notices[0]!.id}`);
    await seen(() => countOn(desk, 'annotations')).toBe(4);
    await desk.close();
  });
});
