import { offsetOf, type PageText } from '../../lib/page';

/** The stretch of the article that is selected, null when nothing of it is. */
export const selectedSpan = (pageText: PageText): { start: number; end: number; place: DOMRect } | null => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(pageText, range.startContainer, range.startOffset);
  const end = offsetOf(pageText, range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  const text = pageText.text.slice(start, end);
  const blanksBefore = text.length - text.trimStart().length;
  const length = text.trim().length;
  if (length === 0) return null;
  return {
    start: start + blanksBefore,
    end: start + blanksBefore + length,
    place: range.getBoundingClientRect(),
  };
};
