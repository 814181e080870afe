import { HighlightPainter } from '../../lib/highlight';
import type { Labels } from '../../lib/labels';
import {
  ask,
  askPatiently,
  MAX_TEXT_LENGTH,
  messageErrorOf,
  type PlacedAnnotation,
  type StoredReading,
  type TextReading,
  unpackReading,
} from '../../lib/messaging';
import type { MarkKind } from '../../lib/model/mark';
import type { PageHead } from '../../lib/model/notice';
import type { Settings } from '../../lib/model/settings';
import { type PageText, rangeOf } from '../../lib/page';
import { finishInSlices } from '../../lib/slices';
import { letPageOn } from './let-page-on';
import { lookAtPage, type PageArticle, type PageLook } from './look-at-page';
import { paintColors } from './mark-colors';
import { annotationMarks, type ReadableMark, readMarksInSteps } from './marks';
import { watchArticle } from './watch-article';

/** A page that changes its text again and again is read this often in one visit at most. */
const MOST_READINGS = 12;

/** What the background may take to read and keep a text, in milliseconds a character. */
const READING_TIME = 0.01;

/** What was read in a text, and the marks that show it. */
interface MarkedReading extends TextReading {
  /** Of what was found, in text order. */
  marks: ReadableMark[];
}

/** What the annotator holds of the article that is on the page now. */
export interface PageReading extends MarkedReading {
  url: string;
  pageText: PageText;
  head: PageHead;
  annotations: PlacedAnnotation[];
  /** Null where the library could not take it. */
  stored: StoredReading | null;
}

function* markInSteps(portions: readonly string[], text: string): Generator<void, MarkedReading> {
  const reading = yield* unpackReading(portions, text);
  return { ...reading, marks: yield* readMarksInSteps(reading.notice, reading.findings) };
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
  /** The text whose reading is on its way. */
  #awaited: string | null = null;
  #readings = 0;
  #lastLook: Promise<unknown> = Promise.resolve();

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
    const disabled = new Set(this.#settings.disabledRules);
    return [...marks, ...annotationMarks(annotations)].filter(
      ({ kind, rule }) => shown.has(kind) && !(rule && disabled.has(rule)),
    );
  }

  /** Reads the page because the reader, or the detector, asks for it; a page without an article is a failure. */
  async read(): Promise<void> {
    this.#endWatch ??= watchArticle(document, () => {
      // What goes wrong here shows in the popup as a page that was not read.
      this.#readChange().catch(() => {});
    });
    const look = await this.#look(() => null);
    if (this.#lifetime.signal.aborted) return;
    if (look === 'inner') {
      await ask('reportInnerArticle', null);
      return;
    }
    if (!look || look.pageText.text.trim() === '') return this.#fail('no-text');
    const { pageText } = look;
    if (pageText.text.length > MAX_TEXT_LENGTH) return this.#fail('too-long');
    // After an in-page navigation the old article may stand there still: it does not belong to the new address.
    const isOldArticle = this.#keep(pageText) && this.#reading?.url !== location.href;
    if (!isOldArticle) await this.#take(look);
  }

  /** Looks at the page; one look ends before the next begins, so that the last one told is the newest. */
  #look(known: () => string | null): Promise<PageLook> {
    const look = this.#lastLook.then(() => lookAtPage(document, known()));
    this.#lastLook = look.catch(() => {});
    return look;
  }

  /** Paints the text that was read already anew; false when it is another one. */
  #keep(pageText: PageText): boolean {
    if (this.#reading?.pageText.text !== pageText.text) return false;
    this.#reading = { ...this.#reading, pageText };
    this.paint();
    return true;
  }

  /** Has a text read in the background and paints what was found. */
  async #take({ pageText, head }: PageArticle): Promise<void> {
    const { text } = pageText;
    if (head === null || this.#awaited === text || this.#readings >= MOST_READINGS) return;
    this.#readings += 1;
    const url = location.href;
    this.#awaited = text;
    /** The page went on meanwhile, and another reading is on its way; or all is to leave the page. */
    const isOutdated = (): boolean => this.#awaited !== text || this.#lifetime.signal.aborted;
    try {
      const answer = await askPatiently('readPage', { url, head, text }, text.length * READING_TIME);
      if (isOutdated()) return;
      if (answer === null) return this.#leave();
      const letOn = (): Promise<void> => letPageOn(document);
      const marked = await finishInSlices(markInSteps(answer.portions, text), letOn, () => performance.now());
      // Painting is a slice of its own.
      await letOn();
      if (isOutdated()) return;
      const { stored } = answer;
      this.#reading = {
        ...marked,
        ...{ url, pageText, head, stored },
        annotations: stored?.annotations ?? [],
      };
      this.paint();
      // What goes wrong here takes nothing from the reading.
      if (stored) this.#countCopies(this.#reading.marks).catch(() => {});
    } catch (error) {
      // The extension was updated under the page: the new one starts at the next load.
      if (messageErrorOf(error).code === 'outdated') this.end();
      else throw error;
    } finally {
      if (this.#awaited === text) this.#awaited = null;
    }
  }

  /** Lets the marks say which words stand in other notices; a page that went on meanwhile keeps its own. */
  async #countCopies(marks: readonly ReadableMark[]): Promise<void> {
    const copies = new Map(
      (await ask('countCopies', null)).map(({ measureId, notices }) => [measureId, notices]),
    );
    for (const mark of marks) {
      const count = mark.kind === 'measure' ? copies.get(mark.id) : undefined;
      if (count !== undefined) mark.copies = count;
    }
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

  /** Reads the page anew after it changed; what is no notice any more is left. */
  async #readChange(): Promise<void> {
    const look = await this.#look(() => this.#reading?.pageText.text ?? null);
    if (this.#lifetime.signal.aborted) return;
    const article = look === 'inner' ? null : look;
    if (article && this.#keep(article.pageText)) return;
    const hadReading = this.#reading !== null;
    if (article && article.pageText.text.length <= MAX_TEXT_LENGTH) {
      await this.#take(article);
      return;
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
