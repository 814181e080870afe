import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerCommands } from '../../entrypoints/background/commands';
import { answerMenu, makeMenu } from '../../entrypoints/background/menu';
import { readMemory } from '../../entrypoints/background/tab-states';
import { readSettings } from '../../lib/messaging';
import { DEFAULT_SETTINGS } from '../../lib/model/settings';

/** An event as a browser has it, which a test can let happen. */
const makeEvent = <Arguments extends unknown[]>() => {
  const listeners: ((...happened: Arguments) => unknown)[] = [];
  return {
    addListener: (listener: (...happened: Arguments) => unknown) => void listeners.push(listener),
    happen: (...happened: Arguments) => Promise.all(listeners.map((listener) => listener(...happened))),
  };
};

const TAB = { id: 7 };
const clicked = makeEvent<[info: object, tab?: object]>();
const commanded = makeEvent<[name: string, tab?: object]>();
const created: { id: string; contexts: string[]; title: string }[] = [];
const told: { type: string; place: unknown }[] = [];
const openPanel = vi.fn(async () => {});

beforeEach(() => {
  fakeBrowser.reset();
  created.length = 0;
  told.length = 0;
  openPanel.mockClear();
});

// What the fake browser lacks, as Firefox has it.
Object.assign(browser, {
  contextMenus: {
    onClicked: clicked,
    removeAll: async () => void created.splice(0),
    create: (item: (typeof created)[number]) => void created.push(item),
  },
  commands: { onCommand: commanded },
  sidebarAction: { open: openPanel },
  sidePanel: undefined,
});
Object.assign(browser.tabs, {
  sendMessage: async (_: number, { type }: { type: string }, place: unknown) =>
    void told.push({ type, place }),
});

vi.stubGlobal('navigator', { languages: ['zh-CN'] });
answerMenu();
answerCommands();

test('the menu is made once, for selected text, in the language of the reader', async () => {
  await makeMenu();
  await makeMenu();
  expect(created).toMatchObject([{ id: 'annotate-selection', contexts: ['selection'] }]);
  expect(created[0]!.title.length).toBeGreaterThan(1);
});

test('its item opens the panel in the turn of the click, and hands the selection over from its frame', async () => {
  // Its answer comes from the page, which no fake has.
  void clicked.happen({ menuItemId: 'annotate-selection', frameId: 3 }, TAB);
  // A browser opens a panel in the turn of the gesture only.
  expect(openPanel).toHaveBeenCalledOnce();
  await vi.waitFor(async () => expect((await readMemory(TAB.id)).isAskedFor).toBe(true));
  await vi.waitFor(() => expect(told.map(({ place }) => place)).toContainEqual({ frameId: 3 }));
});

test('an item of another name, or beside no tab, is nothing to us', async () => {
  await clicked.happen({ menuItemId: 'other', frameId: 0 }, TAB);
  await clicked.happen({ menuItemId: 'annotate-selection', frameId: 0 });
  expect(openPanel).not.toHaveBeenCalled();
});

test('the commands open the panel, hide all marks and show them again', async () => {
  await commanded.happen('open-panel', TAB);
  expect(openPanel).toHaveBeenCalledOnce();
  await commanded.happen('toggle-marks', TAB);
  expect((await readSettings()).shownMarks).toEqual([]);
  await commanded.happen('toggle-marks', TAB);
  expect((await readSettings()).shownMarks).toEqual(DEFAULT_SETTINGS.shownMarks);
  await commanded.happen('unknown', TAB);
  expect(openPanel).toHaveBeenCalledOnce();
});
