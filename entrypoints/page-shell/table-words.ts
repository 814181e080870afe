import type { Headings } from '../../lib/export/csv';
import type { Labels, ValueGroup } from '../../lib/labels/index';

/** How the tables of an export speak to this reader: headings and the values of closed lists. */
export const tableWords = (
  labels: Labels,
): { headings: Headings; wordOf: (group: string, value: string) => string } => ({
  headings: labels.language === 'en' ? 'en' : 'zh',
  wordOf: (group, value) =>
    group === 'verdict' ? labels.openValue(group, value) : labels.value(group as ValueGroup, value as never),
});
