import type { DeclaredTotals, Notice } from '../../lib/model/notice';

export type TotalName = keyof DeclaredTotals;

/** One total as the notice declares it and as its text lists it; null where there is nothing to count. */
export interface TotalComparison {
  name: TotalName;
  declared: number;
  listed: number | null;
  /** Where it is declared. */
  start: number;
  end: number;
}

type Counted = Pick<Notice, 'issues' | 'measures' | 'declared'>;

const withRole = (role: Notice['issues'][number]['role']) => (notice: Counted) =>
  notice.issues.filter((issue) => issue.role === role).length;

/** How each total is counted in the text; totals without an entry cannot be. */
const COUNTED: Partial<Record<TotalName, (notice: Counted) => number>> = {
  aspects: withRole('aspect'),
  categories: withRole('category'),
  problems: withRole('problem'),
  measures: (notice) => notice.measures.filter((measure) => measure.type === 'response').length,
};

/** Every declared total beside what the text lists, in the model's order. */
export const compareTotals = (notice: Counted): TotalComparison[] =>
  (Object.keys(notice.declared) as TotalName[]).flatMap((name) => {
    const declared = notice.declared[name];
    if (!declared) return [];
    const listed = COUNTED[name]?.(notice) ?? null;
    return [{ name, declared: declared.value, listed, start: declared.start, end: declared.end }];
  });
