import { browser } from 'wxt/browser';
import { ask, messageErrorOf, type PanelRequest, type TabState, tell } from '../../lib/messaging';

export const NO_NOTICE: TabState = {
  state: 'none',
  failure: null,
  storeFailure: null,
  frameId: 0,
  url: null,
  noticeId: null,
  versionId: null,
  previousVersionId: null,
};

/** What is remembered of a tab while the browser runs; the worker may be stopped at any moment. */
interface TabMemory {
  state: TabState;
  /** The reader asked for this tab whatever the detector says. */
  isAskedFor: boolean;
  /** The detection that was answered last, with its frame. */
  detection: string | null;
  /** Waits for the panel to take it. */
  request: PanelRequest | null;
}

const FRESH: TabMemory = { state: NO_NOTICE, isAskedFor: false, detection: null, request: null };

const keyOf = (tabId: number): string => `tab:${tabId}`;

/** Reads what is remembered of a tab. */
export const readMemory = async (tabId: number): Promise<TabMemory> => {
  const key = keyOf(tabId);
  const stored = (await browser.storage.session.get(key))[key] as TabMemory | undefined;
  return { ...FRESH, ...stored };
};

/** Two writes at once would each keep only their own field: they queue. */
let lastWrite: Promise<unknown> = Promise.resolve();

/** Remembers something of a tab. */
export const remember = (tabId: number, patch: Partial<TabMemory>): Promise<void> => {
  const write = async () =>
    browser.storage.session.set({ [keyOf(tabId)]: { ...(await readMemory(tabId)), ...patch } });
  const writing = lastWrite.then(write, write);
  lastWrite = writing;
  return writing;
};

/** Forgets a closed tab. */
export const forget = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));

/** Remembers a tab's state and tells the pages that show it. */
export const setState = async (tabId: number, patch: Partial<TabState>): Promise<TabState> => {
  const state = { ...NO_NOTICE, ...patch };
  await remember(tabId, { state });
  await tell('tabStateChanged', { tabId, state });
  return state;
};

/** States in which an annotator must be there to ask. */
const LIVE: readonly TabState['state'][] = ['read', 'reading', 'failed'];

/** Reads a tab's state; a page that was left without a word counts as none. */
export const readState = async (tabId: number): Promise<TabState> => {
  const { state } = await readMemory(tabId);
  if (!LIVE.includes(state.state)) return state;
  try {
    await ask('readAnnotatorState', null, { tabId, frameId: state.frameId });
    return state;
  } catch (error) {
    if (messageErrorOf(error).code !== 'unreachable') return state;
    // One that is being read may get its annotator only now.
    return state.state === 'reading' ? NO_NOTICE : setState(tabId, NO_NOTICE);
  }
};
