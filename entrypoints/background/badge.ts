import { browser } from 'wxt/browser';

const COLOR = '#a32a1c';
const FOUND = '·';

/** The badge has room for four characters: `1234` → `999+`. */
const shortCount = (count: number): string => (count > 999 ? '999+' : String(count));

const setText = async (tabId: number, text: string): Promise<void> => {
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOR });
  await browser.action.setBadgeText({ tabId, text });
};

/** Shows the number of problems on the extension's button. */
export const showCount = (tabId: number, count: number): Promise<void> => setText(tabId, shortCount(count));

/** Shows that a notice waits for the reader's click. */
export const showFound = (tabId: number): Promise<void> => setText(tabId, FOUND);

/** Takes the badge off. */
export const clearBadge = (tabId: number): Promise<void> => setText(tabId, '');
