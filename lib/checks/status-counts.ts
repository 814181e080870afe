import type { IssueStatus } from '../model/notice';
import type { Quantity } from './quantity';
import type { Reading } from './reading';

/** Words of a status as totals print it, and the status. */
const STATUS_WORDS: readonly (readonly [words: string, status: IssueStatus])[] = [
  ['基本完成|阶段性完成|基本整改到位', 'mostly-done'],
  ['(?:尚|仍)?未(?:完成整改|整改到位|完成|整改|销号)', 'not-done'],
  [
    '正在整改|正在推进|持续推进|持续整改|正在办理|推进中|整改中|(?:按)?(?:序时|时序)推进|达到序时进度',
    'ongoing',
  ],
  ['(?:需|并)?长期坚持', 'long-term'],
  ['(?:已经?|全部){1,2}整改|(?:已经?)?(?:全部)?(?:完成整改|整改完成|整改到位|完成|销号)', 'done'],
];
const THING = '(?:的)?(?:问题|任务|措施|事项|整改)?(?:有|共|为)?';
const BEFORE = STATUS_WORDS.map(
  ([words, status]) => [new RegExp(`(?:^|[^未])(?:${words})${THING}$`, 'u'), status] as const,
);
const AFTER = STATUS_WORDS.map(
  ([words, status]) => [new RegExp(`^(?:问题|任务|措施|事项)?(?:${words})`, 'u'), status] as const,
);
const REACH = 14;

/** A figure that says how many problems or measures have one status. */
export interface StatusCount {
  readonly quantity: Quantity;
  readonly status: IssueStatus;
}

/** 已完成9个 → done, 2个基本完成 → mostly-done; null where the figure counts something else. */
export function readStatusCount({ text, clauseAt }: Reading, quantity: Quantity): StatusCount | null {
  const clause = clauseAt(quantity.start);
  const lead = text.slice(Math.max(clause.start, quantity.start - REACH), quantity.start);
  const tail = text.slice(quantity.end, Math.min(clause.end, quantity.end + REACH));
  const status =
    BEFORE.find(([pattern]) => pattern.test(lead))?.[1] ?? AFTER.find(([pattern]) => pattern.test(tail))?.[1];
  return status ? { quantity, status } : null;
}
