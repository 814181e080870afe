import type { Span } from '../../model/span';
import { trimSpan } from '../split-lines';

/** An item of a list whose lines begin with a mark instead of a number. */
export interface DashedItem {
  ordinal: Span;
  body: Span;
}

const MARK = /(?<=^|\n)[ \t]*(——|—|--|-|[•·●○◆◇■□▲△★☆※➢►▪])[ ]?(?=[\u4e00-\u9fff“《\d])/g;
const FEWEST = 2;

/** Reads a list of lines with marks: `——整治排污口\n——新建管网` → two items; none where fewer lines have one. */
export function readDashedItems(text: string, { start, end }: Span): DashedItem[] {
  const marks = Array.from(text.slice(start, end).matchAll(MARK), (match) => {
    const from = start + match.index + match[0].indexOf(match[1]!);
    return { start: from, end: from + match[1]!.length };
  });
  if (marks.length < FEWEST) return [];
  return marks.map((ordinal, index) => ({
    ordinal,
    body: trimSpan(text, ordinal.end, marks[index + 1]?.start ?? end),
  }));
}
