import type { Span } from '../model/span';
import { type PageText, rangeOf } from '../page';

/** The first of the offsets below `length` of which `holds` is true, given that it is true of all after it. */
const firstOffset = (length: number, holds: (offset: number) => boolean): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * Finds the stretch of the text that stands in the window or within some heights of it, by a few looks at where
 * characters stand, since a page's text runs downwards. What is not shown counts as near.
 */
export const nearOffsets = (pageText: PageText, view: Window, heights: number): Span => {
  const { length } = pageText.text;
  const margin = heights * view.innerHeight;
  const boxAt = (offset: number): DOMRect => rangeOf(pageText, offset, offset + 1).getBoundingClientRect();
  return {
    start: firstOffset(length, (offset) => boxAt(offset).bottom > -margin),
    end: firstOffset(length, (offset) => boxAt(offset).top > view.innerHeight + margin),
  };
};
