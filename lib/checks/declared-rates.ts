import type { DeclaredValue } from '../model/notice';
import type { Span } from '../model/span';
import { decimalsOf, isQuotient } from './quotient';
import type { Reading } from './reading';

/** A printed percent with the part and the whole that do not give it. */
export interface Ratio {
  readonly percent: number;
  readonly decimals: number;
  readonly part: { readonly value: number; readonly text: string };
  readonly whole: { readonly value: number; readonly text: string };
  readonly evidence: readonly Span[];
}

/** Points by which a slip of the pen may be off; a rate farther away is a rate of something else. */
const LARGEST_SLIP = 5;

const exact = (value: number) => ({ value, slack: 0 });

/** Whether some number of done things gives the percent of a total whose number done is not declared. */
function mayBeOf(
  percent: number,
  decimals: number,
  whole: DeclaredValue | null,
  done: DeclaredValue | null,
): boolean {
  if (!whole || done) return false;
  const nearest = Math.round((percent / 100) * whole.value);
  return [nearest - 1, nearest, nearest + 1].some(
    (count) =>
      count >= 0 && count <= whole.value && isQuotient(percent, decimals, exact(count), exact(whole.value)),
  );
}

/**
 * The declared rate of completion where the declared totals do not give it: 46 measures, 45 done, 98.83%. Nothing where
 * measures or problems give it, or some number of problems that the notice does not print.
 */
export function declaredRates(reading: Reading): Ratio[] {
  const { completionRate, measures, measuresDone, problems, problemsDone } = reading.notice.declared;
  if (!completionRate) return [];
  const percent = completionRate.value;
  const decimals = decimalsOf(reading.text.slice(completionRate.start, completionRate.end));
  const pairs = [
    [measures, measuresDone],
    [problems, problemsDone],
  ] as const;
  if (pairs.some(([whole, done]) => mayBeOf(percent, decimals, whole, done))) return [];
  const known = pairs.flatMap(([whole, done]) =>
    whole && done && done.value < whole.value ? [{ whole, done }] : [],
  );
  if (known.some(({ whole, done }) => isQuotient(percent, decimals, exact(done.value), exact(whole.value))))
    return [];
  const near = known.filter(
    ({ whole, done }) => Math.abs((done.value / whole.value) * 100 - percent) <= LARGEST_SLIP,
  );
  return near.slice(0, 1).map(({ whole, done }) => ({
    percent,
    decimals,
    part: { value: done.value, text: String(done.value) },
    whole: { value: whole.value, text: String(whole.value) },
    evidence: [whole, done, completionRate].map((total) => reading.wordsOf(total)),
  }));
}
