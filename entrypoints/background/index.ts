import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { receive, refuseUnknown } from '../../lib/messaging';
import { openDatabase } from '../../lib/store';
import { answerCommands } from './commands';
import { registerDetectors } from './detectors';
import { answerMenu, makeMenu } from './menu';
import { answerPages } from './page-messages';
import { answerScripts } from './script-messages';
import { forget } from './tab-states';

z.config({ jitless: true });

/** Wires the background: every listener is added in the first turn, else a woken worker misses its event. */
export default defineBackground(() => {
  const database = openDatabase();
  receive({ ...answerScripts(database), ...answerPages(database) });
  refuseUnknown();
  answerMenu();
  answerCommands();
  browser.permissions.onAdded.addListener(registerDetectors);
  browser.permissions.onRemoved.addListener(registerDetectors);
  browser.tabs.onRemoved.addListener(forget);
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await Promise.all([makeMenu(), registerDetectors()]);
    if (reason === 'install')
      await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
  });
});
