import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { DEFAULT_KEYS, type KeyMap } from '../../components/keyboard/shortcut-actions';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/model/settings';
import type { LibraryDatabase } from '../../lib/store/index';

/** What every view of an extension page can count on. */
export interface PageContextValue {
  database: LibraryDatabase;
  settings: Settings;
  keys: KeyMap;
  /** Does a reader's write; a fault is shown on the page and the answer is null. */
  attempt: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** Takes the last step back, or says that there is none. */
  undo: () => void;
  redo: () => void;
}

export const PageContext = createContext<PageContextValue | null>(null);

/** The page's library, settings and keys. */
export function usePage(): PageContextValue {
  const page = useContext(PageContext);
  if (!page) throw new Error('A view stands outside of its page.');
  return page;
}

/** The reader's keys: the defaults with what the reader changed. */
export const keysOf = (settings: Settings = DEFAULT_SETTINGS): KeyMap => ({
  ...DEFAULT_KEYS,
  ...settings.keys,
});
