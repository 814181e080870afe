import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings, watchSettings } from '../../lib/messaging';
import { DEFAULT_SETTINGS } from '../../lib/model/settings';

beforeEach(() => fakeBrowser.reset());

test('have defaults, and keep what is changed', async () => {
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  await changeSettings({ readingMode: 'click', shownMarks: ['issue'] });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, readingMode: 'click', shownMarks: ['issue'] });
});

test.each<[unknown, Partial<typeof DEFAULT_SETTINGS>]>([
  ['broken', {}],
  [{ readingMode: 'never', language: 'en' }, { language: 'en' }],
  [
    { markColors: { issue: 'url(http://evil)' }, disabledRules: ['unsigned'] },
    { disabledRules: ['unsigned'] },
  ],
  [{ shownMarks: ['issue', 'nonsense'] }, {}],
  [{ ofAnotherVersion: true }, {}],
])('%j is read field by field', async (stored, expected) => {
  await browser.storage.local.set({ settings: stored });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, ...expected });
});

test('say when they change', async () => {
  const changed = vi.fn();
  const end = watchSettings(changed);
  await changeSettings({ language: 'en' });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, language: 'en' }));
  end();
  await changeSettings({ language: 'zh_CN' });
  expect(changed).toHaveBeenCalledTimes(1);
});
