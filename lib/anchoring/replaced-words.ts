import { findSegments, type Segment } from './difference';

const FIGURE = /\d+(?:\.\d+)?/gu;

/**
 * How many words, in units, stand in for others between two folded texts: `改造泵站` / `改造码头` → 2. Words put in,
 * words taken out and figures are none: the former leave a sentence what it was, the latter are compared apart.
 */
export function countReplaced(oldText: string, newText: string): number {
  return countReplacedIn(findSegments(oldText, newText), oldText, newText);
}

/** {@link countReplaced} for two texts whose differences are known. */
export function countReplacedIn(segments: readonly Segment[], oldText: string, newText: string): number {
  let replaced = 0;
  for (const { equal, oldFrom, oldTo, newFrom, newTo } of segments) {
    if (equal || oldFrom === oldTo || newFrom === newTo) continue;
    replaced += countBetween(
      oldText.slice(oldFrom, oldTo).replace(FIGURE, ''),
      newText.slice(newFrom, newTo).replace(FIGURE, ''),
    );
  }
  return replaced;
}

/** The shorter of two texts' lengths without what they begin and end with in common. */
function countBetween(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return most - start - end;
}

/** A slip of the pen that was mended is no other word. */
const SLIP = 1;

const figuresOf = (text: string): string[] => text.match(FIGURE) ?? [];

/** Whether half of the figures at least are the same; two sentences of one mould differ in them. */
export function keepsFigures(oldText: string, newText: string): boolean {
  const olds = new Set(figuresOf(oldText));
  const news = new Set(figuresOf(newText));
  let kept = 0;
  for (const figure of olds) if (news.has(figure)) kept++;
  return kept * 2 >= Math.max(olds.size, news.size);
}

/**
 * Whether a folded sentence cannot be told from another one of the same mould: of several figures most are others, or
 * words stand in for others and there are not several figures, all of them the same, to say that it is still itself.
 */
export function isOtherSentence(oldText: string, newText: string, replaced: number): boolean {
  const olds = figuresOf(oldText);
  const news = figuresOf(newText);
  const hasSeveral = olds.length > 1;
  if (hasSeveral && news.length > 1 && !keepsFigures(oldText, newText)) return true;
  if (replaced === 0) return false;
  return !(olds.join(' ') === news.join(' ') && (replaced <= SLIP || hasSeveral));
}
