/**
 * The whole detector, with the signs beside it: it runs on every page of the sites that the reader opened, so it
 * imports nothing else, looks at a bounded amount of text, computes no style and asks for no layout.
 */
import { KINDS, type PageWords } from './notice-signs';

export interface Detection {
  readonly kind: (typeof KINDS)[number]['kind'];
  /** 0..1; a page is a notice from LEAST_SCORE on. */
  readonly score: number;
}

const MOST_NODES = 6000;
const MOST_UNITS = 24_000;

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'A',
  'NAV',
  'FOOTER',
  'SELECT',
  'BUTTON',
  'SVG',
  'HEAD',
]);

/** Elements that begin a line. */
const LINES = new Set(['P', 'BR', 'DIV', 'LI', 'TR', 'TD', 'H1', 'H2', 'H3', 'H4', 'SECTION', 'ARTICLE']);
/** Stands for a line's beginning until the source's own blanks are out. */
const LINE_MARK = '\u0001';

const BLANKS = /[\s\u00a0\u200b-\u200f\u2060\ufeff\u00ad\u3000]+/g;

/** Reads the page's own titles: standard meta tags, the document's title, its first headings. */
function readTitles(document: Document): string {
  const titles = [document.title];
  for (const meta of document.getElementsByTagName('meta')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    if (name === 'articletitle' || name === 'og:title') titles.push(meta.getAttribute('content') ?? '');
  }
  for (const tag of ['h1', 'h2']) {
    const heading = document.getElementsByTagName(tag)[0];
    if (heading) titles.push((heading.textContent ?? '').slice(0, 200));
  }
  return titles.map((title) => title.slice(0, 200).replace(BLANKS, '')).join('\n');
}

/** Reads running text outside links from the start of the page, up to the limits above. */
function readProse(body: Node | null): string {
  let units = 0;
  const parts: string[] = [];
  let node: Node | null = body;
  for (let seen = 0; node && seen < MOST_NODES && units < MOST_UNITS; seen += 1) {
    let next: Node | null = null;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      units += data.length;
      parts.push(data.length > MOST_UNITS ? data.slice(0, MOST_UNITS) : data);
    } else {
      const name = node.nodeName.toUpperCase();
      if (LINES.has(name)) parts.push(LINE_MARK);
      if (!SKIPPED.has(name)) next = node.firstChild;
    }
    while (node && !next) {
      if (node === body) break;
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
  return parts.join('').replace(BLANKS, '').replaceAll(LINE_MARK, '\n');
}

/** Words without one of which no page is a notice. */
const FIRST_LOOK = /整改|巡[察视視]|[审審][计計]|督察/;

const BLANK = '[\\s\\u200b-\\u200f\\u2060\\u00ad]*';
/** The same in a text whose blanks are still in it. */
const SPACED_FIRST_LOOK = new RegExp(`整${BLANK}改|巡${BLANK}[察视視]|[审審]${BLANK}[计計]|督${BLANK}察`);

/**
 * Says whether a page's whole text, links and scripts with it, holds none of the words: most pages need no other
 * look. The browser joins a text faster than it is walked through, as long as the page is small.
 */
function saysNothing(body: Element | null): boolean {
  if (!body || body.getElementsByTagName('*')[MOST_NODES]) return false;
  const text = body.textContent ?? '';
  return text.length <= MOST_UNITS * 4 && !SPACED_FIRST_LOOK.test(text);
}

/** In hundredths. */
const LEAST_SCORE = 55;

/** Adds up the signs of each kind as long as they can come to more than the best so far. */
function weigh(page: PageWords): Detection | null {
  const held = new Map<object, boolean>();
  let best: Detection | null = null;
  let most = LEAST_SCORE - 1;
  for (const { kind, subject, signs } of KINDS) {
    let isSubject = subject.test(page.titles);
    let open = signs.reduce((sum, { weight }) => sum + Math.max(weight, 0), 0);
    let score = 0;
    for (const sign of signs) {
      if (score + open <= most) break;
      // what the titles do not speak of, the text must
      isSubject ||= !sign.isOfTitles && subject.test(page.prose);
      if (!isSubject && !sign.isOfTitles) break;
      // kinds share signs
      const holds = held.get(sign) ?? sign.holds(page);
      held.set(sign, holds);
      if (holds) score += sign.weight;
      open -= Math.max(sign.weight, 0);
    }
    if (score <= most || !isSubject) continue;
    most = score;
    best = { kind, score: Math.min(1, score / 100) };
  }
  return best;
}

/**
 * Says whether a page is a notice, and of which kind, from its titles and the start of its text. It reads no links,
 * so a list of notices is none.
 *
 * @returns null for a page that is no notice
 */
export function detectNotice(document: Document): Detection | null {
  const titles = readTitles(document);
  const isTold = FIRST_LOOK.test(titles);
  if (!isTold && saysNothing(document.body)) return null;
  let prose: string | undefined;
  const page: PageWords = {
    titles,
    get prose() {
      prose ??= readProse(document.body);
      return prose;
    },
  };
  return isTold || FIRST_LOOK.test(page.prose) ? weigh(page) : null;
}
