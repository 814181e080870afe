import type { IssueStatus, Section } from '../../model/notice';
import { readGroupStatus } from '../issues/group-signs';
import type { Heading } from '../issues/heading';
import type { LabelKind } from '../labels/labels';
import type { Passage } from '../passage';
import { sectionAt } from '../roles/find-sections';
import { indexAt } from '../split-lines';
import { readClosingStatus, readStatus, splitStatus } from './read-status';

/** How far from its end an answer's last sentence is looked for. */
const LAST_SENTENCE = 60;
const STATING: ReadonlySet<LabelKind> = new Set(['status', 'outcome', 'answer']);

/** Gives every issue the status that the notice gives it: by a label, in brackets, or by the group it stands in. */
export function readStatuses(
  passage: Passage,
  headings: readonly Heading[],
  sections: readonly Section[],
  inherited: IssueStatus | null = null,
): void {
  for (const heading of headings) {
    const title = passage.text.slice(heading.title.start, heading.title.end);
    if (heading.meaning === 'issue')
      heading.draft.status = statedStatus(passage, heading, sections) ?? inherited;
    readStatuses(
      passage,
      heading.children,
      sections,
      heading.meaning === 'group' ? readGroupStatus(title) : inherited,
    );
  }
}

function statedStatus(
  { text, labels, statuses }: Passage,
  heading: Heading,
  sections: readonly Section[],
): IssueStatus | null {
  const firstIssue = heading.children.find((child) => child.meaning === 'issue');
  const sectionEnd = sectionAt(sections, heading.node.start)?.end ?? text.length;
  const end = Math.min(firstIssue?.node.start ?? heading.node.end, sectionEnd);
  const from = heading.title.start;
  for (
    let index = indexAt(labels, from - 1) + 1;
    index < labels.length && labels[index]!.start < end;
    index += 1
  ) {
    const label = labels[index]!;
    const { status } = STATING.has(label.kind)
      ? splitStatus(text, { start: label.end, end: Math.min(end, labels[index + 1]?.start ?? end) })
      : { status: null };
    if (status) return status;
  }
  const mark = statuses[indexAt(statuses, from) + 1];
  if (mark && mark.start < end) return mark.status;
  const answer = heading.answeredBy
    ? { start: heading.answeredBy.ordinalEnd, end: heading.answeredBy.end }
    : { start: heading.headingEnd, end };
  const leading = splitStatus(text, answer).status;
  if (leading) return leading;
  const closing = heading.children.length > 0 ? null : readClosingStatus(text, answer);
  if (closing) return closing.status;
  const tail = text.slice(Math.max(answer.start, answer.end - LAST_SENTENCE), answer.end);
  return sentenceStatus(text.slice(answer.start, answer.end)) ?? (UNFINISHED.test(tail) ? 'ongoing' : null);
}

/** The last clause of an answer says that a part of it is not done: 其余3户正在整改。 */
const UNFINISHED =
  /[,;。](?:目前,?)?(?:其余|其他|剩余|剩下|另外|另|尚有|还有)?的?[\d一二三四五六七八九十]{0,4}[个项户家宗笔处套起条]?[^,;。\d]{0,6}(?:正在|仍在|尚在|正)(?:持续|有序|积极|抓紧|按计划|推进)?(?:整改|推进整改)中?[。;]?\s*$/;

const OF_PROBLEM =
  /(?:^|[。;,\n])(?:目前,?)?(?:该|此|本|上述)项?(?:问题|任务|事项|工作)(?:将|已)?([^。;,\n]{2,20})(?=[。;]|\s*$)/g;

/** 该问题正在整改。 as a sentence of an answer or its last clause; the last one counts. */
function sentenceStatus(answer: string): IssueStatus | null {
  const told = Array.from(answer.matchAll(OF_PROBLEM), ([, words]) => readStatus(words!));
  return told.findLast((status) => status !== null) ?? null;
}
