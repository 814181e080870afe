import type { Enumerator } from '../headings/find-enumerators';
import { indexAt } from '../split-lines';
import type { Label } from './find-labels';
import type { LabelKind } from './labels';

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
  const block = numberedBlock(text, enumerators, labels);
  for (const label of labels) {
    const before = numberBefore(text, enumerators, label);
    if ((label.kind === 'problem' && !DESCRIBING.test(label.words)) || before === null) continue;
    numberOf.set(label, before);
    times.set(label.words, (times.get(label.words) ?? 0) + 1);
  }
  const taken = new Set<Enumerator>(block.values());
  const settled = labels.flatMap((label): Label[] => {
    const inBlock = block.get(label);
    if (inBlock) return [{ ...label, start: inBlock.start }];
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

/** The number that stands right before a label. */
function numberBefore(text: string, enumerators: readonly Enumerator[], label: Label): Enumerator | null {
  const before = enumerators[indexAt(enumerators, label.start)];
  if (before === undefined || before.end > label.start || label.start - before.end > 2) return null;
  return text.slice(before.end, label.start).trim() === '' ? before : null;
}

/** Labels that only the block of a single task has, beside the problem and the answer. */
const OF_A_TASK: ReadonlySet<LabelKind> = new Set(['target', 'deadline', 'responsible', 'measures']);
const FEWEST_IN_BLOCK = 3;

/**
 * The numbered labels of a notice of one task (一、反馈问题 二、整改目标 三、整改措施 四、完成情况), with their numbers: the
 * labels of one style, each told once, of which the first names the problem. Empty where there is no such block.
 */
function numberedBlock(
  text: string,
  enumerators: readonly Enumerator[],
  labels: readonly Label[],
): Map<Label, Enumerator> {
  const numbered = labels.flatMap((label) => {
    const number = numberBefore(text, enumerators, label);
    return number ? [[label, number] as const] : [];
  });
  const first = numbered.findIndex(([{ kind }]) => kind === 'problem');
  const style = numbered[first]?.[1].style;
  const block = first < 0 ? [] : numbered.slice(first).filter(([, number]) => number.style === style);
  const words = new Set(block.map(([label]) => label.words));
  const isBlock =
    block.length >= FEWEST_IN_BLOCK &&
    words.size === block.length &&
    block.some(([{ kind }]) => OF_A_TASK.has(kind)) &&
    block.some(([{ kind }]) => kind === 'answer' || kind === 'outcome') &&
    !enumerators.some(({ start }) => start > block[0]![0].start && start < block[1]![1].start) &&
    block.every(([, { number }], index) => index === 0 || number > block[index - 1]![1].number);
  return new Map(isBlock ? block : []);
}
