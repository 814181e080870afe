import { finish } from '../slices';
import { isFurniture } from './page-furniture';
import { isBlock, isShown, keepsBlanks } from './shown-elements';
import { TableLines } from './table-lines';
import { type RunRange, TextPieces } from './text-pieces';
import { walkInSteps } from './walk-nodes';

/** A stretch of the text that stands in one text node, unit for unit. */
export interface TextRun {
  readonly node: Text;
  /** Where the stretch starts in the node. */
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

/** What stands in an article as its readers see it, and where each character comes from. */
export interface PageText {
  /** Lines by `\n`; a table's row is one line, its cells parted by `\t`. */
  readonly text: string;
  readonly roots: readonly Element[];
  /** In text order; characters between two runs (breaks) stand in no node. */
  readonly runs: readonly TextRun[];
  readonly runsOf: ReadonlyMap<Node, RunRange>;
}

/** A place in the page, as `Range` takes it. */
export interface Boundary {
  readonly node: Text;
  readonly offset: number;
}

/** Blanks of the source that browsers fold into one. */
const COLLAPSIBLE = /[ \t\n\f\r]+/g;

/** A character that fills a square, so that a line break in the source beside it is shown as nothing. */
const isWide = (unit: number): boolean =>
  (unit >= 0x2e80 && unit <= 0x9fff) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xff00 && unit <= 0xff60) ||
  (unit >= 0xd840 && unit <= 0xdfff) ||
  (unit >= 0x2014 && unit <= 0x201d) ||
  unit === 0x2026;

/** Where a blank that may have to be shown stands in the source. */
interface PendingBlank {
  node: Text;
  offset: number;
  hasLineBreak: boolean;
}

/** Writes lines, folding source blanks as a browser does. */
class LineWriter {
  private pending: PendingBlank | null = null;
  /** The line's last unit, 0 at its start. */
  private lastUnit = 0;

  constructor(
    private readonly pieces: TextPieces,
    private readonly tables: TableLines,
  ) {}

  /** Forgets the blanks at the end of the line, and lets none stand at the start of the next. */
  restart(): void {
    this.pending = null;
    this.lastUnit = 0;
  }

  endLine(): void {
    this.restart();
    this.tables.noteLine(this.pieces.endLine());
  }

  read(node: Text): void {
    const { data } = node;
    let at = 0;
    while (at < data.length) {
      COLLAPSIBLE.lastIndex = at;
      const blanks = COLLAPSIBLE.exec(data);
      const end = blanks?.index ?? data.length;
      if (end > at) {
        this.showPending(data.charCodeAt(at));
        this.write(node, at, data.slice(at, end));
      }
      if (!blanks) return;
      const hasLineBreak = /[\n\r]/.test(blanks[0]);
      if (this.pending) this.pending.hasLineBreak ||= hasLineBreak;
      else if (this.lastUnit !== 0) this.pending = { node, offset: end, hasLineBreak };
      at = end + blanks[0].length;
    }
  }

  /** Reads a node whose blanks stand as they are, but for the line breaks, which end lines. */
  readPreserved(node: Text): void {
    let from = 0;
    for (const line of node.data.split('\n')) {
      if (from > 0) this.endLine();
      if (line !== '') this.write(node, from, line);
      from += line.length + 1;
    }
  }

  private showPending(nextUnit: number): void {
    const { pending } = this;
    this.pending = null;
    if (!pending || (pending.hasLineBreak && isWide(this.lastUnit) && isWide(nextUnit))) return;
    this.pieces.addText(pending.node, pending.offset, ' ');
  }

  private write(node: Text, offset: number, data: string): void {
    this.pieces.addText(node, offset, data);
    this.tables.noteText();
    this.lastUnit = data.charCodeAt(data.length - 1);
  }
}

export interface ReadingOptions {
  /** Elements to leave out with all that is in them. */
  readonly without?: readonly Element[];
  /** Reads page furniture too. */
  readonly withFurniture?: boolean;
  /** Reads no further once so many units are read and no table is open. */
  readonly most?: number;
}

/**
 * Reads the text of an article in one pass, in document order, in time linear in its size. Non-breaking blanks and
 * zero-width characters stay; hidden text, scripts, styles and page furniture are left out.
 *
 * @param roots the elements that hold the article, in document order, none inside another
 */
export const readPageText = (roots: readonly Element[], options: ReadingOptions = {}): PageText =>
  finish(readTextInSteps(roots, options));

/** The same in steps, between which the page may not change. */
export function* readTextInSteps(
  roots: readonly Element[],
  options: ReadingOptions = {},
): Generator<void, PageText> {
  const pieces = new TextPieces();
  const tables = new TableLines(pieces);
  const lines = new LineWriter(pieces, tables);
  const rootSet = new Set<Element>(roots);
  const without = new Set<Element>(options.without);
  const { most = Number.POSITIVE_INFINITY } = options;
  let preserved = 0;

  for (const root of roots) {
    lines.endLine();
    yield* walkInSteps(root, {
      enter(element) {
        if (element.localName === 'br') {
          lines.endLine();
          return false;
        }
        if (without.has(element) || !isShown(element)) return false;
        const block = isBlock(element);
        if (block && !options.withFurniture && !rootSet.has(element) && isFurniture(element)) return false;
        if (block) lines.endLine();
        if (tables.enter(element)) lines.restart();
        if (keepsBlanks(element)) preserved += 1;
        return true;
      },
      leave(element) {
        if (keepsBlanks(element)) preserved -= 1;
        tables.leave(element);
        if (isBlock(element)) lines.endLine();
      },
      text(node) {
        if (preserved > 0) lines.readPreserved(node);
        else lines.read(node);
      },
      isDone: () => pieces.length >= most && !tables.isOpen,
    });
    if (pieces.length >= most && !tables.isOpen) break;
  }
  tables.finish();
  return { roots, ...pieces.join() };
}

/** The index of the last run from `from` to `to` of which `isBefore` holds, given that it holds of all before; else -1. */
function lastRunBefore(isBefore: (index: number) => boolean, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low > from ? low - 1 : -1;
}

/**
 * Finds where a stretch of the text stands in the page; breaks at its edges belong to no node and are left out.
 *
 * @returns the two ends, equal for a stretch that holds breaks alone; null when the page text is empty
 */
export function boundariesOf(
  { runs }: PageText,
  start: number,
  end: number,
): { start: Boundary; end: Boundary } | null {
  if (runs.length === 0) return null;
  const place = (run: TextRun, position: number): Boundary => ({
    node: run.node,
    offset: Math.min(run.offset + position - run.start, run.node.data.length),
  });
  const before = lastRunBefore((index) => runs[index]!.start <= start, 0, runs.length);
  const startsInRun = before >= 0 && start < runs[before]!.end;
  const first = startsInRun ? before : Math.min(before + 1, runs.length - 1);
  const startPlace = place(runs[first]!, Math.min(Math.max(start, runs[first]!.start), runs[first]!.end));
  const last = lastRunBefore((index) => runs[index]!.start < end, 0, runs.length);
  if (last < first) return { start: startPlace, end: startPlace };
  return { start: startPlace, end: place(runs[last]!, Math.min(end, runs[last]!.end)) };
}

/**
 * Makes a live range of a stretch of the text. The range is exact as long as the page is as it was when read.
 *
 * @throws RangeError when the page text is empty
 */
export function rangeOf(pageText: PageText, start: number, end: number): Range {
  const boundaries = boundariesOf(pageText, start, end);
  if (!boundaries) throw new RangeError('the page text is empty');
  const range = boundaries.start.node.ownerDocument.createRange();
  range.setStart(boundaries.start.node, boundaries.start.offset);
  range.setEnd(boundaries.end.node, boundaries.end.offset);
  return range;
}

/** Node.DOCUMENT_POSITION_FOLLOWING and _CONTAINED_BY; the constants live on a global that Node.js lacks. */
const FOLLOWING = 4;
const CONTAINED_BY = 16;

/**
 * Finds the offset in the text of a place in the page (a caret, an end of a selection). A place that is not read
 * (folded blanks, furniture, between two elements) is the end of what is read before it.
 *
 * @returns null for a place outside the article
 */
export function offsetOf({ runs, runsOf, roots }: PageText, node: Node, offset: number): number | null {
  if (!roots.some((root) => root === node || root.contains(node))) return null;
  const range = runsOf.get(node);
  if (range) {
    const index = lastRunBefore((at) => runs[at]!.offset <= offset, range.first, range.end);
    const run = runs[Math.max(index, range.first)]!;
    return Math.min(run.start + Math.max(offset - run.offset, 0), run.end);
  }
  const child = node.childNodes[offset];
  const isBefore = (index: number): boolean => {
    const other = runs[index]!.node;
    if (child) return child !== other && !(child.compareDocumentPosition(other) & FOLLOWING);
    const position = node.compareDocumentPosition(other);
    return !(position & FOLLOWING) || (position & CONTAINED_BY) !== 0;
  };
  const index = lastRunBefore(isBefore, 0, runs.length);
  return index < 0 ? 0 : runs[index]!.end;
}
