import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask, type MessageError, messageErrorOf, receive, type TabState } from '../../lib/messaging/index';

/** A tab of the browser; its address is null where the browser keeps it to itself. */
export interface WatchedTab {
  id: number;
  url: string | null;
}

/** The tab that the page was opened for (`?tab=ID`), else the one that the reader looks at. */
async function findTab(): Promise<WatchedTab | null> {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(asked)
    ? await browser.tabs.get(asked)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** What is known of the watched tab: the state is null until the background has answered. */
export interface TabWatch {
  tab: WatchedTab | null;
  state: TabState | null;
  fault: MessageError | null;
}

/**
 * Watches a tab's state; `isFollowing` changes over to the tab that the reader turns to, unless the page was
 * opened for one tab.
 */
export function useTabState(isFollowing: boolean): TabWatch & { setState: (state: TabState) => void } {
  const [watch, setWatch] = useState<TabWatch>({ tab: null, state: null, fault: null });
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      try {
        const tab = await findTab();
        const state = tab && (await ask('readTabState', { tabId: tab.id }));
        if (!isOver) setWatch({ tab, state, fault: null });
      } catch (error) {
        if (!isOver) setWatch((before) => ({ ...before, fault: messageErrorOf(error) }));
      }
    };
    void look();
    const stop = receive({
      tabStateChanged({ tabId, state }) {
        setWatch((before) => (before.tab?.id === tabId ? { ...before, state, fault: null } : before));
        return null;
      },
    });
    const follow = () => void look();
    // A page that was left for one without a notice says nothing itself.
    const followLoad = (_: number, { status }: { status?: string }) => {
      if (status === 'complete') follow();
    };
    if (isFollowing) {
      browser.tabs.onActivated.addListener(follow);
      browser.tabs.onUpdated.addListener(followLoad);
    }
    return () => {
      isOver = true;
      stop();
      browser.tabs.onActivated.removeListener(follow);
      browser.tabs.onUpdated.removeListener(followLoad);
    };
  }, [isFollowing]);
  return { ...watch, setState: (state) => setWatch((before) => ({ ...before, state })) };
}
