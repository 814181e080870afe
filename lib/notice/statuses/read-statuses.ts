import type { IssueStatus } from '../../model/notice';
import type { Heading } from '../issues/find-issues';
import { readGroupStatus } from '../issues/group-signs';
import type { LabelKind } from '../labels/labels';
import type { Passage } from '../passage';
import { indexAt } from '../split-lines';
import { readStatus } from './read-status';

const STATING: ReadonlySet<LabelKind> = new Set(['status', 'outcome', 'answer']);

/** Gives every issue the status that the notice gives it: by a label, in brackets, or by the group it stands in. */
export function readStatuses(
  passage: Passage,
  headings: readonly Heading[],
  inherited: IssueStatus | null = null,
): void {
  for (const heading of headings) {
    const title = passage.text.slice(heading.title.start, heading.title.end);
    if (heading.meaning === 'issue') heading.draft.status = statedStatus(passage, heading) ?? inherited;
    readStatuses(passage, heading.children, heading.meaning === 'group' ? readGroupStatus(title) : inherited);
  }
}

function statedStatus({ text, labels, statuses }: Passage, heading: Heading): IssueStatus | null {
  const firstIssue = heading.children.find((child) => child.meaning === 'issue');
  const end = firstIssue?.node.start ?? heading.node.end;
  const from = heading.title.start;
  for (
    let index = indexAt(labels, from - 1) + 1;
    index < labels.length && labels[index]!.start < end;
    index += 1
  ) {
    const label = labels[index]!;
    if (!STATING.has(label.kind)) continue;
    const words = /^[\s:]*([^。;,\n\t|]{1,24})/.exec(
      text.slice(label.end, Math.min(end, label.end + 40)),
    )?.[1];
    const status = words ? readStatus(words) : null;
    if (status) return status;
  }
  const mark = statuses[indexAt(statuses, from) + 1];
  return mark && mark.start < end ? mark.status : null;
}
