import type { Span } from '../../lib/model/span';

/** A text whose braces are taken out, and the stretches that they enclosed. */
export interface Unmarked {
  text: string;
  marks: { label: string; span: Span }[];
}

const LABEL = /^(?:[!?~][a-z-]+(?:#\d+)?:)/u;

/**
 * Takes `{…}` marks out of a text; a mark may begin with a label (`{!rule#1:…}` expected error or warning,
 * `{?rule#1:…}` expected note, `{~rule:…}` near miss) and may hold other marks.
 */
export function readMarks(marked: string): Unmarked {
  let text = '';
  const marks: Unmarked['marks'] = [];
  const open: { label: string; start: number }[] = [];
  for (let index = 0; index < marked.length; index += 1) {
    const unit = marked[index]!;
    if (unit === '{') {
      const label = LABEL.exec(marked.slice(index + 1, index + 60))?.[0] ?? '';
      open.push({ label: label.slice(0, -1), start: text.length });
      index += label.length;
    } else if (unit === '}') {
      const mark = open.pop();
      if (!mark) throw new Error(`unmatched } at ${index}`);
      marks.push({ label: mark.label, span: { start: mark.start, end: text.length } });
    } else text += unit;
  }
  if (open.length > 0) throw new Error('unmatched {');
  marks.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  return { text, marks };
}
