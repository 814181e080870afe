import { checkNotice } from '../../lib/checks';
import { HighlightPainter } from '../../lib/highlight';
import type { Labels } from '../../lib/labels';
import {
  ask,
  MAX_TEXT_LENGTH,
  messageErrorOf,
  type PlacedAnnotation,
  type StoredReading,
} from '../../lib/messaging';
import type { MarkKind } from '../../lib/model/mark';
import type { Notice, PageHead } from '../../lib/model/notice';
import type { Settings } from '../../lib/model/settings';
import { parseNotice } from '../../lib/notice';
import { locateArticle, type PageText, rangeOf, readPageHead, readPageText } from '../../lib/page';
import { paintColors } from './mark-colors';
import { annotationMarks, type ReadableMark, readMarks } from './marks';
import { watchArticle } from './watch-article';

/** A page that changes its text again and again is stored this often in one visit at most. */
const MOST_SAVES = 10;

/** What the annotator holds of the article that is on the page now. */
export interface PageReading {
  url: string;
  pageText: PageText;
  head: PageHead;
  notice: Notice;
  /** Of what was found, in text order. */
  marks: ReadableMark[];
  annotations: PlacedAnnotation[];
  /** Null until (and unless) the background stored it. */
  stored: StoredReading | null;
}

/** Reads the article of this frame, paints it, and keeps both up as the page changes. */
export class Annotator {
  readonly #labels: Labels;
  readonly #changed: () => void;
  readonly #painter = new HighlightPainter(document);
  readonly #lifetime = new AbortController();
  #settings: Settings;
  #reading: PageReading | null = null;
  #endWatch: (() => void) | null = null;
  #saves = 0;

  constructor(settings: Settings, labels: Labels, changed: () => void) {
    this.#settings = settings;
    this.#labels = labels;
    this.#changed = changed;
    this.#painter.keep(this.#lifetime.signal);
    paintColors(document, settings.markColors);
  }

  get reading(): PageReading | null {
    return this.#reading;
  }

  get labels(): Labels {
    return this.#labels;
  }

  /** All marks that are shown now, annotations included. */
  get shownMarks(): ReadableMark[] {
    if (!this.#reading) return [];
    const { marks, annotations } = this.#reading;
    const shown = new Set<MarkKind>(this.#settings.shownMarks);
    return [...marks, ...annotationMarks(annotations)].filter(({ kind }) => shown.has(kind));
  }

  /** Reads the page because the reader, or the detector, asks for it; a page without an article is a failure. */
  async read(): Promise<void> {
    this.#endWatch ??= watchArticle(document, () => this.#readChange());
    const roots = locateArticle(document);
    if (roots && roots[0]?.ownerDocument !== document) {
      await ask('reportInnerArticle', null);
      return;
    }
    const pageText = roots && readPageText(roots);
    if (!pageText || pageText.text.trim() === '') return this.#fail('no-text');
    if (pageText.text.length > MAX_TEXT_LENGTH) return this.#fail('too-long');
    if (!this.#keep(pageText)) this.#take(pageText, roots);
    // After an in-page navigation the old article may stand there still: it does not belong to the new address.
    if (this.#reading?.url === location.href) await this.#save();
  }

  /** Paints the text that was read already anew; false when it is another one. */
  #keep(pageText: PageText): boolean {
    if (this.#reading?.pageText.text !== pageText.text) return false;
    this.#reading = { ...this.#reading, pageText };
    this.paint();
    return true;
  }

  #take(pageText: PageText, roots: Element[]): void {
    const head = readPageHead(document, location.href, roots);
    const notice = parseNotice(pageText.text, head);
    const findings = checkNotice(notice, { disabled: new Set(this.#settings.disabledRules) });
    const marks = readMarks(notice, findings);
    this.#reading = { url: location.href, pageText, head, notice, marks, annotations: [], stored: null };
    if (notice.kind !== 'other') this.paint();
  }

  /** Paints the marks of the kinds that the reader wants to see. */
  paint(): void {
    if (this.#reading) this.#painter.paint(this.#reading.pageText, this.shownMarks);
    else this.#painter.clear();
    this.#changed();
  }

  follow(settings: Settings): void {
    this.#settings = settings;
    paintColors(document, settings.markColors);
    this.paint();
  }

  showAnnotations(annotations: PlacedAnnotation[]): void {
    if (!this.#reading) return;
    this.#reading = { ...this.#reading, annotations };
    this.paint();
  }

  /** The marks under a point of the window, the highest first. */
  marksAt(x: number, y: number): ReadableMark[] {
    return this.#painter.marksAt(x, y) as ReadableMark[];
  }

  /** How many ranges of each kind are painted. */
  countPainted(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { kind } of this.shownMarks) counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
  }

  /** Scrolls to a stretch of the text and selects nothing; false when it is not there. */
  scrollTo(start: number, end: number): DOMRect | null {
    if (!this.#reading || start >= end || end > this.#reading.pageText.text.length) return null;
    const range = rangeOf(this.#reading.pageText, start, end);
    const element = range.startContainer.parentElement;
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return range.getBoundingClientRect();
  }

  /** Takes everything off the page. */
  end(): void {
    this.#endWatch?.();
    this.#endWatch = null;
    this.#lifetime.abort();
    paintColors(document, {});
    this.#leave();
  }

  async #save(): Promise<void> {
    const reading = this.#reading;
    if (!reading || this.#saves >= MOST_SAVES) return;
    this.#saves += 1;
    const { url, head, pageText } = reading;
    try {
      const stored = await ask('saveReading', { url, head, text: pageText.text });
      // The page went on while the background was at work.
      if (this.#reading?.pageText.text !== pageText.text) return;
      if (stored === null) return this.#leave();
      this.#reading = { ...this.#reading, stored, annotations: stored.annotations };
      this.paint();
    } catch (error) {
      // The marks stay; popup and panel say what the background said.
      if (messageErrorOf(error).code === 'outdated') this.end();
      else this.paint();
    }
  }

  /** Reads the page anew after it changed; what is no notice any more is left. */
  async #readChange(): Promise<void> {
    const roots = locateArticle(document);
    const pageText = roots?.[0]?.ownerDocument === document ? readPageText(roots) : null;
    if (pageText && this.#keep(pageText)) return;
    const hadReading = this.#reading !== null;
    if (roots && pageText && pageText.text.length <= MAX_TEXT_LENGTH) {
      this.#take(pageText, roots);
      if (this.#reading?.notice.kind !== 'other') return this.#save();
    }
    this.#leave();
    // A page whose extension was updated has nobody to tell.
    if (hadReading) await ask('leaveNotice', null).catch(() => {});
  }

  /** The page holds no notice (any more). */
  #leave(): void {
    this.#reading = null;
    this.#painter.clear();
    this.#changed();
  }

  async #fail(reason: 'no-text' | 'too-long'): Promise<void> {
    this.#leave();
    await ask('reportFailure', { reason });
  }
}
