import { browser } from 'wxt/browser';

/** The two browsers' ways to open the desk beside the page; only in answer to a reader's click. */
interface PanelHost {
  sidePanel?: { open: (options: { tabId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
}

/** Opens an extension page in a tab: `/library.html#issues`. */
export const openPage = async (path: string): Promise<void> => {
  await browser.tabs.create({ url: new URL(path, browser.runtime.getURL('/')).href });
};

/** Opens the desk beside a tab, or as a tab of its own where the browser refuses. */
export async function openPanel(tabId: number): Promise<void> {
  const host = browser as unknown as PanelHost;
  try {
    if (host.sidePanel) return await host.sidePanel.open({ tabId });
    if (host.sidebarAction) return await host.sidebarAction.open();
  } catch {
    // Not every window has room for a panel (popups, some Linux desktops).
  }
  await openPage(`/sidepanel.html?tab=${tabId}`);
}
