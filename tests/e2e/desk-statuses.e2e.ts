import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  chooseIssue,
  focusButton,
  goToIssue,
  openDesk,
  openPanel,
  press,
  seen,
  selectWords,
  shows,
  tabTo,
  writeNote,
} from './desk-driver';
import { COPIED, EDITED, EDITION, GONE, KEPT, MOVED, PATH } from './edited-notice';
import { countHighlights, describeInBrowsers, GOV, type Stage } from './stage';

const NOTICE = GOV + PATH;

/** Each annotation by its note: what the desk calls its outcome, and the figures that changed. */
const listed = (panel: Page): Promise<Record<string, string>> =>
  panel.$$eval('.annotation-item', (items) =>
    Object.fromEntries(
      items.map((item) => [
        item.querySelector('.annotation-item-note')?.textContent ?? '',
        [...item.querySelectorAll('.annotation-item-outcome, .annotation-item-change')]
          .map(({ textContent }) => textContent)
          .join(' | '),
      ]),
    ),
  );

/** Speaks a language everywhere. */
const speak = (stage: Stage, language: string): Promise<void> =>
  stage.inside.evaluate(async (wanted) => {
    interface Extension {
      storage: { local: { set(items: object): Promise<void> } };
    }
    const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
    await (scope.browser ?? scope.chrome).storage.local.set({ settings: { language: wanted } });
  }, language);

describeInBrowsers('what became of annotations', (stage) => {
  const openAnnotations = async (): Promise<{ page: Page; panel: Page }> => {
    const page = await stage().open(NOTICE);
    const panel = await openPanel(stage(), NOTICE);
    await panel.click('#tab-annotations');
    await seen(() => panel.$$eval('.annotation-item', ({ length }) => length)).toBe(5);
    await seen(async () => (await countHighlights(page)).annotation).toBeGreaterThan(0);
    return { page, panel };
  };

  test('is said of each in either language: in place, moved, edited with its figures, unclear, gone', async () => {
    const first = await openDesk(stage(), NOTICE);
    for (const title of [KEPT, MOVED, GONE]) {
      await chooseIssue(first.panel, title);
      await press(first.panel, 'n');
      await writeNote(first.panel, `说${title}`);
    }
    for (const title of [EDITED, COPIED]) {
      await chooseIssue(first.panel, title);
      // the last measure of the issue
      await first.panel.evaluate(() => {
        const buttons = document.querySelectorAll<HTMLElement>('.measure-item button:not(.link)');
        [...buttons].findLast(({ textContent }) => textContent === '添加批注')!.focus();
      });
      await press(first.panel, 'Enter');
      await writeNote(first.panel, `说${title}`);
    }
    await seen(() => shows(first.panel, '批注 5 条，已定位 5 条')).toBe(true);
    await first.panel.close();
    await first.page.close();

    stage().site.set(PATH, { body: EDITION });
    const { page, panel } = await openAnnotations();
    await seen(() => shows(panel, '批注 5 条，已定位 3 条')).toBe(true);
    await seen(() => listed(panel)).toEqual({
      [`说${KEPT}`]: '原处',
      [`说${MOVED}`]: '已移位',
      [`说${EDITED}`]: '已改动 | 2.64万元 改为 12.64万元',
      [`说${COPIED}`]: '位置不明',
      [`说${GONE}`]: '原文已不存在',
    });
    // what moved is painted where it stands now
    await seen(async () => (await countHighlights(page)).annotation).toBe(3);
    const painted = await page.evaluate(() =>
      [...CSS.highlights.get('notice-annotator-annotation')!].map((place) => {
        const range = document.createRange();
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
        return String(range);
      }),
    );
    expect(painted).toContain(MOVED);
    await speak(stage(), 'en');
    await seen(() => listed(panel)).toEqual({
      [`说${KEPT}`]: 'In place',
      [`说${MOVED}`]: 'Moved',
      [`说${EDITED}`]: 'Edited | 2.64万元 became 12.64万元',
      [`说${COPIED}`]: 'Place unclear',
      [`说${GONE}`]: 'Text is gone',
    });
    await stage().picture(panel, 'statuses');
    await speak(stage(), 'auto');
    await panel.close();
  });

  test('is mended by the reader: moved to words selected on the page, and back', async () => {
    const { page, panel } = await openAnnotations();
    await panel.bringToFront();
    await focusButton(panel, `说${COPIED}`, '移到网页上选中的文字');
    await press(panel, 'Enter');
    await seen(() => shows(panel, '网页上没有选中正文里的文字')).toBe(true);
    await selectWords(page, '逐个支部翻看记录簿');
    await panel.bringToFront();
    await focusButton(panel, `说${COPIED}`, '移到网页上选中的文字');
    await press(panel, 'Enter');
    await seen(async () => (await listed(panel))[`说${COPIED}`]).toBe('原处');
    await seen(() => shows(panel, '批注 5 条，已定位 4 条')).toBe(true);
    await seen(async () => (await countHighlights(page)).annotation).toBe(4);
    await press(panel, 'z');
    await seen(async () => (await listed(panel))[`说${COPIED}`]).toBe('位置不明');
    await press(panel, 'Z');
    await seen(async () => (await listed(panel))[`说${COPIED}`]).toBe('原处');
    await panel.close();
  });

  test('is mended by the keyboard alone: what was said of an issue is moved to the selected one', async () => {
    const { panel } = await openAnnotations();
    await panel.bringToFront();
    await panel.click('#tab-outline');
    await goToIssue(panel, '廉政风险排查不全面');
    await panel.focus('#tab-outline');
    await press(panel, 'ArrowRight', 'ArrowRight');
    await seen(() => panel.$('.desk-lost')).not.toBeNull();
    await tabTo(panel, '移到问题“廉政风险排查不全面”');
    await press(panel, 'Enter');
    await seen(async () => (await listed(panel))[`说${GONE}`]).toBe('原处');
    await seen(() => shows(panel, '批注 5 条，已定位 5 条')).toBe(true);
    await press(panel, 'z');
    await seen(async () => (await listed(panel))[`说${GONE}`]).toBe('原文已不存在');
    await panel.close();
  });
});
