/** A number and how far the true one may lie from it. */
export interface Interval {
  readonly value: number;
  readonly slack: number;
}

/** How many decimals a percent prints: `99.13%` → 2. */
export const decimalsOf = (percent: string): number => /\.(\d+)/u.exec(percent)?.[1]?.length ?? 0;

/** Whether a printed percent is the rounded or the truncated quotient; the slack of 1.5万 is allowed for. */
export function isQuotient(percent: number, decimals: number, part: Interval, whole: Interval): boolean {
  const scale = 10 ** decimals;
  const lowest = ((part.value - part.slack) / (whole.value + whole.slack)) * 100;
  const highest = ((part.value + part.slack) / Math.max(whole.value - whole.slack, 1e-9)) * 100;
  const from = Math.floor(lowest * scale + 1e-6) / scale;
  const until = Math.round(highest * scale + 1e-6) / scale;
  return percent >= from - 1e-9 && percent <= until + 1e-9;
}
