import { isProblemClause } from '../issues/problem-signs';
import type { Label } from '../labels/find-labels';
import { indexAt } from '../split-lines';
import type { Enumerator } from './find-enumerators';
import { UNNUMBERED_STYLES } from './find-unnumbered';
import { type HeadingStyle, namesProblem } from './heading-style';

/** What the words behind an ordinal look like: a wrapped title (关于…), one with an answer of its own, or neither. */
export type Shape = 'wrapped' | 'answered' | 'plain';

/** A numbered part of the text with the parts inside it. */
export interface HeadingNode {
  style: HeadingStyle;
  number: number;
  /** Start of the ordinal. */
  start: number;
  /** End of the ordinal. */
  ordinalEnd: number;
  /** Where the next part that is not inside this one starts, or the text ends. */
  end: number;
  isAtLineStart: boolean;
  shape: Shape;
  parent: HeadingNode | null;
  children: HeadingNode[];
}

interface Level {
  style: HeadingStyle;
  last: HeadingNode;
}

const DEEPEST = 10;
const SHAPE_REACH = 260;
/** How far before a colon the paragraph of an announcement may begin. */
const LONGEST_ANNOUNCEMENT = 200;
const WRAPPED = /^[\s:]*(?:关于|针对|对于|聚焦|围绕|在“|“[^”]{4,300}”(?:等|的|方面)*问题|(?:反馈|存在)问题)/;

/** The points at which a reading of a candidate is believed, by how sure its place is. */
const THRESHOLD = { 'line-start': 0.5, 'after-boundary': 1.5, 'inside-sentence': 3.5 } as const;

/**
 * Nests enumerators into a tree: a stack of open levels in order of first appearance. An enumerator continues the
 * open level of its style where its number follows, opens a deeper one where it is 1, and is dropped where neither
 * is likely (a citation, a figure, 举一反三、). Likelihood is a sum of points for sequence, place and shape.
 */
export function nestEnumerators(
  text: string,
  enumerators: readonly Enumerator[],
  labels: readonly Label[],
  drop: (enumerator: Enumerator) => void = () => {},
): HeadingNode[] {
  const roots: HeadingNode[] = [];
  const stack: Level[] = [];
  /** The last number of each style that was closed by an outer level: numbering may run on across sections. */
  const closed = new Map<HeadingStyle, number>();

  const pop = (depth: number) => {
    for (const level of stack.splice(depth)) closed.set(level.style, level.last.number);
  };
  const place = (node: HeadingNode, depth: number) => {
    pop(depth);
    node.parent = depth > 0 ? stack[depth - 1]!.last : null;
    (node.parent?.children ?? roots).push(node);
    stack.push({ style: node.style, last: node });
  };

  enumerators.forEach((enumerator, index) => {
    const shape = shapeOf(text, enumerator, enumerators[index + 1]?.start ?? text.length, labels);
    const node: HeadingNode = {
      style: enumerator.style,
      number: enumerator.number,
      start: enumerator.start,
      ordinalEnd: enumerator.end,
      end: text.length,
      isAtLineStart: enumerator.strength === 'line-start',
      shape,
      parent: null,
      children: [],
    };
    const joined = bestOpenLevel(stack, node);
    const floor = floorFor(text, stack, node);
    const nested = nestingPoints(stack, node, labels, closed, floor);
    if (Math.max(joined.points, nested) < THRESHOLD[enumerator.strength]) drop(enumerator);
    else if (joined.points >= nested) place(node, joined.depth);
    else place(node, Math.min(floor, DEEPEST));
  });
  closeNodes(roots, text.length);
  return roots;
}

function shapeOf(text: string, enumerator: Enumerator, next: number, labels: readonly Label[]): Shape {
  if (!enumerator.style.runsIn && WRAPPED.test(text.slice(enumerator.end, enumerator.end + 320)))
    return 'wrapped';
  const label = labels[indexAt(labels, enumerator.end - 1) + 1];
  return label && label.start < Math.min(next, enumerator.end + SHAPE_REACH) ? 'answered' : 'plain';
}

/** The open level that an enumerator most likely continues. */
function bestOpenLevel(stack: readonly Level[], node: HeadingNode): { depth: number; points: number } {
  let best = { depth: -1, points: Number.NEGATIVE_INFINITY };
  stack.forEach((level, depth) => {
    if (level.style !== node.style) return;
    const points =
      node.style.isNumbered === false
        ? 6
        : sequencePoints(level.last.number, node.number) + likenessPoints(level.last, node) + depth * 0.05;
    if (points > best.points) best = { depth, points };
  });
  return best;
}

function sequencePoints(last: number, number: number): number {
  if (number === last + 1) return 4;
  if (number === last + 2) return 1.5;
  if (number === 1) return 1;
  if (number === last) return 0.5;
  return number > last ? 0 : -0.5;
}

function likenessPoints(one: HeadingNode, other: HeadingNode): number {
  const place =
    one.isAtLineStart === other.isAtLineStart ? 1 : one.isAtLineStart && !other.isAtLineStart ? -1.5 : 0;
  if (one.shape === other.shape) return place + (one.shape === 'plain' ? 1 : 2);
  return place - (one.shape === 'wrapped' || other.shape === 'wrapped' ? 1.5 : 0.5);
}

/** How likely an enumerator opens a level of its own. */
function nestingPoints(
  stack: readonly Level[],
  node: HeadingNode,
  labels: readonly Label[],
  closed: ReadonlyMap<HeadingStyle, number>,
  floor: number,
): number {
  if (node.style.isNumbered === false) return 4;
  const open = stack.slice(0, floor).findLast((level) => level.style === node.style);
  if (open === undefined) {
    if (node.number === 1) return 4;
    // 二、…不充分4.… : numbering that runs on across sections is believed even where nothing parts it
    if (closed.get(node.style) === node.number - 1) return node.style.runsIn ? 2.5 : 3.6;
    return node.isAtLineStart || (node.style.runsIn && node.number <= 3) ? 1.6 : 0;
  }
  if (node.number !== 1) return Number.NEGATIVE_INFINITY;
  const labelBetween = labels[indexAt(labels, open.last.ordinalEnd - 1) + 1];
  const followsLabel = labelBetween !== undefined && labelBetween.start < node.start;
  return (
    1.5 +
    (followsLabel ? 1.5 : 0) +
    (open.last.isAtLineStart === node.isAtLineStart ? 0 : 1) +
    (open.last.shape === node.shape ? 0 : 1)
  );
}

/** How many of the open levels a new level may stand under. */
function floorFor(text: string, stack: readonly Level[], node: HeadingNode): number {
  let floor = stack.length;
  if (node.style.runsIn) return floor;
  if (node.style === UNNUMBERED_STYLES.section || node.style === UNNUMBERED_STYLES.body) return 0;
  if (node.style.isNumbered === false) {
    const item = stack.findIndex(
      ({ style, last }) =>
        style.runsIn ||
        (last.shape === 'plain' &&
          !style.name.startsWith('han-') &&
          !namesProblem(style) &&
          style.isNumbered !== false),
    );
    return item < 0 ? floor : item;
  }
  // 一、 and 第一部分 are never parts of an Arabic item
  if (node.isAtLineStart && /^(?:han-comma|han-full-stop|chapter)$/.test(node.style.name)) {
    const arabic = stack.findIndex((level) => !level.style.name.startsWith('han-'));
    if (arabic >= 0) floor = arabic;
  }
  // a heading does not stand inside 一是…, unless a colon announces a list there
  let before = node.start - 1;
  while (before >= 0 && /\s/.test(text[before]!)) before -= 1;
  const around = stack.at(-1)?.last.start ?? 0;
  const isNewParagraph =
    node.isAtLineStart && text.slice(Math.max(around, before - LONGEST_ANNOUNCEMENT), before).includes('\n');
  const isAnnounced = text[before] === ':' && node.shape === 'plain' && !isNewParagraph;
  const isHeading = node.shape !== 'plain' || node.isAtLineStart || node.style.name.startsWith('han-');
  if (isHeading && !isAnnounced && !isItemOfLine(text, stack, node))
    while (floor > 0 && stack[floor - 1]!.style.runsIn) floor -= 1;
  return floor;
}

/** Whether an enumerator at a line start may be an item under 第一,… at a line start: it says no problem itself. */
function isItemOfLine(text: string, stack: readonly Level[], node: HeadingNode): boolean {
  const around = stack.at(-1)?.last;
  if (!around?.style.runsIn || !around.isAtLineStart || node.shape !== 'plain') return false;
  return (
    !node.style.name.startsWith('han-') &&
    !isProblemClause(text.slice(node.ordinalEnd, node.ordinalEnd + 60).split(/[。;\n]/, 1)[0]!)
  );
}

/** Ends every node where its next sibling, or the next sibling of a part around it, starts. */
function closeNodes(siblings: readonly HeadingNode[], end: number): void {
  siblings.forEach((node, index) => {
    node.end = siblings[index + 1]?.start ?? end;
    closeNodes(node.children, node.end);
  });
}
