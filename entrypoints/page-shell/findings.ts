import { findingKey, findingQuote } from '../../lib/checks/index';
import type { Finding } from '../../lib/model/finding';
import type { DismissalRecord } from '../../lib/model/library';
import type { Notice } from '../../lib/model/notice';
import type { Settings } from '../../lib/model/settings';
import { matchDismissals } from './match-dismissals';

/** A finding with what makes it known again, and why it was set aside (null where it stands). */
export interface JudgedFinding {
  finding: Finding;
  key: string;
  dismissal: DismissalRecord | null;
}

/** Finds the dismissal of each finding that was set aside. */
export function dismissedFindings(
  findings: readonly Finding[],
  text: string,
  dismissals: readonly DismissalRecord[],
): Map<Finding, DismissalRecord> {
  const quoted = findings.map((finding) => ({ ...finding, quote: findingQuote(finding, text), finding }));
  return new Map(
    [...matchDismissals(quoted, dismissals)].map(([{ finding }, dismissal]) => [finding, dismissal]),
  );
}

/** Findings of one rule may begin with the same words: a key means one of them. */
function uniqueKeys(findings: readonly Finding[], text: string): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding, text);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
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
  const keys = uniqueKeys(findings, notice.text);
  return findings
    .map((finding, at) => ({ finding, key: keys[at]!, dismissal: dismissalOf.get(finding) ?? null }))
    .filter(({ finding }) => !settings.disabledRules.includes(finding.rule));
}

/** The findings that nobody set aside. */
export const standingFindings = (judged: Judged): Finding[] =>
  judgeFindings(judged)
    .filter(({ dismissal }) => dismissal === null)
    .map(({ finding }) => finding);
