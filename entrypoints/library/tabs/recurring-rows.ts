import type { NoticeRecord } from '../../../lib/model/library';
import { familyLabel } from '../../page-shell/family-words';
import type { RecurringProblem } from '../comparisons/recurring-comparison';
import { yearOf } from '../comparisons/use-notices';
import { UNSTATED } from './facet-values';
import type { ListFacet } from './list-tab';
import { bodyKey } from './notice-names';

/** A group with what its notices add to it. */
export interface RecurringRow {
  group: RecurringProblem;
  /** The title that most of its issues bear. */
  title: string;
  state: 'suggested' | 'confirmed';
  notices: string[];
  /** By their keys. */
  bodies: string[];
  /** In order; only those that are known. */
  years: string[];
}

const mostCommon = (values: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = values[0] ?? '';
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value;
  return best;
};

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

/** Joins groups with their notices; a group is confirmed when each of its issues is. */
export const recurringRows = (
  groups: readonly RecurringProblem[],
  notices: ReadonlyMap<string, NoticeRecord>,
): RecurringRow[] =>
  groups.map((group) => {
    const ids = distinct(group.members.map(({ noticeId }) => noticeId));
    const own = ids.flatMap((id) => notices.get(id) ?? []);
    return {
      group,
      title: mostCommon(group.members.map(({ title }) => title)),
      state: group.members.every(({ isConfirmed }) => isConfirmed) ? 'confirmed' : 'suggested',
      notices: ids,
      bodies: distinct(own.map(bodyKey)).filter((key) => key !== UNSTATED),
      years: distinct(own.map(yearOf)).sort(),
    };
  });

/** `['2021', '2023', '2024']` → `2021–2024` */
export const spanOfYears = (years: readonly string[]): string =>
  years.length > 1 ? `${years[0]}–${years.at(-1)}` : (years[0] ?? '');

/** What groups can be filtered by. */
export const RECURRING_FACETS: readonly ListFacet<RecurringRow>[] = [
  {
    key: 'state',
    label: 'compare.state',
    valuesOf: ({ state }) => [state],
    labelOf: (value, labels) =>
      labels.text(value === 'confirmed' ? 'compare.confirmed' : 'compare.suggested'),
  },
  {
    key: 'family',
    label: 'filter.family',
    valuesOf: ({ group }) => [group.family ?? UNSTATED],
    labelOf: (value, labels) =>
      value === UNSTATED ? labels.text('recurring.noFamily') : familyLabel(value, labels),
  },
  {
    key: 'period',
    label: 'filter.period',
    valuesOf: ({ years }) => years,
    labelOf: (value) => value,
  },
  {
    key: 'body',
    label: 'filter.body',
    valuesOf: ({ bodies }) => bodies,
    labelOf: (value, _, names) => names.get(value) ?? value,
  },
];
