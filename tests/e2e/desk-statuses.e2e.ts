import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findQuote } from '../../scripts/find-quote';
import {
  focused,
  goToIssue,
  openDesk,
  openPanel,
  press,
  pressWith,
  seen,
  selectedIssue,
  shows,
  tabTo,
} from './desk-driver';
import { countHighlights, describeInBrowsers, GOV, type Stage } from './stage';

const PATH = '/rectification.html';
const NOTICE = GOV + PATH;
const BODY = readFileSync(resolve('samples/rectification.html'), 'utf8');

const KEPT = '意识形态工作责任制落实不到位';
const MOVED = '财务报销审核把关不严';
const EDITED = '低保动态管理不及时';
const COPIED = '‘三会一课’记录不规范';
const GONE = '谈心谈话流于形式';

const paragraphOf = (words: string): string =>
  BODY.split('\n').find((line) => line.includes('<p>') && line.includes(`“${words}”`))!;

/**
 * The page as its body edited it: an answer put before another, a figure changed, one deleted, and one rewritten
 * whose words stand under another issue as well.
 */
const EDITION = (() => {
  const moved = paragraphOf(MOVED);
  const before = paragraphOf('福彩公益金使用进度慢');
  const copied = paragraphOf(COPIED);
  return BODY.replace(`${moved}\n`, '')
    .replace(before, `${moved}\n${before}`)
    .replace('2.64万元', '12.64万元')
    .replace(`${paragraphOf(GONE)}\n`, '')
    .replace(
      copied,
      copied.replace(/整改情况：.*<\/p>/u, '整改情况：逐个支部翻看记录簿，缺项的当场补齐。</p>'),
    );
})();

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

/** Writes a note by the keyboard once its editor has the focus. */
const note = async (panel: Page, words: string): Promise<void> => {
  await seen(() => focused(panel)).toBe('批注内容');
  await panel.keyboard.type(words);
  await pressWith(panel, 'Control', 'Enter');
  await seen(() => panel.$('.desk-editor')).toBeNull();
};

/** Clicks an issue in the outline. */
const chooseIssue = async (panel: Page, title: string): Promise<void> => {
  await panel.evaluate((words) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
    rows.find(({ textContent }) => textContent?.includes(words))?.click();
  }, title);
  await seen(() => selectedIssue(panel)).toBe(title);
};

/** The button of an annotation's, focused. */
const focusButton = (panel: Page, words: string, button: string): Promise<void> =>
  panel.evaluate(
    (said, name) => {
      const item = [...document.querySelectorAll('.annotation-item')].find(({ textContent }) =>
        textContent?.includes(said),
      );
      const found = [...(item?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent === name,
      );
      if (!found) throw new Error(`${said} has no ${name}`);
      found.focus();
    },
    words,
    button,
  );

/** Words of the article's under a dragged pointer. */
const selectWords = async (page: Page, words: string): Promise<void> => {
  await page.bringToFront();
  const { left, right, y } = await findQuote(page, words);
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move(right - 1, y, { steps: 5 });
  await page.mouse.up();
  await seen(() => page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(0);
};

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
      await note(first.panel, `说${title}`);
    }
    for (const title of [EDITED, COPIED]) {
      await chooseIssue(first.panel, title);
      // the last measure of the issue: its button stands before the choice of another issue
      await first.panel.evaluate(() => {
        const choices = [...document.querySelectorAll('.desk-move')];
        (choices.at(-1)!.previousElementSibling as HTMLElement).focus();
      });
      await press(first.panel, 'Enter');
      await note(first.panel, `说${title}`);
    }
    await seen(() => shows(first.panel, '5 条中已定位 5 条')).toBe(true);
    await first.panel.close();
    await first.page.close();

    stage().site.set(PATH, { body: EDITION });
    const { page, panel } = await openAnnotations();
    await seen(() => shows(panel, '5 条中已定位 3 条')).toBe(true);
    await seen(() => listed(panel)).toEqual({
      [`说${KEPT}`]: '原处',
      [`说${MOVED}`]: '已移位',
      [`说${EDITED}`]: '已改动 | 2.64万元 改为 12.64万元',
      [`说${COPIED}`]: '位置不明',
      [`说${GONE}`]: '原文已不见',
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
    await seen(() => shows(panel, '网页上没有选中文字')).toBe(true);
    await selectWords(page, '逐个支部翻看记录簿');
    await panel.bringToFront();
    await focusButton(panel, `说${COPIED}`, '移到网页上选中的文字');
    await press(panel, 'Enter');
    await seen(async () => (await listed(panel))[`说${COPIED}`]).toBe('原处');
    await seen(() => shows(panel, '5 条中已定位 4 条')).toBe(true);
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
    await seen(() => shows(panel, '5 条中已定位 5 条')).toBe(true);
    await press(panel, 'z');
    await seen(async () => (await listed(panel))[`说${GONE}`]).toBe('原文已不见');
    await panel.close();
  });
});
