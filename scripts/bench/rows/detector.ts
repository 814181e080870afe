import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BenchBrowser } from '../bench-browser';
import { pageSides } from '../bench-browser';
import { newsPage } from '../material';
import { type Result, race } from '../race';
import { fasterThanOurs, type Section, tableOf } from '../table';

declare const contests: typeof import('../in-page/contests');

const OURS = 'our detector';
const PEER = 'Readability: isProbablyReaderable';

/** The detector on pages that are no notice, first look and once warm. */
export const measureDetector = async (browsers: readonly BenchBrowser[]): Promise<Section> => {
  const meeting = readFileSync(resolve(import.meta.dirname, '../../../samples/meeting.html'), 'utf8');
  const races: { where: string; results: Result[] }[] = [];
  const counts: string[] = [];
  for (const browser of browsers) {
    for (const [name, html] of [
      ['a short page of news', meeting],
      ['a long page of news, 2,400 elements', newsPage()],
    ] as const) {
      const cold = await pageSides(browser, html, [
        { name: OURS, isChanging: true },
        { name: PEER, isChanging: true },
      ]);
      races.push({ where: `${browser.version}, ${name}, first look`, results: await race(cold.sides, 5) });
      await cold.end();
      const warm = await pageSides(browser, html, [
        { name: OURS, repeats: 10 },
        { name: PEER, repeats: 10 },
      ]);
      races.push({ where: `${browser.version}, ${name}, again`, results: await race(warm.sides, 15) });
      const [ours, peers] = await Promise.all(
        [OURS, PEER].map((side) => warm.page.evaluate((of) => contests.countLayoutReads(of), side)),
      );
      counts.push(
        `${browser.version}, ${name}: styles, sizes and places of elements asked for: ${ours} times by the detector, ${peers} times by isProbablyReaderable.`,
      );
      await warm.end();
    }
  }
  return {
    title: 'Detector on a page that is no notice',
    budget: '≤ 2 ms; no DOM change and no style work',
    method:
      'First look: the page is loaded anew for each run and the script runs for the first time. Again: ten runs in a page, per run. The peer adds up the lengths of paragraphs; the detector reads titles and, where they leave it open, running text with some dozens of patterns; the browser must make ready at the first look what is tried. The short page is news of an inspection: its title has the words of a notice, and rules it out.',
    tables: [tableOf(races)],
    remarks: [...counts, ...fasterThanOurs(races)],
  };
};
