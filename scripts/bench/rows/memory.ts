import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../browsers';
import { type ExtensionBrowser, launchBrowser } from '../../launch-browser';
import { serveSamples } from '../../sample-site';
import { until } from '../../until';
import { goldenText, LONG_NOTICE, pageOf, writtenNotice } from '../material';
import { figure, type Section } from '../table';

const SITE = 'http://www.example.gov.cn';
/** Visits after which memory is looked at; Chrome keeps the last six pages for its back button. */
const LOOKS = [1, 7, 20, 50];

interface Memory {
  heap: number;
  documents: number;
  nodes: number;
  listeners: number;
  worker: number;
}

const lookAt = async (page: Page, extension: ExtensionBrowser): Promise<Memory> => {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (key: string): number => metrics.find(({ name }) => name === key)?.value ?? 0;
  const background = extension.browser.targets().find((target) => target.type() === 'service_worker');
  const inside = await background!.createCDPSession();
  await inside.send('HeapProfiler.collectGarbage');
  const { usedSize } = await inside.send('Runtime.getHeapUsage');
  await inside.detach();
  return {
    heap: of('JSHeapUsedSize'),
    documents: of('Documents'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    worker: usedSize,
  };
};

/** Heap, nodes and listeners of a tab in which notice after notice is opened. */
export const measureMemory = async (): Promise<Section> => {
  const section: Section = {
    title: 'Memory over many visits',
    budget: 'memory that does not grow: no ranges, observers or ports are left behind',
    method: `Chrome, one tab that opens two notices of ${LONG_NOTICE.toLocaleString('en')} characters in turn, garbage collected before each look. Chrome keeps the last six pages for its back button and counts them in: up to the seventh visit the figures grow by a page each time, from then on only a leak would.`,
    tables: [],
    remarks: [],
  };
  if (!findBrowser('chrome')) return section;
  const site = await serveSamples();
  const extension = await launchBrowser('chrome', { site, headless: true, language: 'zh-CN' });
  try {
    site.set('/long.html', { body: pageOf(writtenNotice(LONG_NOTICE)) });
    site.set('/dense.html', { body: pageOf(goldenText(LONG_NOTICE)) });
    const page = await extension.browser.newPage();
    const megabytes = (bytes: number): string => figure(bytes / 1024 / 1024);
    const rows: string[][] = [];
    for (let visit = 1; visit <= LOOKS.at(-1)!; visit += 1) {
      await page.goto(`${SITE}/${visit % 2 === 0 ? 'long' : 'dense'}.html`, { waitUntil: 'load' });
      await until(() => page.evaluate(() => CSS.highlights.size > 0));
      if (!LOOKS.includes(visit)) continue;
      const { heap, documents, nodes, listeners, worker } = await lookAt(page, extension);
      rows.push([visit, megabytes(heap), documents, nodes, listeners, megabytes(worker)].map(String));
    }
    section.tables.push({
      headings: [
        'visits',
        "the tab's heap, MB",
        'documents',
        'nodes',
        'listeners',
        "the background's heap, MB",
      ],
      rows,
    });
  } finally {
    await extension.close();
    await site.close();
  }
  return section;
};
