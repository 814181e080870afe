import type { Enumerator } from '../headings/find-enumerators';
import { indexAt } from '../split-lines';
import type { Label } from './find-labels';

/** Styles of which a single numbered label is a section (二、整改情况), not a part of an answer. */
const SECTION_STYLES: ReadonlySet<string> = new Set(['han-comma', 'han-full-stop', 'chapter']);

/** Labels of a problem that has its title elsewhere. */
const DESCRIBING = /表现|描述/;

/**
 * Tells numbered labels ((二)整改措施:) from headings: a label that is numbered takes its number along, so that it is
 * no item of a list; one that stands on its own line and only once is a heading.
 */
export function settleNumberedLabels(
  text: string,
  enumerators: readonly Enumerator[],
  labels: readonly Label[],
): { enumerators: Enumerator[]; labels: Label[] } {
  const numberOf = new Map<Label, Enumerator>();
  const times = new Map<string, number>();
  for (const label of labels) {
    const before = enumerators[indexAt(enumerators, label.start)];
    if ((label.kind === 'problem' && !DESCRIBING.test(label.words)) || !before || before.end > label.start)
      continue;
    if (label.start - before.end > 2 || text.slice(before.end, label.start).trim() !== '') continue;
    numberOf.set(label, before);
    times.set(label.words, (times.get(label.words) ?? 0) + 1);
  }
  const taken = new Set<Enumerator>();
  const settled = labels.flatMap((label): Label[] => {
    const number = numberOf.get(label);
    if (number === undefined) return [label];
    const isWholeLine = label.end - label.start === label.words.length;
    if (times.get(label.words)! < 2 && (isWholeLine || SECTION_STYLES.has(number.style.name)))
      return isWholeLine ? [] : [label];
    taken.add(number);
    return [{ ...label, start: number.start }];
  });
  return { enumerators: enumerators.filter((enumerator) => !taken.has(enumerator)), labels: settled };
}
