import type { Span } from '../model/span';

/** The units between which all blanks lie but a few. */
const FIRST_RARE_BLANK = 0x1680;
const LAST_RARE_BLANK = 0x3000;

/** Whether a unit prints nothing, as `\s` has it; most units are told by their number alone. */
const isBlank = (unit: number): boolean =>
  unit <= 0x20
    ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
    : unit === 0xa0 ||
      unit === 0xfeff ||
      (unit >= FIRST_RARE_BLANK && unit <= LAST_RARE_BLANK && /\s/u.test(String.fromCharCode(unit)));

/** Trims blanks from both ends of a stretch; null where nothing is left. */
function trimSpan(text: string, start: number, end: number): Span | null {
  let first = start;
  let last = end;
  while (first < last && isBlank(text.charCodeAt(first))) first += 1;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last -= 1;
  return first < last ? { start: first, end: last } : null;
}

/**
 * Cuts a text at every match of a global pattern into trimmed, non-empty stretches without the matches, none longer
 * than `longest`.
 */
export function cutAt(text: string, delimiter: RegExp, longest: number): Span[] {
  const spans: Span[] = [];
  const add = (start: number, end: number) => {
    for (let from = start; from < end; from += longest) {
      const span = trimSpan(text, from, Math.min(end, from + longest));
      if (span) spans.push(span);
    }
  };
  let start = 0;
  for (const { index, 0: match } of text.matchAll(delimiter)) {
    add(start, index);
    start = index + match.length;
  }
  add(start, text.length);
  return spans;
}

/** Index of the first member, in text order, that begins at or after an offset. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The members, in text order, that begin inside a span. */
export const within = <Member extends Span>(members: readonly Member[], { start, end }: Span): Member[] =>
  members.slice(firstFrom(members, start), firstFrom(members, end));

/** The member of a list without overlaps that holds an offset; null where there is none. */
export function holding<Member extends Span>(members: readonly Member[], offset: number): Member | null {
  const member = members[firstFrom(members, offset + 1) - 1];
  return member && offset < member.end ? member : null;
}

/** The last member that begins before an offset; null where there is none. */
export const lastBefore = <Member extends Span>(members: readonly Member[], offset: number): Member | null =>
  members[firstFrom(members, offset) - 1] ?? null;

/** The stretch from the first to the last of some spans. */
export const spanOf = (...spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

/** Spans in text order, each once. */
export function inOrder(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start || one.end - other.end);
  return sorted
    .filter(({ start, end }, index) => start !== sorted[index - 1]?.start || end !== sorted[index - 1]?.end)
    .map(({ start, end }) => ({ start, end }));
}
