import { compareCopied } from './copied-comparison';
import { comparePairs } from './pairs-comparison';
import { comparePictures } from './pictures-comparison';
import { compareRecurring } from './recurring-comparison';

/** The comparisons of the whole library, by name; each is made once a worker. */
export const COMPARISONS = {
  recurring: compareRecurring,
  copied: compareCopied,
  pairs: comparePairs,
  pictures: comparePictures,
} as const;

export type ComparisonName = keyof typeof COMPARISONS;
export type ComparisonValue<Name extends ComparisonName> = Awaited<
  ReturnType<ReturnType<(typeof COMPARISONS)[Name]>['update']>
>;
