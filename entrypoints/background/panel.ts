import { browser } from 'wxt/browser';

/** Chrome's side panel and Firefox's sidebar: the types of the one do not know the other. */
interface PanelHosts {
  sidePanel?: { open(options: { tabId: number } | { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

const hosts = (): PanelHosts => ({
  ...(globalThis as { chrome?: PanelHosts }).chrome,
  ...(browser as unknown as PanelHosts),
});

/**
 * Opens the panel beside a tab; must be called in the very turn of the reader's click. Firefox counts a message
 * from a page as no click and refuses: false.
 */
export const openPanel = async (tabId: number): Promise<boolean> => {
  const { sidePanel, sidebarAction } = hosts();
  try {
    if (sidePanel) await sidePanel.open({ tabId });
    else if (sidebarAction) await sidebarAction.open();
    else return false;
    return true;
  } catch {
    return false;
  }
};
