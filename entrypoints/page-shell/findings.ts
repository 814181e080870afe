import type { Finding } from '../../lib/model/finding';
import type { DismissalRecord } from '../../lib/model/library';
import type { Notice } from '../../lib/model/notice';
import type { Settings } from '../../lib/model/settings';

/** The words of a finding's first evidence; empty where it points at nothing. */
export const findingQuote = ({ evidence }: Finding, text: string): string =>
  evidence[0] ? text.slice(evidence[0].start, evidence[0].end) : '';

/** What a finding is known by after its page was edited: the rule and the words of its evidence, blanks aside. */
const keyOf = (rule: string, quote: string): string => `${rule}:${quote.replaceAll(/\s/gu, '')}`;

/** A finding with what makes it known again, and why it was set aside (null where it stands). */
export interface JudgedFinding {
  finding: Finding;
  key: string;
  dismissal: DismissalRecord | null;
}

interface Judged {
  notice: Notice;
  findings: readonly Finding[];
  dismissals: readonly DismissalRecord[];
  settings: Settings;
}

/** The findings of the rules that are on, each with the reader's dismissal. */
export function judgeFindings({ notice, findings, dismissals, settings }: Judged): JudgedFinding[] {
  const byKey = new Map(dismissals.map((dismissal) => [keyOf(dismissal.rule, dismissal.quote), dismissal]));
  return findings
    .filter((finding) => !settings.disabledRules.includes(finding.rule))
    .map((finding) => {
      const key = keyOf(finding.rule, findingQuote(finding, notice.text));
      return { finding, key, dismissal: byKey.get(key) ?? null };
    });
}

/** The findings that nobody set aside. */
export const standingFindings = (judged: Judged): Finding[] =>
  judgeFindings(judged)
    .filter(({ dismissal }) => dismissal === null)
    .map(({ finding }) => finding);
