import { Readability } from '@mozilla/readability';
import * as chrono from 'chrono-node/zh';
import { checkNotice } from '../../../lib/checks';
import { parseNotice } from '../../../lib/notice';
import { locateArticle, readPageHead, readPageText } from '../../../lib/page';
import { parsePage } from '../../command-line/parse-page';
import { type BenchBrowser, nodeSide, pageSides } from '../bench-browser';
import { goldenText, LONG_NOTICE, pageOf, writtenNotice } from '../material';
import { type Result, race } from '../race';
import { fasterThanOurs, type Section, tableOf } from '../table';

const TEXTS = [
  ['a written notice', writtenNotice],
  ['golden notices joined', goldenText],
] as const;

const OURS = 'locate, parse and check';
const NAMES = [OURS, 'Readability: parse', 'chrono zh.hans: dates alone'];

const nodeSides = (html: string) => {
  const document = parsePage(html);
  const { text } = readPageText(locateArticle(document)!);
  return [
    nodeSide(OURS, () => {
      const roots = locateArticle(document)!;
      const head = readPageHead(document, null, roots);
      return checkNotice(parseNotice(readPageText(roots).text, head), { head });
    }),
    {
      name: NAMES[1]!,
      sample() {
        // it takes the document apart, so each run has its own, made before the clock starts
        const copy = parsePage(html);
        return nodeSide('', () => new Readability(copy).parse()).sample();
      },
    },
    nodeSide(NAMES[2]!, () => chrono.hans.parse(text)),
  ];
};

/** Locate, parse and check a long notice, beside Readability on the same page and chrono on the same text. */
export const measureReading = async (browsers: readonly BenchBrowser[]): Promise<Section> => {
  const races: { where: string; results: Result[] }[] = [];
  for (const [name, textOf] of TEXTS) {
    const html = pageOf(textOf(LONG_NOTICE));
    const sides = nodeSides(html);
    await race(sides, 3);
    races.push({ where: `Node, ${name}`, results: await race(sides, 11) });
    for (const browser of browsers) {
      const { sides: inPage, end } = await pageSides(
        browser,
        html,
        NAMES.map((side) => ({ name: side })),
      );
      await race(inPage, 3);
      races.push({ where: `${browser.version}, ${name}`, results: await race(inPage, 11) });
      await end();
    }
  }
  return {
    title: `Locate, parse and check a notice of ${LONG_NOTICE.toLocaleString('en')} characters`,
    budget: '≤ 15 ms',
    method:
      'After three rounds to warm up. Readability copies the article out of the page and reads nothing in it; chrono finds dates and nothing else.',
    tables: [tableOf(races)],
    remarks: fasterThanOurs(races),
  };
};
