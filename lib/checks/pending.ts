import type { Span } from '../model/span';
import type { Reading } from './reading';

/** What a notice says of itself as not finished: how many, and where it says so. */
export interface DeclaredPending {
  /** Problems or measures. */
  readonly count: number;
  readonly evidence: readonly Span[];
}

const PENDING_BEFORE = /(?:尚未|仍未|未)(?:完成整改|整改到位|完成|整改|销号)(?:的)?$/u;
const PENDING_AFTER = /^[^,。;、\d]{0,3}(?:列入后续|尚未|未完成|仍在整改|未整改)/u;

/** 尚未整改到位1个问题, or a total and a number done that leave a rest; null where all is done or nothing is said. */
export function declaredPending(reading: Reading): DeclaredPending | null {
  const { declared } = reading.notice;
  const said = reading.quantities.filter(({ start, end, unit }) => {
    if (!['个', '条', '项'].includes(unit) || reading.problemAt(start)) return false;
    const lead = reading.text.slice(Math.max(0, start - 10), start);
    return PENDING_BEFORE.test(lead) || PENDING_AFTER.test(reading.text.slice(end, end + 10));
  });
  if (said.length > 0)
    return {
      count: Math.max(...said.map(({ value }) => value)),
      evidence: said.map(({ start }) => reading.clauseAt(start)),
    };
  for (const [whole, done] of [
    [declared.problems, declared.problemsDone],
    [declared.measures, declared.measuresDone],
  ] as const) {
    if (whole && done && done.value < whole.value)
      return {
        count: whole.value - done.value,
        evidence: [whole, done].map((total) => reading.wordsOf(total)),
      };
  }
  return null;
}
