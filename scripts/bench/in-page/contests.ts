import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { createTextAnnotator } from '@recogito/text-annotator';
import search from 'approx-string-match';
import * as chrono from 'chrono-node/zh';
import Mark from 'mark.js';
import WebHighlighter from 'web-highlighter';
import { placeTargets } from '../../../lib/anchoring';
import { checkNotice } from '../../../lib/checks';
import { HighlightPainter, type Mark as OurMark } from '../../../lib/highlight';
import type { MarkKind } from '../../../lib/model/mark';
import { parseNotice } from '../../../lib/notice';
import { detectNotice, locateArticle, rangeOf, readPageHead, readPageText } from '../../../lib/page';
import { finish } from '../../../lib/slices';
import { readDates } from '../read-dates';
import { editedPage } from './edited-page';

/** One piece of work in a page: what it needs is made first and is not timed. */
type Work = () => (() => unknown) | Promise<() => unknown>;

const KINDS: readonly MarkKind[] = ['issue', 'measure', 'figure', 'accountability', 'finding'];

/** Stretches of ten characters, evenly over the page's text. */
const stretches = (count: number): { start: number; end: number }[] => {
  const { length } = ourText().text;
  return Array.from({ length: count }, (_, at) => {
    const start = Math.floor((at * (length - 10)) / count);
    return { start, end: start + 10 };
  });
};

const article = (): Element => locateArticle(document)![0]!;
const ourText = () => readPageText(locateArticle(document)!);

/** The same places as DOM ranges. */
const rangesOf = (count: number): Range[] => {
  const pageText = ourText();
  return stretches(count).map(({ start, end }) => rangeOf(pageText, start, end));
};

const paint =
  (count: number): Work =>
  () => {
    // in one go, so that all of its script is counted
    const painter = new HighlightPainter(document, Number.POSITIVE_INFINITY);
    const pageText = ourText();
    const marks: OurMark[] = stretches(count).map((span, at) => ({
      ...span,
      kind: KINDS[at % KINDS.length]!,
      id: String(at),
    }));
    return () => painter.paint(pageText, marks);
  };

const paintByMark =
  (count: number): Work =>
  () => {
    const mark = new Mark(article());
    // in the offsets that mark.js counts: those of all text nodes joined
    const { length } = article().textContent!;
    const ranges = Array.from({ length: count }, (_, at) => ({
      start: Math.floor((at * (length - 10)) / count),
      length: 10,
    }));
    return () => mark.markRanges(ranges, { acrossElements: true });
  };

const paintByWebHighlighter =
  (count: number): Work =>
  () => {
    const highlighter = new WebHighlighter({ $root: article() as HTMLElement });
    const ranges = rangesOf(count);
    return () => {
      for (const range of ranges) highlighter.fromRange(range);
    };
  };

const paintByRecogito =
  (count: number): Work =>
  () => {
    const annotator = createTextAnnotator(article() as HTMLElement, { renderer: 'CSS_HIGHLIGHTS' });
    const annotations = rangesOf(count).map((range, at) => ({
      id: `r${at}`,
      bodies: [],
      target: {
        annotation: `r${at}`,
        selector: [{ quote: range.toString(), start: at, end: at + 10, range }],
      },
    }));
    return () => annotator.state.store.bulkAddAnnotations(annotations, true);
  };

const QUOTES = 20;
/** The share of a quote that Hypothesis lets differ. */
const MOST_ERRORS = 0.5;

const placeByFuzzyMatch: Work = () => {
  const { targets, now } = editedPage();
  const quotes = targets.slice(0, QUOTES).map(({ quote }) => quote.exact);
  return () => quotes.map((quote) => search(now.notice.text, quote, Math.floor(quote.length * MOST_ERRORS)));
};

const placeByApache: Work = () => {
  const { targets } = editedPage();
  return async () => {
    for (const { quote } of targets.slice(0, QUOTES)) {
      const match = createTextQuoteSelectorMatcher(quote);
      await match(article()).next();
    }
  };
};

const WORKS: Readonly<Record<string, Work>> = {
  'our detector': () => () => detectNotice(document),
  'Readability: isProbablyReaderable': () => () => isProbablyReaderable(document),
  'locate and read the page': () => () => readPageText(locateArticle(document)!),
  'locate, parse and check': () => () => {
    const roots = locateArticle(document)!;
    const head = readPageHead(document, location.href, roots);
    const notice = parseNotice(readPageText(roots).text, head);
    return checkNotice(notice, { head });
  },
  'Readability: parse': () => {
    const copy = document.cloneNode(true) as Document;
    return () => new Readability(copy).parse();
  },
  'our dates alone': () => {
    const { text } = ourText();
    return () => readDates(text);
  },
  'chrono zh.hans: dates alone': () => {
    const { text } = ourText();
    return () => chrono.hans.parse(text);
  },
  'our painter': paint(5000),
  'mark.js': paintByMark(5000),
  Recogito: paintByRecogito(5000),
  'our painter, 200 ranges': paint(200),
  'web-highlighter, 200 ranges': paintByWebHighlighter(200),
  'our placement of 1,000': () => {
    const { targets, old, now } = editedPage();
    return () => finish(placeTargets(targets, { oldNotice: old.notice, newNotice: now.notice }));
  },
  'whole-page fuzzy match of 20': placeByFuzzyMatch,
  'Apache Annotator, 20': placeByApache,
};

/** Does a piece of work some times and gives the milliseconds that one time took. */
export async function sample(name: string, repeats: number): Promise<number> {
  const work = await WORKS[name]!();
  const start = performance.now();
  for (let at = 0; at < repeats; at += 1) await work();
  return (performance.now() - start) / repeats;
}

/** How often a piece of work asks for styles, sizes or places of elements: each can make the browser lay out the page. */
export async function countLayoutReads(name: string): Promise<number> {
  let count = 0;
  const undo: (() => void)[] = [];
  const watchGetter = (owner: object, key: string): void => {
    const own = Object.getOwnPropertyDescriptor(owner, key)!;
    Object.defineProperty(owner, key, {
      ...own,
      get() {
        count += 1;
        return own.get!.call(this);
      },
    });
    undo.push(() => Object.defineProperty(owner, key, own));
  };
  const watchCall = (owner: object, key: string): void => {
    const own = Object.getOwnPropertyDescriptor(owner, key)!;
    Object.defineProperty(owner, key, {
      ...own,
      value(...given: unknown[]) {
        count += 1;
        return own.value.apply(this, given);
      },
    });
    undo.push(() => Object.defineProperty(owner, key, own));
  };
  for (const key of ['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft', 'offsetParent', 'innerText'])
    watchGetter(HTMLElement.prototype, key);
  for (const key of ['clientWidth', 'clientHeight', 'scrollTop', 'scrollHeight'])
    watchGetter(Element.prototype, key);
  // Readability asks the element's own style, which is parsed for it
  const styled = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'style')
    ? HTMLElement.prototype
    : Element.prototype;
  watchGetter(styled, 'style');
  for (const key of ['getBoundingClientRect', 'getClientRects']) watchCall(Element.prototype, key);
  watchCall(window, 'getComputedStyle');
  const work = await WORKS[name]!();
  count = 0;
  await work();
  for (const restore of undo) restore();
  return count;
}

export { judgeFuzzyMatch, judgeOurs } from './edited-page';
