import type { RecurringGroup } from '../comparison';
import { comparedColumns, comparedId } from './compared-columns';
import { exporterColumn, scoreColumn, trustColumn } from './part-columns';
import { type Column, defineTable } from './table';

interface MemberRow {
  readonly group: RecurringGroup;
  readonly groupId: string;
  readonly member: RecurringGroup['members'][number];
}

const columns: Column<MemberRow>[] = [
  {
    name: 'group_id',
    labels: { zh: '组号', en: 'Group' },
    meaning: { zh: '同组问题的最小编号', en: 'The smallest id of the group’s issues' },
    kind: 'text',
    value: ({ groupId }) => groupId,
  },
  {
    name: 'family',
    labels: { zh: '问题类别', en: 'Family' },
    meaning: { zh: '问题类别', en: 'Problem family' },
    kind: 'text',
    value: ({ group }) => group.family,
  },
  {
    name: 'group_size',
    labels: { zh: '组内问题数', en: 'Group size' },
    meaning: { zh: '同组的问题数', en: 'How many issues the group holds' },
    kind: 'number',
    value: ({ group }) => group.members.length,
  },
  scoreColumn(({ group }) => group.score, {
    zh: '组内问题的相似程度，0 至 1',
    en: 'How like the issues are, 0 to 1',
  }),
  ...comparedColumns<MemberRow>(null, ({ member }) => member.issue),
  trustColumn(({ member }) => member.trust, {
    zh: '程序归组为自动识别，审阅人确认过的为人工确认',
    en: 'Grouped by the program, or confirmed by a person',
  }),
  exporterColumn(({ group }) => group.reviewer),
];

/** One row an issue of a group of recurring problems. */
export const recurringTable = defineTable<MemberRow, RecurringGroup>({
  name: 'recurring',
  labels: { zh: '反复出现的问题', en: 'Recurring problems' },
  columns,
  *rows(group) {
    const members = [...group.members].sort((one, other) =>
      comparedId(one.issue) < comparedId(other.issue) ? -1 : 1,
    );
    const first = members[0];
    if (first) for (const member of members) yield { group, groupId: comparedId(first.issue), member };
  },
});
