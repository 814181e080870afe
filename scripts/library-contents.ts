import type { Page } from 'puppeteer-core';
import type { NoticeRecord, VersionRecord } from '../lib/model/library';

/** Rows of the library as they are stored, by table. */
export interface LibraryContents {
  notices: NoticeRecord[];
  versions: VersionRecord[];
  issues: { noticeId: string; role: string; family: string | null }[];
  measures: { noticeId: string }[];
  [table: string]: unknown[];
}

/** Reads the library, or some of its tables, in one of the extension's own pages. */
export const readContents = (page: Page, only?: readonly string[]): Promise<LibraryContents> =>
  // No function of its own inside: the one that runs this file would name it by means that the page lacks.
  page.evaluate(async (chosen) => {
    const opening = indexedDB.open('notice-annotator');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    const database = opening.result;
    const names = [...(chosen ?? database.objectStoreNames)];
    // In one transaction: what is written meanwhile must not be seen by half.
    const transaction = database.transaction(names);
    const readings = names.map((name) => transaction.objectStore(name).getAll());
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = reject;
    });
    const tables: Record<string, unknown[]> = {};
    for (const [at, name] of names.entries()) tables[name] = readings[at]!.result;
    database.close();
    return tables;
  }, only) as unknown as Promise<LibraryContents>;

/** What the background remembers of a tab, with the text on its badge. */
export interface TabReport {
  id: number;
  url: string | null;
  badge: string;
  state: string;
  failure: string | null;
}

/** Asks the browser, in one of the extension's own pages, for all tabs and what the background says of them. */
export const readTabs = (page: Page): Promise<TabReport[]> =>
  page.evaluate(async () => {
    interface Extension {
      tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
      action: { getBadgeText(tab: object): Promise<string> };
      storage: { session: { get(key: string): Promise<Record<string, { state?: Record<string, string> }>> } };
    }
    const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const extension = scope.browser ?? scope.chrome;
    const reports = [];
    for (const { id, url } of await extension.tabs.query({})) {
      const memory = (await extension.storage.session.get(`tab:${id}`))[`tab:${id}`];
      reports.push({
        id,
        url: url ?? null,
        badge: await extension.action.getBadgeText({ tabId: id }),
        state: memory?.state?.state ?? 'none',
        failure: memory?.state?.failure ?? null,
      });
    }
    return reports;
  });
