import { type MarkKind, markKind } from '../model/mark';
import type { Span } from '../model/span';
import { boundariesOf, offsetOf, type PageText, rangeOf } from '../page';
import { ALL_HIGHLIGHT_NAMES, highlightName, MARK_ORDER } from './highlight-names';
import { nearOffsets } from './near-offsets';
import { readPaper } from './paper';

/** A stretch of the page's text to be marked. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** Of the caller's choosing: by it a mark under the pointer is known again. */
  readonly id: string;
}

/** What the browser says is under a point (Chrome 140, Firefox 150; not yet in TypeScript's types). */
interface HighlightHit {
  readonly highlight: Highlight;
  readonly ranges: readonly AbstractRange[];
}
interface PointedRegistry {
  highlightsFromPoint?(x: number, y: number): HighlightHit[];
}

/** The globals of the window in which a document is shown. */
type View = Window & typeof globalThis;

/** The longest that painting may hold up the page, in milliseconds: Firefox takes 30 µs a range and more. */
const SLICE = 10;
const RANGES_PER_STEP = 8;

/** The browser looks at every range again whenever it draws a page whose highlights changed. */
const MOST_RANGES = 2000;
/** Of more marks, those that stand so many heights of the window from it are painted, until the reader comes close. */
const NEAR = 4;
const CLOSE = 1;

/** Milliseconds between two looks at whether the page has cleared the highlights. */
const LOOK_EVERY = 500;
/** What readers do just before they would miss a highlight. */
const LOOK_ON = ['pointermove', 'scroll', 'focus', 'visibilitychange'] as const;

/**
 * Paints marks over a page without touching its DOM: one highlight a kind in `CSS.highlights`, made of static ranges,
 * which cost nothing when the page changes. Colours and lines stand in highlight.css.
 */
export class HighlightPainter {
  private readonly view: View;
  private readonly highlights = new Map<string, Highlight>();
  private readonly markOf = new Map<AbstractRange, Mark>();
  private readonly hidden = new Set<MarkKind>();
  private pageText: PageText | null = null;
  private marks: readonly Mark[] = [];
  /** The stretch of the text whose marks are painted, where they are too many to paint all. */
  private near: Span | null = null;
  /** What is still to be painted. */
  private rest: Generator<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param slice the longest that painting may take in one go, in milliseconds */
  constructor(
    document: Document,
    private readonly slice = SLICE,
  ) {
    this.view = document.defaultView as View;
  }

  /**
   * Paints these marks, in place of any painted before; those that a slice of time does not suffice for follow in
   * the next turns, and of very many those far from the window when the reader scrolls to them.
   *
   * @param pageText as read from the page as it now is; of the document that the painter was made for
   */
  paint(pageText: PageText, marks: readonly Mark[]): void {
    this.removeHighlights();
    this.pageText = pageText;
    this.marks = marks;
    if (pageText.runs.length === 0) return;
    const near = marks.length > MOST_RANGES ? nearOffsets(pageText, this.view, NEAR) : null;
    const shown = near ? marks.filter(({ start, end }) => start < near.end && end > near.start) : marks;
    this.near = near;
    this.rest = this.addRanges(pageText, shown);
    this.goOn();
  }

  /** Paints what the reader has come close to. */
  private follow(): void {
    const { near, pageText } = this;
    if (!near || !pageText) return;
    const close = nearOffsets(pageText, this.view, CLOSE);
    if (close.start < near.start || close.end > near.end) this.paint(pageText, this.marks);
  }

  private goOn(): void {
    const started = performance.now();
    while (this.rest) {
      if (this.rest.next().done) this.rest = null;
      else if (performance.now() - started >= this.slice) {
        this.timer = setTimeout(() => this.goOn());
        return;
      }
    }
  }

  /** Adds the ranges to highlights that are registered before: Firefox does its work when a range is shown. */
  private *addRanges(pageText: PageText, marks: readonly Mark[]): Generator<void> {
    const paper = readPaper(pageText.roots[0]!);
    const byKind = new Map<MarkKind, Highlight>();
    for (const [at, mark] of marks.entries()) {
      if (at % RANGES_PER_STEP === RANGES_PER_STEP - 1) yield;
      const boundaries = boundariesOf(pageText, mark.start, mark.end);
      if (!boundaries) continue;
      const range = new this.view.StaticRange({
        startContainer: boundaries.start.node,
        startOffset: boundaries.start.offset,
        endContainer: boundaries.end.node,
        endOffset: boundaries.end.offset,
      });
      this.markOf.set(range, mark);
      let highlight = byKind.get(mark.kind);
      if (!highlight) {
        highlight = new this.view.Highlight();
        highlight.priority = MARK_ORDER.indexOf(mark.kind);
        byKind.set(mark.kind, highlight);
        this.highlights.set(highlightName(mark.kind, paper), highlight);
        this.restore();
      }
      highlight.add(range);
    }
  }

  /** Shows the kinds in the set and hides the others; holds for what is painted later too. */
  show(kinds: ReadonlySet<MarkKind>): void {
    this.hidden.clear();
    for (const kind of markKind.options) if (!kinds.has(kind)) this.hidden.add(kind);
    this.restore();
  }

  /** Takes all marks off the page. */
  clear(): void {
    this.removeHighlights();
    this.pageText = null;
    this.marks = [];
  }

  /** Puts back what the page, which shares the registry, has removed or replaced; returns whether it had to. */
  restore(): boolean {
    const registry = this.view.CSS.highlights;
    let hadTo = false;
    for (const [name, highlight] of this.highlights) {
      const isWanted = !this.isHidden(name);
      if (isWanted === (registry.get(name) === highlight)) continue;
      hadTo = true;
      if (isWanted) registry.set(name, highlight);
      else registry.delete(name);
    }
    return hadTo;
  }

  /**
   * Restores the highlights whenever the reader moves the pointer, scrolls or comes back, and once more
   * half a second later: the registry tells nobody when a page clears it. Paints what the reader comes close to.
   *
   * @param signal ends it
   */
  keep(signal: AbortSignal): void {
    let isResting = false;
    const look = (): void => {
      if (isResting) return;
      isResting = true;
      this.restore();
      this.follow();
      setTimeout(() => {
        isResting = false;
        if (signal.aborted) return;
        this.restore();
        this.follow();
      }, LOOK_EVERY);
    };
    for (const type of LOOK_ON)
      this.view.addEventListener(type, look, { capture: true, passive: true, signal });
  }

  /**
   * The shown marks under a point of the viewport (CSS pixels), the highest and shortest first.
   */
  marksAt(x: number, y: number): Mark[] {
    const registry = this.view.CSS.highlights as HighlightRegistry & PointedRegistry;
    const found = registry.highlightsFromPoint
      ? registry
          .highlightsFromPoint(x, y)
          .flatMap(({ ranges }) => ranges)
          .flatMap((range) => this.markOf.get(range) ?? [])
      : this.marksAtCaret(x, y);
    return found.sort(
      (one, other) =>
        MARK_ORDER.indexOf(other.kind) - MARK_ORDER.indexOf(one.kind) ||
        one.end - one.start - (other.end - other.start),
    );
  }

  /** The same for browsers without `highlightsFromPoint`: by the caret nearest to the point. */
  private marksAtCaret(x: number, y: number): Mark[] {
    const { pageText } = this;
    const caret = this.view.document.caretPositionFromPoint(x, y);
    if (!caret || !pageText) return [];
    const offset = offsetOf(pageText, caret.offsetNode, caret.offset);
    if (offset === null) return [];
    // the caret stands before or after the character under the point, however far that is
    return this.marks.filter(
      ({ kind, start, end }) =>
        !this.hidden.has(kind) && start <= offset && offset <= end && this.covers(pageText, start, end, x, y),
    );
  }

  private covers(pageText: PageText, start: number, end: number, x: number, y: number): boolean {
    return [...rangeOf(pageText, start, end).getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom,
    );
  }

  private isHidden(name: string): boolean {
    for (const kind of this.hidden)
      if (name === highlightName(kind, 'light') || name === highlightName(kind, 'dark')) return true;
    return false;
  }

  private removeHighlights(): void {
    clearTimeout(this.timer);
    this.rest = null;
    this.near = null;
    for (const name of ALL_HIGHLIGHT_NAMES) this.view.CSS.highlights.delete(name);
    this.highlights.clear();
    this.markOf.clear();
  }
}
