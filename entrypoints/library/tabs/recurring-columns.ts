import type { Labels } from '../../../lib/labels/index';
import type { NoticeRecord } from '../../../lib/model/library';
import { familyLabel } from '../../page-shell/family-words';
import type { RecurringMember } from '../comparisons/recurring-comparison';
import type { ShownColumn } from '../shown/shown-rows';
import type { RecurringRow } from './recurring-rows';

/** One issue of a group that is shown. */
export interface MemberRow {
  row: RecurringRow;
  member: RecurringMember;
  notice: NoticeRecord;
}

/** A row an issue, group after group as they are shown. */
export const memberRows = (
  rows: readonly RecurringRow[],
  notices: ReadonlyMap<string, NoticeRecord>,
): MemberRow[] =>
  rows.flatMap((row) =>
    row.group.members.flatMap((member): MemberRow[] => {
      const notice = notices.get(member.noticeId);
      return notice ? [{ row, member, notice }] : [];
    }),
  );

/** The columns of the recurring problems, as an export writes them. */
export const memberColumns = (labels: Labels): ShownColumn<MemberRow>[] => [
  { label: labels.text('export.group'), least: 18, value: ({ row }) => row.title },
  {
    label: labels.text('column.family'),
    least: 10,
    value: ({ row }) => row.group.family && familyLabel(row.group.family, labels),
  },
  { label: labels.text('export.groupSize'), least: 6, value: ({ row }) => row.group.members.length },
  { label: labels.text('export.likeness'), least: 6, value: ({ row }) => row.group.score },
  {
    label: labels.text('compare.state'),
    least: 6,
    value: ({ member }) => labels.text(member.isConfirmed ? 'compare.confirmed' : 'compare.suggested'),
  },
  { label: labels.text('column.issue'), least: 24, value: ({ member }) => member.title },
  {
    label: labels.text('column.inspectedBody'),
    least: 14,
    value: ({ notice }) => notice.inspectedBody,
  },
  {
    label: labels.text('column.publishedDate'),
    least: 8,
    value: ({ notice }) => notice.publishedDate,
  },
];
