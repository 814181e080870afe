import type { Labels } from '../../../lib/labels/index';
import type { NoticeRecord, TagRecord } from '../../../lib/model/library';
import type { ShownColumn } from '../shown/shown-rows';
import type { JudgedIssue, Question } from './reviewer-rows';

/** The columns of the issues on which two reviewers differ, as an export writes them. */
export function judgedColumns(
  labels: Labels,
  question: Question,
  names: readonly [string, string],
  tags: readonly TagRecord[],
  notices: ReadonlyMap<string, NoticeRecord>,
): ShownColumn<JudgedIssue>[] {
  const nameOf = new Map(tags.map(({ id, name }) => [id, name]));
  const said = (verdict: string | null, tagIds: readonly string[] | null): string | null =>
    question === 'verdicts'
      ? verdict && labels.openValue('verdict', verdict)
      : (tagIds?.map((id) => nameOf.get(id) ?? id).join('|') ?? null);
  return [
    { label: labels.text('column.issue'), least: 24, value: ({ title }) => title },
    {
      label: labels.text('column.inspectedBody'),
      least: 14,
      value: ({ noticeId }) => notices.get(noticeId)?.inspectedBody ?? null,
    },
    { label: names[0], least: 10, value: ({ verdicts, tags: both }) => said(verdicts[0], both[0]) },
    { label: names[1], least: 10, value: ({ verdicts, tags: both }) => said(verdicts[1], both[1]) },
    {
      label: labels.text('export.settled'),
      least: 10,
      value({ settled }) {
        const answer = settled[question];
        return answer && said(answer.verdict, answer.tagIds);
      },
    },
  ];
}
