import type { Notice } from '../../model/notice';
import type { Span } from '../../model/span';
import { joinVisible, type VisibleText } from '../invisible';

/**
 * Moves every span of a reading to the text as the page has it and prints every quote from there: the rules read
 * `(一)学习不够`, the notice shows `（一）學習不夠`.
 */
export function quoteOriginal(reading: Notice, original: string, seen: VisibleText): Notice {
  const usual = reading.text;
  if (usual === original) return reading;
  const move = <T extends Span>(part: T): T =>
    seen.isOriginal ? part : { ...part, ...seen.toOriginal(part) };
  const print = (span: Span) => original.slice(span.start, span.end);
  /** A string that a rule cut out of the usual text, as the page prints it. */
  const asPrinted = (words: string | null, from = 0): string | null => {
    const at = words === null ? -1 : usual.indexOf(words, from);
    return at < 0 ? words : joinVisible(print(seen.toOriginal({ start: at, end: at + words!.length })));
  };
  const ordinalBefore = (ordinal: string | null, start: number): string | null => {
    if (ordinal === null) return null;
    const at = lastIndexBefore(usual, ordinal, start);
    return at < 0 ? ordinal : joinVisible(print(seen.toOriginal({ start: at, end: at + ordinal.length })));
  };
  return {
    ...reading,
    text: original,
    title: asPrinted(reading.title),
    inspectedBody: asPrinted(reading.inspectedBody),
    inspectingBody: asPrinted(reading.inspectingBody),
    round: asPrinted(reading.round),
    signatory: asPrinted(reading.signatory),
    indexNumber: asPrinted(reading.indexNumber),
    declared: mapValues(reading.declared, (value) => value && move(value)),
    accountability: reading.accountability.map((entry) => ({
      ...move(entry),
      action: asPrinted(entry.action, entry.start)!,
    })),
    sections: reading.sections.map((section, index) => ({
      ...section,
      start: index === 0 ? 0 : move(section).start,
      end: reading.sections[index + 1] ? move(reading.sections[index + 1]!).start : original.length,
      title: asPrinted(section.title, section.start),
    })),
    issues: reading.issues.map((issue) => {
      const moved = move(issue);
      return {
        ...moved,
        title: joinVisible(print(moved)),
        ordinal: ordinalBefore(issue.ordinal, issue.start),
      };
    }),
    measures: reading.measures.map((measure) => {
      const moved = move(measure);
      return { ...moved, text: print(moved), ordinal: ordinalBefore(measure.ordinal, measure.start) };
    }),
    facts: reading.facts.map((fact) => {
      const moved = move(fact);
      const text = print(moved);
      if (text === fact.text && !fact.kind.startsWith('document')) return moved;
      const value =
        typeof fact.value === 'string' && fact.kind.startsWith('document')
          ? asPrinted(fact.value, fact.start)
          : fact.value;
      return { ...moved, text, value };
    }),
    contact: mapValues(reading.contact, (value) => asPrinted(value)),
    coverage: { ...reading.coverage, unread: reading.coverage.unread.map(move) },
  };
}

/** How far before its part an ordinal mostly stands. */
const NEAR = 40;

/** The last offset, at most `start`, at which words stand; looked for nearby first, where it nearly always is. */
function lastIndexBefore(text: string, words: string, start: number): number {
  const from = Math.max(0, start - NEAR);
  const near = text.slice(from, start + words.length).lastIndexOf(words);
  return near < 0 ? text.lastIndexOf(words, start) : from + near;
}

function mapValues<T extends Record<string, unknown>>(
  record: T,
  change: (value: T[keyof T]) => T[keyof T],
): T {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value as T[keyof T])]),
  ) as T;
}
