import { browser } from 'wxt/browser';
import { labelsFor, pickLanguage } from '../../lib/labels';
import { readSettings, tell } from '../../lib/messaging';
import { readFrame } from './inject';
import { openPanel } from './panel';
import { remember } from './tab-states';

const ANNOTATE = 'annotate-selection';

/** Makes the context menu in the reader's language; it stays over restarts. */
export const makeMenu = async (): Promise<void> => {
  const { language } = await readSettings();
  const labels = labelsFor(pickLanguage(language, navigator.languages));
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ANNOTATE, contexts: ['selection'], title: labels.text('menu.annotate') });
};

/** Answers the context menu: opens the panel with the selected text. */
export const answerMenu = (): void => {
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, frameId = 0 }, tab) => {
    if (menuItemId !== ANNOTATE || tab?.id === undefined) return;
    const opening = openPanel(tab.id);
    await remember(tab.id, { isAskedFor: true });
    await readFrame(tab.id, frameId);
    await opening;
    await tell('annotateSelection', null, { tabId: tab.id, frameId });
  });
};
