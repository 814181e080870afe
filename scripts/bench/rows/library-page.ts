import type { Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from '../../browsers';
import { launchBrowser } from '../../launch-browser';
import { serveSamples } from '../../sample-site';
import { spreadOf } from '../race';
import { figure, type Section } from '../table';
import { makeTitledIssues } from '../titles';

const NOTICES = 1000;
const ISSUES = 30_000;

/** Fills the library with invented rows, straight into its tables. */
const fillLibrary = (page: Page, titles: string[]): Promise<void> =>
  page.evaluate(
    async (all, count) => {
      const opening = indexedDB.open('notice-annotator');
      await new Promise((resolve, reject) => {
        opening.onsuccess = resolve;
        opening.onerror = reject;
      });
      const database = opening.result;
      const writing = database.transaction(['notices', 'issues', 'measures'], 'readwrite');
      const at = '2026-01-01T00:00:00.000Z';
      const base = { author: 'a', createdAt: at, updatedAt: at, deletedAt: null };
      const each = all.length / count;
      for (let notice = 0; notice < count; notice += 1) {
        const noticeId = `notice-${notice}`;
        const versionId = `version-${notice}`;
        writing.objectStore('notices').put({
          ...base,
          ...{ id: noticeId, url: `http://a.gov.cn/${notice}.html`, mirrors: [], fingerprint: noticeId },
          ...{
            currentVersionId: versionId,
            kind: 'rectification',
            title: `关于巡察整改情况的通报（${notice}）`,
          },
          ...{ inspectedBody: `中共某县第${notice}局党组`, inspectingBody: '县委第一巡察组' },
          ...{ inspectionLevel: 'county', feedbackDate: '2024-01-02', publishedDate: '2024-06-01' },
          ...{ issueCount: each, measureCount: each, findingCount: 0, findings: [], trust: 'auto' },
        });
        for (let issue = 0; issue < each; issue += 1) {
          const title = all[notice * each + issue]!;
          const id = `issue-${notice}-${String(issue).padStart(3, '0')}`;
          const place = {
            noticeId,
            versionId,
            start: issue * 100,
            end: issue * 100 + title.length,
            trust: 'auto',
          };
          writing.objectStore('issues').put({
            ...base,
            ...place,
            ...{ id, localId: `i${issue}`, path: ['聚焦主责主业方面'], ordinal: `${issue + 1}.`, title },
            ...{ depth: 2, role: 'problem', status: 'done', family: null, measureCount: 1 },
          });
          writing.objectStore('measures').put({
            ...base,
            ...place,
            ...{ id: `measure-${notice}-${issue}`, localId: `m${issue}`, issueId: id, type: 'response' },
            ...{ ordinal: '一是', text: `${title}已经整改。` },
          });
        }
      }
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onerror = reject;
      });
      database.close();
    },
    titles,
    NOTICES,
  ) as Promise<void>;

/** Milliseconds from an action in the library until its list shows another number of rows, and is drawn. */
const timeUntilListed = (page: Page, query: string): Promise<number> =>
  page.evaluate(async (words) => {
    const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
    const table = document.body;
    const start = performance.now();
    const changed = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve(null);
      });
      observer.observe(table, { childList: true, subtree: true, characterData: true });
      setTimeout(() => resolve(null), 10_000);
    });
    set.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await changed;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, query);

/** Times from the opening of the library until it lists issues, and of searches in it. */
const measureLibrary = async (inside: Page): Promise<string[]> => {
  // A tab behind another draws nothing, and no frame ever comes.
  await inside.bringToFront();
  const opened: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await inside.goto('about:blank').catch(() => {});
    opened.push(await openLibrary(inside));
  }
  const searched: number[] = [];
  for (const query of ['专项资金', '理论学习', '党组织', '台账', '公务接待'])
    searched.push(await timeUntilListed(inside, query));
  return [figure(spreadOf(opened).median), figure(spreadOf(searched).median), figure(Math.max(...searched))];
};

let libraryAddress = '';

const openLibrary = async (page: Page): Promise<number> => {
  const start = performance.now();
  await page.goto(libraryAddress, { waitUntil: [] as never });
  await page.waitForFunction(() => document.querySelectorAll('[role=row], tbody tr').length > 10, {
    polling: 'mutation',
    timeout: 60_000,
  });
  return performance.now() - start;
};

/** Opens the library with 30,000 invented issues in one browser. */
const measureIn = async (name: BrowserName): Promise<string[]> => {
  const site = await serveSamples();
  const extension = await launchBrowser(name, { site, headless: true, language: 'zh-CN' });
  try {
    const inside = await extension.openExtensionPage('/popup.html');
    await fillLibrary(
      inside,
      makeTitledIssues(ISSUES).map(({ title }) => title),
    );
    libraryAddress = extension.extensionUrl('/library.html#/issues');
    return [await extension.browser.version(), ...(await measureLibrary(inside))];
  } finally {
    await extension.close();
    await site.close();
  }
};

/** The library page of the built extension with 30,000 issues. */
export const measureLibraryPage = async (names: readonly BrowserName[]): Promise<Section> => {
  const rows: string[][] = [];
  for (const name of names.filter(findBrowser)) rows.push(await measureIn(name));
  return {
    title: 'The library page with 1,000 notices and 30,000 issues',
    budget: 'open ≤ 300 ms, search ≤ 50 ms',
    method:
      'The built extension. Opened three times, from the navigation until ten rows stand there; searched five times, from the key until the list is drawn. The first search makes what the others use.',
    tables: [{ headings: ['browser', 'opened, ms', 'searched, ms', 'slowest search, ms'], rows }],
    remarks: [],
  };
};
