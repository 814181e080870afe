import type { Finding } from '../model/finding';

/** The words of a finding's first evidence; empty where it points at nothing. */
export const findingQuote = ({ evidence }: Pick<Finding, 'evidence'>, text: string): string =>
  evidence[0] ? text.slice(evidence[0].start, evidence[0].end) : '';

/**
 * What a finding is known by after its page was edited: the rule and the words of its first evidence, blanks aside.
 * A changed figure makes another finding, so one that was set aside comes back for a second look.
 */
export const findingKey = (finding: Pick<Finding, 'rule' | 'evidence'>, text: string): string =>
  `${finding.rule}:${findingQuote(finding, text).replaceAll(/\s/gu, '')}`;
