import type { Labels } from '../../../lib/labels/index';

/** Stands for a value that a notice does not state. */
export const UNSTATED = '-';

/** A value as it is, or the word for none. */
export const plainLabel = (value: string, labels: Labels): string =>
  value === UNSTATED ? labels.text('filter.noValue') : value;

/** One array a value: lists of a hundred thousand rows hold it, not one each. */
const alone = new Map<string, readonly [string]>();

/** `done` → `['done']`, the same array each time. */
export function single(value: string): readonly [string] {
  const known = alone.get(value);
  if (known) return known;
  const fresh = [value] as const;
  alone.set(value, fresh);
  return fresh;
}
