import type { Span } from '../model/span';

/** Splits a text into its lines that print something, without the blanks around them. */
export function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const line = trimSpan(text, from, to);
    if (line.end > line.start) lines.push(line);
    from = to + 1;
  }
  return lines;
}

/** Whether a UTF-16 unit of a normalised text prints nothing but room. */
export const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13);

/** Splits lines into sentences, each with its full stop. */
export function splitSentences(text: string, lines: readonly Span[]): Span[] {
  return lines.flatMap((line) => {
    const sentences: Span[] = [];
    let from = line.start;
    for (let offset = line.start; offset < line.end; offset += 1)
      if (text[offset] === '。' || offset === line.end - 1) {
        const sentence = trimSpan(text, from, offset + 1);
        if (sentence.end > sentence.start) sentences.push(sentence);
        from = offset + 1;
      }
    return sentences;
  });
}

/** The part of a span that is left without the blanks at either side; empty at `start` where nothing is left. */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** Where the line around an offset ends, its closing blanks not counted; the offset itself behind the last line. */
export function lineEndAt(lines: readonly Span[], offset: number): number {
  return Math.max(offset, lines[indexAt(lines, offset)]?.end ?? offset);
}

/** The index of the last span that starts at or before an offset, -1 where none does; `spans` in text order. */
export function indexAt(spans: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
