import { findingKey } from '../../lib/checks/index';
import type { Finding } from '../../lib/model/finding';
import type { DismissalRecord } from '../../lib/model/library';

/** A finding with the words of its first evidence. */
type QuotedFinding = Pick<Finding, 'rule' | 'evidence'> & { quote: string };

const keyOf = ({ rule, quote }: Pick<QuotedFinding, 'rule' | 'quote'>): string =>
  findingKey({ rule, evidence: [{ start: 0, end: quote.length }] }, quote);

/** The lengths of all its evidence, which stay where text is put in or taken out around it. */
const shapeOf = ({ evidence }: Pick<Finding, 'evidence'>): string =>
  evidence.map(({ start, end }) => end - start).join();

/**
 * Finds the dismissal of each of a notice's findings that was set aside. Findings of one rule may begin with the same
 * words (all is done, yet this goes on; all is done, yet that is left for later): they are told apart by the lengths
 * of all that they rest on, and where none has those of the dismissal any more, all of them come back.
 */
export function matchDismissals<Kind extends QuotedFinding>(
  findings: readonly Kind[],
  dismissals: readonly DismissalRecord[],
): Map<Kind, DismissalRecord> {
  const alike = new Map<string, Kind[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    alike.set(key, [...(alike.get(key) ?? []), finding]);
  }
  const matched = new Map<Kind, DismissalRecord>();
  for (const dismissal of dismissals) {
    const candidates = alike.get(keyOf(dismissal)) ?? [];
    const meant =
      candidates.length < 2 ? candidates : candidates.filter((one) => shapeOf(one) === shapeOf(dismissal));
    for (const finding of meant) matched.set(finding, dismissal);
  }
  return matched;
}
