import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings, settings } from '../model/settings';

const KEY = 'settings';

/** Reads what is stored field by field: one that is missing or broken has its default. */
const parse = (stored: unknown): Settings => {
  const fields = typeof stored === 'object' && stored !== null ? stored : {};
  const read = { ...DEFAULT_SETTINGS };
  for (const name of Object.keys(settings.shape) as (keyof Settings)[]) {
    const parsed = settings.shape[name].safeParse(fields[name as keyof typeof fields]);
    if (parsed.success) Object.assign(read, { [name]: parsed.data });
  }
  return read;
};

/** Reads the reader's settings. */
export const readSettings = async (): Promise<Settings> => parse((await browser.storage.local.get(KEY))[KEY]);

/** Changes some of the settings and gives them all. */
export const changeSettings = async (patch: Partial<Settings>): Promise<Settings> => {
  const changed = { ...(await readSettings()), ...patch };
  await browser.storage.local.set({ [KEY]: changed });
  return changed;
};

/** Calls back with the settings whenever they change in any page; gives the function that ends it. */
export const watchSettings = (changed: (settings: Settings) => void): (() => void) => {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) changed(parse(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
};
