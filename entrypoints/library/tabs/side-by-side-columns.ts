import type { IssueRow } from '../../../lib/compare/index';
import type { Labels } from '../../../lib/labels/index';
import type { VersionRecord } from '../../../lib/model/library';
import { familyLabel } from '../../page-shell/family-words';
import type { ShownColumn } from '../shown/shown-rows';

/** The columns of notices side by side, as an export writes them; each side says itself where it comes from. */
export const sideBySideColumns = (
  labels: Labels,
  versions: readonly VersionRecord[],
): ShownColumn<IssueRow>[] => [
  {
    label: labels.text('column.family'),
    least: 10,
    value: ({ family }) => (family === null ? null : familyLabel(family, labels)),
  },
  ...versions.flatMap(({ notice, url, hash, seenAt }, at): ShownColumn<IssueRow>[] => {
    const side = `${notice.inspectedBody ?? notice.title ?? url} ${labels.instant(seenAt)}`;
    const column = (
      name: string,
      least: number,
      read: (cell: NonNullable<IssueRow['cells'][number]>) => string | number | null,
    ): ShownColumn<IssueRow> => ({
      label: `${side}·${name}`,
      least,
      value: ({ cells }) => {
        const cell = cells[at];
        return cell ? read(cell) : null;
      },
    });
    return [
      column(labels.text('column.issue'), 24, ({ issue }) => `${issue.ordinal ?? ''}${issue.title}`),
      column(
        labels.text('column.status'),
        7,
        ({ issue }) => issue.status && labels.value('issueStatus', issue.status),
      ),
      column(labels.text('column.measures'), 30, ({ measures }) =>
        measures.map(({ ordinal, text }) => `${ordinal ?? ''}${text}`).join('|'),
      ),
      column(labels.text('export.url'), 20, () => url),
      column(labels.text('export.hash'), 14, () => hash),
      column(labels.text('export.start'), 6, ({ issue }) => issue.start),
      column(labels.text('export.end'), 6, ({ issue }) => issue.end),
    ];
  }),
];
