import type { Labels } from '../../../lib/labels/index';

/** Stands for a value that a notice does not state. */
export const UNSTATED = '-';

/** A value as it is, or the word for none. */
export const plainLabel = (value: string, labels: Labels): string =>
  value === UNSTATED ? labels.text('filter.noValue') : value;
