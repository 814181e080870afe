import { checkNotice } from '../../../lib/checks';
import { parseNotice } from '../../../lib/notice';
import { locateArticle, readPageText } from '../../../lib/page';
import { parsePage } from '../../command-line/parse-page';
import { goldenText, pageOf, writtenNotice } from '../material';
import { spreadOf, timed } from '../race';
import { figure, type Section } from '../table';

const LENGTHS = [10_000, 100_000, 1_000_000];

/** How the reader's stages grow with the text; a stage is timed alone, after the stages before it. */
export const measureGrowth = (): Section => {
  const rows: string[][] = [];
  const steep: string[] = [];
  for (const [name, textOf] of [
    ['a written notice', writtenNotice],
    ['golden notices joined', goldenText],
  ] as const) {
    const times = new Map<string, number[]>();
    for (const length of LENGTHS) {
      const text = textOf(length);
      const document = parsePage(pageOf(text));
      const notice = parseNotice(text);
      const stages: [string, () => unknown][] = [
        ['locate and read the page', () => readPageText(locateArticle(document)!)],
        ['parse', () => parseNotice(text)],
        ['check', () => checkNotice(notice)],
      ];
      for (const [stage, work] of stages) {
        const runs = length === LENGTHS[0] ? 9 : length === LENGTHS[1] ? 5 : 3;
        const { median } = spreadOf(Array.from({ length: runs }, () => timed(work)));
        times.set(stage, [...(times.get(stage) ?? []), median]);
      }
    }
    for (const [stage, medians] of times) {
      const growth = medians[2]! / medians[1]!;
      if (growth > 15)
        steep.push(`${stage}, ${name}: ten times the text takes ${figure(growth)} times as long.`);
      rows.push([
        name,
        stage,
        ...medians.map(figure),
        `${figure(medians[1]! / medians[0]!)}×`,
        `${figure(growth)}×`,
      ]);
    }
  }
  return {
    title: 'Growth of the cost with the text',
    budget: 'linear to 1,000,000 characters: ten times the text, ten times the time',
    method:
      'Node; milliseconds: the medians of nine runs, of five and of three. Hostile texts: `npx tsx scripts/measure-growth.ts`.',
    tables: [
      {
        headings: [
          'text',
          'stage',
          ...LENGTHS.map((length) => length.toLocaleString('en')),
          '1× → 10×',
          '10× → 100×',
        ],
        rows,
      },
    ],
    remarks: steep,
  };
};
