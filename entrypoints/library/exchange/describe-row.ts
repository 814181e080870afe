import type { Labels } from '../../../lib/labels/index';
import type { Row, SharedTableName } from '../../../lib/store/index';

/** The names of both sides' tags. */
export type TagNames = ReadonlyMap<string, string>;

/** What of a row a reader tells two states apart by, table by table. */
const DESCRIPTIONS: {
  [Name in SharedTableName]?: (row: Row<Name>, labels: Labels, tagNames: TagNames) => (string | null)[];
} = {
  annotations: ({ target, note, verdict, tagIds, correction }, labels, tagNames) => [
    `“${target.quote.exact}”`,
    note,
    verdict === null ? null : labels.openValue('verdict', verdict),
    ...tagIds.map((id) => `#${tagNames.get(id) ?? id}`),
    correction === null ? null : (correction.value ?? labels.text('correction.removed')),
  ],
  dismissals: ({ quote, reason }) => [`“${quote}”`, reason],
  tags: ({ name, description, color }) => [name, description, color],
  reviewers: ({ name }) => [name],
  views: ({ name, address }) => [name, address],
  sites: ({ host }) => [host],
  links: ({ state }, labels) => [
    state === 'suggested' ? labels.value('trust', 'auto') : labels.text(`exchange.${state}`),
  ],
};

/** A row in a few words: quote, note, verdict … */
export function describeRow<Name extends SharedTableName>(
  table: Name,
  row: Row<Name>,
  labels: Labels,
  tagNames: TagNames,
): string {
  if (row.deletedAt !== null) return labels.text('exchange.removed');
  const parts = DESCRIPTIONS[table]?.(row, labels, tagNames) ?? [];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
