import { browser } from 'wxt/browser';
import { type LibraryDatabase, listNotices } from '../../../lib/store/index';

const KEY = 'backup';
const DAY = 86_400_000;

/** How old the last backup may be before it is spoken of, and how long "later" holds, in days. */
const OLD_AFTER = 14;
const SNOOZE = 7;

interface Memory {
  /** ISO 8601; null before the first. */
  madeAt: string | null;
  snoozedAt: string | null;
}

const read = async (): Promise<Memory> => {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return { madeAt: null, snoozedAt: null, ...(typeof stored === 'object' ? stored : {}) };
};

/** When the last backup was made, null when none was. */
export const readLastBackup = async (): Promise<string | null> => (await read()).madeAt;

export const rememberBackup = async (): Promise<void> =>
  browser.storage.local.set({ [KEY]: { madeAt: new Date().toISOString(), snoozedAt: null } });

export const snoozeBackup = async (): Promise<void> =>
  browser.storage.local.set({ [KEY]: { ...(await read()), snoozedAt: new Date().toISOString() } });

/** Hears of every backup made and every "later"; gives the function that ends it. */
export const watchBackup = (changed: () => void): (() => void) => {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
};

/** Whether a backup is due: the last one (or else the library) is old, and something is new since. */
export async function isBackupDue(database: LibraryDatabase, now = Date.now()): Promise<boolean> {
  const { madeAt, snoozedAt } = await read();
  const isPast = (instant: string, days: number) => now - Date.parse(instant) > days * DAY;
  if (snoozedAt !== null && !isPast(snoozedAt, SNOOZE)) return false;
  if (madeAt !== null && !isPast(madeAt, OLD_AFTER)) return false;
  const notices = await listNotices(database);
  if (madeAt === null) return notices.some(({ createdAt }) => isPast(createdAt, SNOOZE));
  const annotated = await database.annotations.orderBy('updatedAt').last();
  return [...notices, ...(annotated ? [annotated] : [])].some(({ updatedAt }) => updatedAt > madeAt);
}
