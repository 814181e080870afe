import type { Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from '../../browsers';
import { launchBrowser } from '../../launch-browser';
import { readTabs } from '../../library-contents';
import { serveSamples } from '../../sample-site';
import { until } from '../../until';
import { goldenText, LONG_NOTICE, pageOf, writtenNotice } from '../material';
import { spreadOf } from '../race';
import { figure, type Section } from '../table';
import { makeTitledIssues } from '../titles';

const NOTICES = 1000;
const ISSUES = 30_000;
const VISITS = 30;
const SITE = 'http://www.example.gov.cn';

/** Counts the milliseconds for which nothing else could run in a page, from its start. */
const WATCH_STALLS = `
  window.stalls = [];
  { const channel = new MessageChannel();
    let last = performance.now();
    channel.port1.onmessage = () => {
      const now = performance.now();
      if (now - last > 8) window.stalls.push(now - last);
      last = now;
      channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0); }`;

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

interface Figures {
  browser: string;
  stalls: string[];
  library: string[];
  memory: string[] | null;
}

/** What one browser with the extension takes: stalls of a page, the library at its size, memory over many visits. */
const measureIn = async (name: BrowserName): Promise<Figures> => {
  const site = await serveSamples();
  const extension = await launchBrowser(name, { site, headless: true, language: 'zh-CN' });
  try {
    const inside = await extension.openExtensionPage('/popup.html');
    site.set('/long.html', { body: pageOf(writtenNotice(LONG_NOTICE)) });
    site.set('/dense.html', { body: pageOf(goldenText(LONG_NOTICE)) });
    site.set('/huge.html', { body: pageOf(writtenNotice(500_000)) });
    const stalls: string[] = [];
    for (const path of ['/long.html', '/dense.html', '/huge.html']) {
      const page = await extension.browser.newPage();
      await page.evaluateOnNewDocument(WATCH_STALLS);
      await page.goto(SITE + path, { waitUntil: 'load' });
      await page.evaluate('window.stalls.length = 0');
      await until(async () =>
        (await readTabs(inside)).some((tab) => tab.url === SITE + path && tab.state === 'read'),
      );
      await until(() => page.evaluate(() => CSS.highlights.size > 0));
      await new Promise((resume) => setTimeout(resume, 300));
      const [longest, number] = (await page.evaluate(
        '[Math.max(0, ...window.stalls), window.stalls.length]',
      )) as [number, number];
      stalls.push(`${path}: longest ${figure(longest)} ms, ${number} longer than 8 ms`);
      await page.close();
    }

    const memory = name === 'chrome' ? await measureMemory(extension) : null;
    await fillLibrary(
      inside,
      makeTitledIssues(ISSUES).map(({ title }) => title),
    );
    libraryAddress = extension.extensionUrl('/library.html#/issues');
    const library = await measureLibrary(inside);
    return { browser: await extension.browser.version(), stalls, library, memory };
  } finally {
    await extension.close();
    await site.close();
  }
};

/** Heap and nodes of a tab after the first and the last of many visits to notices. */
const measureMemory = async (extension: Awaited<ReturnType<typeof launchBrowser>>): Promise<string[]> => {
  const page = await extension.browser.newPage();
  const look = async (): Promise<{ heap: number; nodes: number; listeners: number }> => {
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session
      .send('Performance.enable')
      .then(() => session.send('Performance.getMetrics'));
    await session.detach();
    const of = (key: string): number => metrics.find(({ name }) => name === key)?.value ?? 0;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  const worker = extension.browser.targets().find((target) => target.type() === 'service_worker');
  const heapOfWorker = async (): Promise<number> => {
    const session = await worker!.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    return usedSize;
  };
  const visit = async (at: number): Promise<void> => {
    await page.goto(`${SITE}/${at % 2 === 0 ? 'long' : 'dense'}.html`, { waitUntil: 'load' });
    await until(() => page.evaluate(() => CSS.highlights.size > 0));
  };
  for (let at = 0; at < 4; at += 1) await visit(at);
  const [first, firstWorker] = [await look(), await heapOfWorker()];
  for (let at = 0; at < VISITS; at += 1) await visit(at);
  const [last, lastWorker] = [await look(), await heapOfWorker()];
  await page.close();
  const megabytes = (bytes: number): string => figure(bytes / 1024 / 1024);
  return [
    `${megabytes(first.heap)} → ${megabytes(last.heap)}`,
    `${first.nodes} → ${last.nodes}`,
    `${first.listeners} → ${last.listeners}`,
    `${megabytes(firstWorker)} → ${megabytes(lastWorker)}`,
  ];
};

/** The built extension in browsers: stalls of the page, the library with 30,000 issues, memory over visits. */
export const measureExtension = async (names: readonly BrowserName[]): Promise<Section> => {
  const all: Figures[] = [];
  for (const name of names.filter(findBrowser)) all.push(await measureIn(name));
  return {
    title: 'The extension in the browser',
    budget:
      'slices ≤ 16 ms while a notice is read; library of 1,000 notices and 30,000 issues: open ≤ 300 ms, search ≤ 50 ms; memory that does not grow',
    method: `Stalls: times for which a page's own messages had to wait, from the page's load until it is painted. The library is opened three times and searched five times, until the list is drawn. Memory: a tab that opens notices of ${LONG_NOTICE.toLocaleString('en')} characters, after the fourth and after ${VISITS} more, garbage collected.`,
    tables: [
      {
        headings: ['browser', 'library opened, ms', 'searched, ms', 'slowest search, ms'],
        rows: all.map(({ browser, library }) => [browser, ...library]),
      },
      {
        headings: ['browser', "the tab's heap, MB", 'nodes', 'listeners', "the background's heap, MB"],
        rows: all.flatMap(({ browser, memory }) => (memory ? [[browser, ...memory]] : [])),
      },
    ],
    remarks: all.flatMap(({ browser, stalls }) => stalls.map((words) => `${browser}, stalls of ${words}.`)),
  };
};
