import type { Span } from '../model/span';

/** Merges two lists in text order into one, leaving out of the second what overlaps the first; linear. */
export function mergeReadings<Reading extends Span>(
  preferred: readonly Reading[],
  others: readonly Reading[],
): Reading[] {
  const merged: Reading[] = [];
  let next = 0;
  for (const reading of others) {
    while (next < preferred.length && preferred[next]!.end <= reading.start) {
      merged.push(preferred[next]!);
      next += 1;
    }
    if (next < preferred.length && preferred[next]!.start < reading.end) continue;
    merged.push(reading);
  }
  return [...merged, ...preferred.slice(next)];
}
