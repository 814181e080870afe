import { findingKey } from '../../lib/checks/index';
import type { Finding } from '../../lib/model/finding';
import type { DismissalRecord } from '../../lib/model/library';
import type { Notice } from '../../lib/model/notice';
import type { Settings } from '../../lib/model/settings';

/** A finding with what makes it known again, and why it was set aside (null where it stands). */
export interface JudgedFinding {
  finding: Finding;
  key: string;
  dismissal: DismissalRecord | null;
}

/** A dismissal keeps the words themselves, for the day on which its finding is gone from the page. */
const keyOfDismissal = ({ rule, quote }: DismissalRecord): string =>
  findingKey({ rule, evidence: [{ start: 0, end: quote.length }] }, quote);

/** Finds the dismissal of each finding that was set aside. */
export function dismissedFindings(
  findings: readonly Finding[],
  text: string,
  dismissals: readonly DismissalRecord[],
): Map<Finding, DismissalRecord> {
  const byKey = new Map(dismissals.map((dismissal) => [keyOfDismissal(dismissal), dismissal]));
  return new Map(
    findings.flatMap((finding): [Finding, DismissalRecord][] => {
      const dismissal = byKey.get(findingKey(finding, text));
      return dismissal ? [[finding, dismissal]] : [];
    }),
  );
}

interface Judged {
  notice: Notice;
  findings: readonly Finding[];
  dismissals: readonly DismissalRecord[];
  settings: Settings;
}

/** The findings of the rules that are on, each with the reader's dismissal. */
export function judgeFindings({ notice, findings, dismissals, settings }: Judged): JudgedFinding[] {
  const dismissalOf = dismissedFindings(findings, notice.text, dismissals);
  return findings
    .filter((finding) => !settings.disabledRules.includes(finding.rule))
    .map((finding) => ({
      finding,
      key: findingKey(finding, notice.text),
      dismissal: dismissalOf.get(finding) ?? null,
    }));
}

/** The findings that nobody set aside. */
export const standingFindings = (judged: Judged): Finding[] =>
  judgeFindings(judged)
    .filter(({ dismissal }) => dismissal === null)
    .map(({ finding }) => finding);
