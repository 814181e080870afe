import { browser } from 'wxt/browser';
import { changeSettings, readSettings } from '../../lib/messaging';
import { DEFAULT_SETTINGS } from '../../lib/model/settings';
import { openPanel } from './panel';

/** Hides all marks, or shows all again; the annotators follow the settings. */
const toggleMarks = async (): Promise<void> => {
  const { shownMarks } = await readSettings();
  await changeSettings({ shownMarks: shownMarks.length > 0 ? [] : DEFAULT_SETTINGS.shownMarks });
};

/** What each command of the manifest does, with the tab in front. */
const COMMANDS: Readonly<Record<string, (tabId: number) => Promise<unknown>>> = {
  'open-panel': openPanel,
  'toggle-marks': toggleMarks,
};

/** Answers the browser's keyboard commands. */
export const answerCommands = (): void => {
  browser.commands.onCommand.addListener(async (name, tab) => {
    if (tab?.id !== undefined) await COMMANDS[name]?.(tab.id);
  });
};
