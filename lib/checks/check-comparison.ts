import type { ComparedFinding } from '../model/finding';
import type { Notice } from '../model/notice';
import { alignByTitle } from './align-by-title';
import { bySeverity, findingOf } from './check-notice';
import { PAIR_RULES } from './pair-rules';
import { openReading } from './reading';
import type { AlignedIssues, ComparisonRule } from './rule';
import { inOrder } from './spans';
import { VERSION_RULES } from './version-rules';

export interface ComparisonOptions {
  /** Names of rules that are switched off. */
  readonly disabled?: ReadonlySet<string>;
  /** Which issue of the first text is which of the second; by default their titles decide. */
  readonly aligned?: readonly AlignedIssues[];
}

function compare(
  rules: readonly ComparisonRule[],
  first: Notice,
  second: Notice,
  { disabled, aligned = alignByTitle(first, second) }: ComparisonOptions,
): ComparedFinding[] {
  const comparison = { first: openReading(first), second: openReading(second), aligned };
  return rules
    .filter(({ name }) => !disabled?.has(name))
    .flatMap((rule) =>
      [...rule.check(comparison)].map((remark) => ({
        ...findingOf(rule.name, remark),
        otherEvidence: inOrder(remark.otherEvidence),
      })),
    )
    .sort(bySeverity);
}

/** Checks what changed from an older to a newer version of one notice; `evidence` lies in the newer. */
export const checkVersions = (
  older: Notice,
  newer: Notice,
  options: ComparisonOptions = {},
): ComparedFinding[] => compare(VERSION_RULES, older, newer, options);

/** Checks whether a rectification notice answers what a feedback notice found; `evidence` lies in the rectification. */
export const checkPair = (
  feedback: Notice,
  rectification: Notice,
  options: ComparisonOptions = {},
): ComparedFinding[] => compare(PAIR_RULES, feedback, rectification, options);
