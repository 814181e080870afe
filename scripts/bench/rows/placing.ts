import { performance } from 'node:perf_hooks';
import { placeTargets } from '../../../lib/anchoring';
import { type BenchBrowser, pageSides } from '../bench-browser';
import { editedPage, judgeFuzzyMatch, judgeOurs } from '../in-page/edited-page';
import { pageOf } from '../material';
import { type Result, race, spreadOf } from '../race';
import { figure, type Section, tableOf } from '../table';

const JUDGED = 60;

/** How often the steps are timed: what else the machine does falls into one of them now and then. */
const ROUNDS = 5;

/** Placing 1,000 annotations on a page that was edited in every way at once. */
export const measurePlacing = async (browsers: readonly BenchBrowser[]): Promise<Section> => {
  const { now, old, targets } = editedPage();
  const races: { where: string; results: Result[] }[] = [];
  for (const browser of browsers) {
    const { sides, end } = await pageSides(browser, pageOf(now.notice.text), [
      { name: 'our placement of 1,000' },
      { name: 'whole-page fuzzy match of 20' },
      { name: 'Apache Annotator, 20' },
    ]);
    races.push({ where: browser.version, results: await race(sides, 3) });
    await end();
  }
  const rounds = Array.from({ length: ROUNDS }, () => {
    const times: number[] = [];
    const steps = placeTargets(targets, { oldNotice: old.notice, newNotice: now.notice });
    for (let done = false; !done; ) {
      const start = performance.now();
      done = steps.next().done === true;
      times.push(performance.now() - start);
    }
    return times;
  });
  const longest = rounds.map((times) => Math.max(...times));
  const ours = judgeOurs();
  const peers = judgeFuzzyMatch(JUDGED);
  const perHundred = races.flatMap(({ where, results }) => {
    const [placed, fuzzy, apache] = results;
    return [
      `${where}, per annotation: ours ${figure(placed!.median / targets.length)} ms, whole-page fuzzy match ${figure(fuzzy!.median / 20)} ms (${figure(fuzzy!.median / 20 / (placed!.median / targets.length))} times), Apache Annotator ${figure(apache!.median / 20)} ms (${figure(apache!.median / 20 / (placed!.median / targets.length))} times; exact quotes alone).`,
    ];
  });
  const wrong = ({ quotes, right, wrong: bad, unplaced }: typeof ours): string[] => [
    String(quotes),
    String(right),
    String(bad),
    String(unplaced),
  ];
  return {
    title: `Placing 1,000 annotations on an edited page of ${now.notice.text.length.toLocaleString('en')} characters`,
    budget: '≤ 300 ms in slices ≤ 16 ms, 0 wrong',
    method:
      'The edits are made by a generator that knows where each character went. The peers place 20, the time of 1,000 follows from the line per annotation. The fuzzy match is the usual one: approx-string-match over the whole page, half of the quote may differ, the best of its matches by words around it and place.',
    tables: [
      tableOf(races),
      {
        headings: ['who', 'annotations', 'right', 'wrong', 'not placed although there'],
        rows: [
          ['ours', ...wrong(ours)],
          ['whole-page fuzzy match', ...wrong(peers)],
        ],
      },
    ],
    remarks: [
      ...perHundred,
      `The longest of ${rounds[0]!.length} steps in Node takes ${figure(spreadOf(longest).median)} ms (${figure(Math.min(...longest))} – ${figure(Math.max(...longest))} in ${ROUNDS} rounds), the median step ${figure(spreadOf(rounds.flat()).median)} ms.`,
    ],
  };
};
