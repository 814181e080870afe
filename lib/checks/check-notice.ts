import type { Finding } from '../model/finding';
import type { Notice, PageHead } from '../model/notice';
import { openReading } from './reading';
import type { Remark } from './rule';
import { RULES } from './rules';
import { inOrder } from './spans';

export interface CheckOptions {
  /** Names of rules that are switched off. */
  readonly disabled?: ReadonlySet<string>;
  /** What the page says outside the article: a date of issue printed there is compared with the signature. */
  readonly head?: PageHead | null;
}

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** Orders findings as they are shown: errors, warnings, notes; each in text order. */
export const bySeverity = (one: Finding, other: Finding): number =>
  RANK[one.severity] - RANK[other.severity] ||
  (one.evidence[0]?.start ?? Number.POSITIVE_INFINITY) -
    (other.evidence[0]?.start ?? Number.POSITIVE_INFINITY) ||
  0;

/** A remark with the name of the rule that made it, as it is stored and shown. */
export const findingOf = (rule: string, { severity, message, evidence }: Remark): Finding => ({
  rule,
  severity,
  message: message.zh_CN,
  englishMessage: message.en,
  evidence: inOrder(evidence),
});

/**
 * Checks one notice with every rule that is not switched off: errors, then warnings, then notes.
 * A document that is no notice has no findings.
 */
export function checkNotice(notice: Notice, { disabled, head = null }: CheckOptions = {}): Finding[] {
  const rules = RULES.filter(({ name, kinds }) => !disabled?.has(name) && kinds.includes(notice.kind));
  if (rules.length === 0) return [];
  const reading = openReading(notice, head);
  return rules
    .flatMap((rule) => [...rule.check(reading)].map((remark) => findingOf(rule.name, remark)))
    .sort(bySeverity);
}
