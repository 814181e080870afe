import { RecurringIndex } from '../../../lib/compare/recurring';
import { race, spreadOf, timed } from '../race';
import { figure, type Section, tableOf } from '../table';
import { ISSUES_PER_NOTICE, makeTitledIssues } from '../titles';

const LIBRARY = 30_000;
/** All pairs of more titles than this would take minutes. */
const PAIRED = 2_000;
const LIKE = 0.5;

const pairsOf = (title: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let at = 1; at < title.length; at += 1) {
    const pair = title.slice(at - 1, at + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
};

/** Every title beside every other: cosine of pairs of characters. */
const compareAllPairs = (titles: readonly string[]): number => {
  const vectors = titles.map(pairsOf);
  const lengths = vectors.map((vector) => Math.hypot(...vector.values()));
  let like = 0;
  for (let one = 0; one < vectors.length; one += 1)
    for (let other = one + 1; other < vectors.length; other += 1) {
      let product = 0;
      for (const [pair, count] of vectors[one]!) product += count * (vectors[other]!.get(pair) ?? 0);
      if (product / (lengths[one]! * lengths[other]!) >= LIKE) like += 1;
    }
  return like;
};

const indexOf = (count: number): RecurringIndex => {
  const issues = makeTitledIssues(count);
  const index = new RecurringIndex();
  for (let at = 0; at < issues.length; at += ISSUES_PER_NOTICE)
    index.add(issues.slice(at, at + ISSUES_PER_NOTICE));
  return index;
};

/** Grouping the issues of a library, all at once and a notice at a time. */
export const measureRecurring = async (): Promise<Section> => {
  const titles = makeTitledIssues(PAIRED).map(({ title }) => title);
  const results = await race(
    [
      {
        name: `our index, ${PAIRED.toLocaleString('en')} issues`,
        sample: () => timed(() => indexOf(PAIRED).groups()),
      },
      {
        name: `all pairs, ${PAIRED.toLocaleString('en')} issues`,
        sample: () => timed(() => compareAllPairs(titles)),
      },
    ],
    3,
  );
  const rows: string[][] = [];
  for (const count of [LIBRARY / 100, LIBRARY / 10, LIBRARY]) {
    const built: number[] = [];
    let index = new RecurringIndex();
    for (let round = 0; round < (count === LIBRARY ? 1 : 3); round += 1)
      built.push(
        timed(() => {
          index = indexOf(count);
        }),
      );
    const added = Array.from({ length: 20 }, (_, notice) => {
      const more = makeTitledIssues(ISSUES_PER_NOTICE, 100 + notice);
      return timed(() => index.add(more));
    });
    const one = spreadOf(added);
    rows.push([
      count.toLocaleString('en'),
      figure(spreadOf(built).median),
      `${figure(one.median)} (${figure(Math.max(...added))})`,
      figure(timed(() => index.groups())),
    ]);
  }
  const pairs = results[1]!.median * (LIBRARY / PAIRED) ** 2;
  return {
    title: 'Recurring problems over 30,000 issues',
    budget: 'all ≤ 5 s, a new notice ≤ 50 ms',
    method: 'Node. The peer compares every title with every other by cosine over pairs of characters.',
    tables: [
      {
        headings: ['issues', 'grouped, ms', 'a notice of 30 more, ms (slowest of 20)', 'groups listed, ms'],
        rows,
      },
      tableOf([{ where: 'Node', results }]),
    ],
    remarks: [
      `All pairs of ${LIBRARY.toLocaleString('en')} issues would take some ${figure(pairs / 1000)} s, by the square of the number.`,
    ],
  };
};
