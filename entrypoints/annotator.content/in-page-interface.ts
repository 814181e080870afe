import { describeTarget } from '../../lib/anchoring';
import { cite } from '../../lib/export/citation';
import { ask, messageErrorOf, type PanelRequest } from '../../lib/messaging';
import type { Target } from '../../lib/model/annotation';
import type { Span } from '../../lib/model/span';
import type { Annotator, PageReading } from './annotator';
import { copyText } from './copy-text';
import { EdgeTab } from './edge-tab';
import { HoverCard } from './hover-card';
import { type InPageRoot, makeInPageRoot } from './in-page-root';
import { marksAround } from './marks';
import { selectedSpan } from './selected-span';
import { type SelectionAction, SelectionBar } from './selection-bar';

/** How long the pointer rests on a mark before the card comes, in milliseconds. */
const HOVER_DELAY = 250;

/** More marks than these at one place would hide the page. */
const MOST_ON_CARD = 3;

/** Cites a stretch of the page as it is read now, stored or not. */
const citeNow = (reading: PageReading, span: Span): string =>
  cite({ ...reading, seenAt: new Date().toISOString(), hash: reading.stored?.hash ?? null }, span);

/** The small interface in the page: card, bar and edge tab, and the events that bring them. */
export class InPageInterface {
  readonly #annotator: Annotator;
  readonly #page: InPageRoot;
  readonly #card: HoverCard;
  readonly #bar: SelectionBar;
  readonly #tab: EdgeTab;
  readonly #events = new AbortController();
  #hoverTimer: ReturnType<typeof setTimeout> | undefined;
  /** The selection for which the reader chose something: the bar does not come back for it. */
  #settled: Span | null = null;
  /** Where the reader is in the walk from mark to mark. */
  #walked = -1;

  constructor(annotator: Annotator) {
    this.#annotator = annotator;
    const { labels } = annotator;
    this.#page = makeInPageRoot(labels.language === 'en' ? 'en' : 'zh-CN');
    this.#card = new HoverCard(this.#page, labels);
    this.#bar = new SelectionBar(this.#page, labels, (action) => this.#choose(action));
    this.#tab = new EdgeTab(
      this.#page,
      labels,
      () => this.#openPanel({ action: 'open', target: null }),
      (direction) => this.#walk(direction),
    );
    const options = { passive: true, capture: true, signal: this.#events.signal };
    addEventListener('pointermove', (event) => this.#hover(event), options);
    addEventListener('scroll', () => this.#card.hide(), options);
    addEventListener('click', (event) => this.#pick(event), options);
    addEventListener('keydown', (event) => this.#leaveByKey(event), options);
    document.addEventListener('selectionchange', () => this.#followSelection(), options);
    // What was selected while the page was being read counts as well.
    this.#followSelection();
  }

  /** Shows the card of the mark at a stretch of the text, as if the pointer rested there. */
  showAt(start: number, place: DOMRect): void {
    const marks = marksAround(this.#annotator.shownMarks, start).slice(0, MOST_ON_CARD);
    if (marks.length > 0) this.#card.show(marks, place);
  }

  /** Takes the selected text as the panel's next target; null when no text of the article is selected. */
  targetSelection(): Target | null {
    const { reading } = this.#annotator;
    const span = reading && selectedSpan(reading.pageText);
    return span ? describeTarget(reading.notice, span.start, span.end) : null;
  }

  /** What is selected of the article, null when nothing is. */
  readSelection(): (Span & { quote: string }) | null {
    const { reading } = this.#annotator;
    const span = reading && selectedSpan(reading.pageText);
    return span
      ? { start: span.start, end: span.end, quote: reading.notice.text.slice(span.start, span.end) }
      : null;
  }

  end(): void {
    this.#events.abort();
    clearTimeout(this.#hoverTimer);
    this.#tab.end();
    this.#page.remove();
  }

  #hover(event: PointerEvent): void {
    clearTimeout(this.#hoverTimer);
    if (this.#page.holds(event)) return;
    const { clientX, clientY } = event;
    this.#hoverTimer = setTimeout(() => {
      // Over selected words stands the bar: the card would cover what the reader marks.
      if (this.#bar.isShown) return;
      const marks = this.#annotator.marksAt(clientX, clientY).slice(0, MOST_ON_CARD);
      if (marks.length > 0) this.#card.show(marks, new DOMRect(clientX, clientY - 8, 0, 16));
      else this.#card.hide();
    }, HOVER_DELAY);
  }

  #pick(event: MouseEvent): void {
    if (!event.isTrusted || this.#page.holds(event)) return;
    // Who selects words ends with a click, and means the words.
    if (getSelection()?.isCollapsed === false) return;
    const [mark] = this.#annotator.marksAt(event.clientX, event.clientY);
    if (mark) this.#tell(ask('pickMark', { kind: mark.kind, start: mark.start, end: mark.end }));
  }

  #leaveByKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    this.#card.hide();
    this.#bar.hide();
  }

  #followSelection(): void {
    const { reading } = this.#annotator;
    const span = reading && selectedSpan(reading.pageText);
    const isSettled = span?.start === this.#settled?.start && span?.end === this.#settled?.end;
    if (span && isSettled) return;
    this.#settled = null;
    if (span) {
      this.#card.hide();
      this.#bar.show(span.place);
    } else this.#bar.hide();
  }

  #choose(action: SelectionAction): void {
    const { reading } = this.#annotator;
    const span = reading && selectedSpan(reading.pageText);
    if (!span) return;
    if (action === 'copy') {
      const isCopied = copyText(citeNow(reading, span));
      this.#tab.say(isCopied ? 'inPage.copied' : 'inPage.copyFailed');
    } else {
      this.#openPanel({ action, target: describeTarget(reading.notice, span.start, span.end) });
    }
    this.#settled = { start: span.start, end: span.end };
    this.#bar.hide();
  }

  #openPanel(request: PanelRequest): void {
    this.#tell(
      ask('openPanel', request).then(({ isOpen }) => {
        if (!isOpen) this.#tab.say('inPage.panelHint');
      }),
    );
  }

  /** An extension that was updated under the page answers nobody: say so, once, and go. */
  #tell(message: Promise<unknown>): void {
    message.catch((error) => {
      if (messageErrorOf(error).code === 'outdated') this.#tab.say('inPage.reloadHint');
    });
  }

  #walk(direction: 1 | -1): void {
    const marks = this.#annotator.shownMarks;
    if (marks.length === 0) return;
    this.#walked = (this.#walked + direction + marks.length) % marks.length;
    const { start, end } = marks[this.#walked]!;
    const place = this.#annotator.scrollTo(start, end);
    if (place) this.showAt(start, place);
  }
}
