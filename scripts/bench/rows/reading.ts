import { Readability } from '@mozilla/readability';
import * as chrono from 'chrono-node/zh';
import { checkNotice } from '../../../lib/checks';
import { parseNotice } from '../../../lib/notice';
import { locateArticle, readPageHead, readPageText } from '../../../lib/page';
import { parsePage } from '../../command-line/parse-page';
import { type BenchBrowser, nodeSide, pageSides } from '../bench-browser';
import { goldenText, LONG_NOTICE, pageOf, writtenNotice } from '../material';
import { type Result, race, type Side } from '../race';
import { readDates } from '../read-dates';
import { fasterThanOurs, type Section, tableOf } from '../table';

const TEXTS = [
  ['a written notice', writtenNotice],
  ['golden notices joined', goldenText],
] as const;

const FIND = 'locate and read the page';
const READ = 'locate, parse and check';
const READABILITY = 'Readability: parse';
const CHRONO = 'chrono zh.hans: dates alone';
const DATES = 'our dates alone';

/** Who runs against whom, ours first: finding the text is all that Readability does, finding dates all that chrono does. */
const CONTESTS = [
  [FIND, READABILITY],
  [DATES, CHRONO],
  [READ, READABILITY, CHRONO],
] as const;

const nodeSides = (html: string): ReadonlyMap<string, Side> => {
  const document = parsePage(html);
  const { text } = readPageText(locateArticle(document)!);
  const sides = [
    nodeSide(FIND, () => readPageText(locateArticle(document)!)),
    nodeSide(READ, () => {
      const roots = locateArticle(document)!;
      const head = readPageHead(document, null, roots);
      return checkNotice(parseNotice(readPageText(roots).text, head), { head });
    }),
    {
      name: READABILITY,
      sample() {
        // it takes the document apart, so each run has its own, made before the clock starts
        const copy = parsePage(html);
        return nodeSide('', () => new Readability(copy).parse()).sample();
      },
    },
    nodeSide(DATES, () => readDates(text)),
    nodeSide(CHRONO, () => chrono.hans.parse(text)),
  ];
  return new Map(sides.map((side) => [side.name, side]));
};

/** Runs every contest in one place. */
const raceAll = async (where: string, sideOf: (name: string) => Side) => {
  const races: { where: string; results: Result[] }[] = [];
  for (const names of CONTESTS) {
    const sides = names.map(sideOf);
    await race(sides, 3);
    races.push({ where, results: await race(sides, 11) });
  }
  return races;
};

/** Find the text of a long notice and read it whole, beside Readability on the same page and chrono on the same text. */
export const measureReading = async (browsers: readonly BenchBrowser[]): Promise<Section> => {
  const races: { where: string; results: Result[] }[] = [];
  for (const [name, textOf] of TEXTS) {
    const html = pageOf(textOf(LONG_NOTICE));
    const sides = nodeSides(html);
    races.push(...(await raceAll(`Node, ${name}`, (side) => sides.get(side)!)));
    for (const browser of browsers) {
      const { sides: inPage, end } = await pageSides(
        browser,
        html,
        [...sides.keys()].map((side) => ({ name: side })),
      );
      const sideOf = (side: string) => inPage.find(({ name: one }) => one === side)!;
      races.push(...(await raceAll(`${browser.version}, ${name}`, sideOf)));
      await end();
      const cold = await pageSides(browser, html, [
        { name: READ, isChanging: true },
        { name: READABILITY, isChanging: true },
      ]);
      races.push({ where: `${browser.version}, ${name}, first run`, results: await race(cold.sides, 5) });
      await cold.end();
    }
  }
  return {
    title: `Locate, parse and check a notice of ${LONG_NOTICE.toLocaleString('en')} characters`,
    budget: '≤ 15 ms',
    method:
      'After three rounds to warm up; first run: the page is loaded anew for each run, and the browser must make code and patterns ready. Readability copies the article out of the page and reads nothing in it, which is what finding the text does; chrono finds dates and nothing else, so our dates alone stand beside it too.',
    tables: [tableOf(races)],
    remarks: fasterThanOurs(races),
  };
};
