import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { findQuote } from '../../scripts/find-quote';
import type { Stage } from './stage';

/** A page of the site and the desk of its tab, which stands in a tab of its own here. */
export interface OpenDesk {
  page: Page;
  panel: Page;
}

const SELECTED = '[role=treeitem][aria-selected=true]';

/** Waits for what a look comes to, on machines of any speed. */
export const seen = <Value>(look: () => Value | Promise<Value>) =>
  expect.poll(look, { timeout: 30_000, interval: 50 });

/** Opens the desk of the tab that shows an address. */
export const openPanel = async (stage: Stage, url: string): Promise<Page> => {
  const { id } = await stage.untilState(url);
  const panel = await stage.extension.openExtensionPage(`/sidepanel.html?tab=${id}`);
  await panel.bringToFront();
  await seen(() => panel.$('[role=tablist]')).not.toBeNull();
  return panel;
};

/** Opens a notice and its desk; the desk is in front. */
export const openDesk = async (stage: Stage, url: string): Promise<OpenDesk> => {
  const page = await stage.open(url);
  return { page, panel: await openPanel(stage, url) };
};

/** Presses keys one after the other, as `KeyboardEvent.key` names them. */
export const press = async (panel: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await panel.keyboard.press(key as 'Enter');
};

/** Presses a key while another is held down. */
export const pressWith = async (panel: Page, held: 'Control' | 'Shift', key: string): Promise<void> => {
  await panel.keyboard.down(held);
  await panel.keyboard.press(key as 'Enter');
  await panel.keyboard.up(held);
};

/** What has the keyboard's focus, by its name for screen readers. */
export const focused = (panel: Page): Promise<string> =>
  panel.evaluate(() => {
    const element = document.activeElement;
    const label = element?.closest('label') ?? (element as HTMLInputElement | null)?.labels?.[0];
    return (element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '').trim();
  });

/** More stops than any view has between two things that belong together. */
const MOST_STOPS = 120;

/** Walks by Tab until the focus is on the thing of that name. */
export const tabTo = async (panel: Page, name: string): Promise<void> => {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await panel.keyboard.press('Tab');
    const at = await focused(panel);
    if (at === name) return;
    passed.push(at.slice(0, 20));
  }
  throw new Error(`Tab never came to ${name}, but to ${passed.join(' · ')}`);
};

/** The title of the issue that is selected in the outline. */
export const selectedIssue = (panel: Page): Promise<string | null> =>
  panel.evaluate(
    (selected) =>
      document.querySelector(`${selected} .issue-outline-title`)?.lastElementChild?.textContent ?? null,
    SELECTED,
  );

/** Steps down the outline until an issue is selected. */
export const goToIssue = async (panel: Page, title: string): Promise<void> => {
  for (let step = 0; step < 30; step += 1) {
    const before = await selectedIssue(panel);
    if (before === title) return;
    await press(panel, 'j');
    await seen(() => selectedIssue(panel)).not.toBe(before);
  }
  throw new Error(`j never came to ${title}`);
};

/** The number that a part's tab shows. */
export const countOn = (panel: Page, part: string): Promise<number> =>
  panel.$eval(`#tab-${part} .tabs-count`, (element) => Number(element.textContent));

/** Words in the panel's visible text. */
export const shows = (panel: Page, words: string): Promise<boolean> =>
  panel.evaluate((sought) => document.body.innerText.includes(sought), words);

/** Where a quote of the article stands in the window, null where the article does not have it. */
export const placeOf = (
  page: Page,
  quote: string,
): Promise<{ left: number; right: number; top: number; bottom: number; isInView: boolean } | null> =>
  page.evaluate((words) => {
    const texts = document.createTreeWalker(document.querySelector('.article')!, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.nodeValue!.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom, isInView: top >= 0 && bottom <= innerHeight };
    }
    return null;
  }, quote);

export const isInView = async (page: Page, quote: string): Promise<boolean> =>
  (await placeOf(page, quote))?.isInView ?? false;

/** Writes a note by the keyboard once its editor has the focus. */
export const writeNote = async (panel: Page, words: string): Promise<void> => {
  await seen(() => focused(panel)).toBe('批注内容');
  await panel.keyboard.type(words);
  await pressWith(panel, 'Control', 'Enter');
  await seen(() => panel.$('.desk-editor')).toBeNull();
};

/** Clicks an issue in the outline. */
export const chooseIssue = async (panel: Page, title: string): Promise<void> => {
  await panel.evaluate((words) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
    rows.find(({ textContent }) => textContent?.includes(words))?.click();
  }, title);
  await seen(() => selectedIssue(panel)).toBe(title);
};

/** The button of an annotation's, focused. */
export const focusButton = (panel: Page, words: string, button: string): Promise<void> =>
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
export const selectWords = async (page: Page, words: string): Promise<void> => {
  await page.bringToFront();
  const { left, right, y } = await findQuote(page, words);
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move(right - 1, y, { steps: 5 });
  await page.mouse.up();
  await seen(() => page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(0);
};
