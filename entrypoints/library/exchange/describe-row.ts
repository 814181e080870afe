import type { Labels } from '../../../lib/labels/index';
import type { Row, SharedTableName } from '../../../lib/store/index';

/** What of a row a reader tells two states apart by, table by table. */
const DESCRIPTIONS: {
  [Name in SharedTableName]?: (row: Row<Name>, labels: Labels) => (string | null)[];
} = {
  annotations: ({ target, note, verdict, tagIds, correction }, labels) => [
    `“${target.quote.exact}”`,
    note,
    verdict === null ? null : labels.openValue('verdict', verdict),
    tagIds.length === 0 ? null : `${labels.text('tag.label')} ${labels.number(tagIds.length)}`,
    correction === null ? null : (correction.value ?? labels.text('correction.removed')),
  ],
  dismissals: ({ quote, reason }) => [`“${quote}”`, reason],
  tags: ({ name, description, color }) => [name, description, color],
  reviewers: ({ name }) => [name],
  views: ({ name }) => [name],
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
): string {
  if (row.deletedAt !== null) return labels.text('exchange.removed');
  const parts = DESCRIPTIONS[table]?.(row, labels) ?? [];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
