import type { Page } from 'puppeteer-core';
import type { BackupRows } from '../lib/export/backup';

const PORTION = 200;

/** Puts rows straight into the library of a browser, by one of the extension's own pages. */
export async function fillLibrary(page: Page, rows: Partial<BackupRows>): Promise<void> {
  for (const [table, all] of Object.entries(rows))
    for (let at = 0; at < all.length; at += PORTION)
      // No function of its own inside: the one that runs this file would name it by means that the page lacks.
      await page.evaluate(
        async (name, portion) => {
          const opening = indexedDB.open('notice-annotator');
          await new Promise((resolve, reject) => {
            opening.onsuccess = resolve;
            opening.onerror = reject;
          });
          const writing = opening.result.transaction(name, 'readwrite');
          for (const row of JSON.parse(portion)) writing.objectStore(name).put(row);
          await new Promise((resolve, reject) => {
            writing.oncomplete = resolve;
            writing.onerror = reject;
          });
          opening.result.close();
        },
        table,
        JSON.stringify(all.slice(at, at + PORTION)),
      );
}
