import type { Page } from 'puppeteer-core';
import { until } from '../until';

/** What was timed, in milliseconds, a number a repetition. */
export interface Timing {
  what: string;
  /** What the product promises, in milliseconds; null where it promises nothing. */
  budget: number | null;
  times: number[];
}

/** Milliseconds that something may take before the measuring gives up. */
const PATIENCE = 60_000;

const OPEN = 300;
const FILTER = 100;
const SEARCH = 50;

/** One character, a common word, words that narrow each other, rare ones. */
const QUERIES = ['资', '资金', '资金 管理', '学习', '学习 不', '采购', '水务', '理论', '档案', '公务接待'];

/** The tabs that list rows, and those that compare the whole library. */
const LISTS = ['notices', 'issues', 'measures', 'annotations', 'findings', 'tags'] as const;
const COMPARISONS = ['recurring', 'copied', 'pairs', 'pictures'] as const;

const SEARCH_BOX = '.library-search';
const FIRST_ROW = '.data-table [aria-rowindex="2"], .compare-item, .chart, .empty-state';
const ALL_ROWS = '.library-tools .push:not([hidden])';
const COMPARED = '.compare-view:not(:has(progress)), .chart, .empty-state';

/**
 * Notes when the first row and all rows have been drawn, counted from the page's start. Firefox does not run it before
 * an extension's own page: there it begins as soon as the page answers, and what is drawn already counts from then.
 */
const WATCH = `(() => {
  if (window.drawnAt) return;
  window.drawnAt = {};
  const wanted = ${JSON.stringify({ first: FIRST_ROW, all: ALL_ROWS, compared: COMPARED })};
  const note = (name) => requestAnimationFrame(() => setTimeout(() => {
    window.drawnAt[name] ??= performance.now();
  }));
  const seen = new Set();
  const look = () => {
    for (const [name, selector] of Object.entries(wanted))
      if (!seen.has(name) && document.querySelector(selector)) {
        seen.add(name);
        note(name);
      }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  look();
})();`;

/** Milliseconds between two looks: in Firefox the first of them starts the watch. */
const LOOK = 20;

type Moment = 'first' | 'all' | 'compared';

/** Opens a tab on a fresh page and waits for its moments. */
const openTab = async (
  page: Page,
  base: string,
  hash: string,
  wanted: readonly Moment[],
): Promise<number[]> => {
  // Another address each time: a change of the part after # alone loads nothing.
  const address = `${base}?${Math.random()}#/${hash}`;
  // A page behind another is not drawn.
  await page.bringToFront();
  await page.goto(address, { waitUntil: [] as never });
  const arrived = `location.href === ${JSON.stringify(address)}`;
  const moments = await until(
    () =>
      page
        .evaluate(`${arrived} ? (${WATCH.replace(/;$/u, '')}, window.drawnAt) : {}`)
        .then((drawn) => drawn as Record<string, number>)
        .then((drawn) => (wanted.every((moment) => drawn[moment] !== undefined) ? drawn : null))
        // A page that is being left answers nothing.
        .catch(() => null),
    PATIENCE,
    LOOK,
  );
  return wanted.map((moment) => moments[moment]!);
};

/** Turns to a list of the open page; milliseconds until its first row is drawn. */
const turnTo = (page: Page, hash: string): Promise<number> =>
  page.evaluate(
    async (next, first, patience) => {
      const begun = performance.now();
      location.hash = `#/${next}`;
      await new Promise((changed) => addEventListener('hashchange', changed, { once: true }));
      for (;;) {
        await new Promise((drawn) => requestAnimationFrame(drawn));
        await new Promise((done) => setTimeout(done));
        const tab = document.querySelector('[role="tabpanel"]')?.getAttribute('aria-labelledby');
        if (tab === `tab-${next}` && document.querySelector(first)) break;
        if (performance.now() - begun > patience) throw new Error(`No row of ${next}.`);
      }
      return performance.now() - begun;
    },
    hash,
    FIRST_ROW,
    PATIENCE,
  );

/** Types into the search or presses a filter, and waits until the browser has drawn what came of it. */
const timeStep = (page: Page, selector: string, text: string | null): Promise<number> =>
  page.evaluate(
    async (wanted, typed) => {
      const element = document.querySelector<HTMLInputElement>(wanted)!;
      const begun = performance.now();
      if (typed === null) element.click();
      else {
        element.value = typed;
        element.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      await new Promise((drawn) => requestAnimationFrame(drawn));
      // A task after the frame runs once style, layout and paint are done.
      await new Promise((done) => setTimeout(done));
      const took = performance.now() - begun;
      // The counts beside the filters follow the rows: the next step begins when they stand there.
      await new Promise((done) => setTimeout(done, 150));
      return took;
    },
    selector,
    text,
  );

type Report = (timing: Timing) => void;

const repeat = async <Value>(count: number, work: () => Promise<Value>): Promise<Value[]> => {
  const values: Value[] = [];
  for (let at = 0; at < count; at += 1) values.push(await work());
  return values;
};

/** Times the tabs that list rows: opening, search, filters. */
export async function timeLists(page: Page, base: string, report: Report, rounds: number): Promise<void> {
  for (const tab of LISTS) {
    const isNarrowed = tab !== 'tags';
    const wanted: Moment[] = isNarrowed ? ['first', 'all'] : ['first'];
    const openings = await repeat(rounds, () => openTab(page, base, tab, wanted));
    report({ what: `open the page at ${tab}`, budget: OPEN, times: openings.map(([first]) => first!) });
    if (isNarrowed)
      report({ what: `${tab}: all rows there`, budget: null, times: openings.map(([, all]) => all!) });
    const searches: number[] = [];
    for (const query of QUERIES) searches.push(await timeStep(page, SEARCH_BOX, query));
    report({ what: `search ${tab}`, budget: SEARCH, times: searches });
    await timeStep(page, SEARCH_BOX, '');
    if (!isNarrowed) continue;
    const filters: number[] = [];
    for (let at = 1; at <= 8; at += 1) {
      const box = `.filter-bar-group:nth-of-type(${(at % 4) + 1}) input`;
      if (await page.$(box)) filters.push(await timeStep(page, box, null));
    }
    report({ what: `filter ${tab}`, budget: FILTER, times: filters });
  }
}

/** Times the change from one tab to another on an open page, for the first time and again. */
export async function timeTurns(page: Page, base: string, report: Report): Promise<void> {
  await openTab(page, base, 'tags', ['first']);
  for (const round of ['turn to', 'turn again to'])
    for (const tab of LISTS)
      if (tab !== 'tags' || round !== 'turn to')
        report({ what: `${round} ${tab}`, budget: OPEN, times: [await turnTo(page, tab)] });
}

/** Times the comparisons of the whole library: at first from nothing, then with what is stored of them. */
export async function timeComparisons(
  page: Page,
  base: string,
  report: Report,
  rounds: number,
): Promise<void> {
  for (const tab of COMPARISONS)
    for (const [how, count, budget] of [
      ['for the first time', 1, null],
      ['again', rounds, OPEN],
    ] as const) {
      const openings = await repeat(count, () => openTab(page, base, tab, ['first', 'compared']));
      report({ what: `open ${tab} ${how}`, budget, times: openings.map(([first]) => first!) });
      report({ what: `${tab} compared ${how}`, budget: null, times: openings.map(([, all]) => all!) });
    }
}

/** Notes on every page from now on when its rows are drawn; to be called once, before anything is timed. */
export const watchDrawing = (page: Page): Promise<unknown> => page.evaluateOnNewDocument(WATCH);
