import { finish } from '../slices';
import { isFurniture } from './page-furniture';
import { measureProse, type Prose } from './prose';
import { ARTICLE_CONTAINERS } from './sites';

/** What is found in one document, with how much running text it holds. */
interface Article {
  readonly elements: Element[];
  readonly punctuation: number;
}

type Measured = ReadonlyMap<Element, Prose>;

/** Less is a caption, a slogan, an empty page. */
const FEWEST_MARKS = 4;
const SHORTEST = 40;

const holdsArticle = (prose: Prose | undefined): prose is Prose =>
  prose !== undefined &&
  prose.punctuation >= FEWEST_MARKS &&
  prose.length >= SHORTEST &&
  prose.linked <= prose.length;

/** Says whether an element is a list of teasers: most of its parts lead elsewhere. */
function isListing(element: Element, measured: Measured): boolean {
  let list = element;
  for (;;) {
    const filled = [...list.children].filter((child) => {
      const prose = measured.get(child);
      return prose !== undefined && prose.length + prose.linked > 0;
    });
    if (filled.length !== 1) {
      const leading = filled.filter((child) => measured.get(child)!.linked > 0);
      return leading.length >= 4 && leading.length > filled.length * 0.6;
    }
    list = filled[0]!;
  }
}

const ANY_CONTAINER = ARTICLE_CONTAINERS.map(({ selector }) => selector).join(', ');

/** Finds the article in a known container, and in its siblings where the text is spread over several of them. */
function findInKnownContainers(body: Element, measured: Measured): Article | null {
  const candidates: { element: Element; selector: string; prose: Prose; rank: number }[] = [];
  // the browser looks through a large page once for all selectors, not once for each
  for (const element of body.querySelectorAll(ANY_CONTAINER)) {
    const prose = measured.get(element);
    if (!holdsArticle(prose)) continue;
    for (const [rank, { selector }] of ARTICLE_CONTAINERS.entries())
      if (element.matches(selector)) candidates.push({ element, selector, prose, rank });
  }
  if (candidates.length === 0) return null;
  candidates.sort((one, other) => one.rank - other.rank);
  const most = Math.max(...candidates.map(({ prose }) => prose.punctuation));
  const full = candidates.filter(({ prose }) => prose.punctuation >= most * 0.9);
  // the innermost of those that hold the whole text leaves out most of what stands around it
  const best = full.reduce((inner, next) => (inner.element.contains(next.element) ? next : inner));
  const elements = [...(best.element.parentElement?.children ?? [])].filter((sibling) => {
    const prose = measured.get(sibling);
    return (
      sibling === best.element || (prose !== undefined && prose.length > 0 && sibling.matches(best.selector))
    );
  });
  return { elements, punctuation: sumOfMarks(elements, measured) };
}

const sumOfMarks = (elements: readonly Element[], measured: Measured): number =>
  elements.reduce((sum, element) => sum + (measured.get(element)?.punctuation ?? 0), 0);

/** Fewer rows of several filled cells are a page's own frame, not a table of problems and answers. */
const FEWEST_ROWS = 3;

/** Says whether a table tells something in columns, beside which an article's other paragraphs stand. */
function isTableOfArticle(element: Element, measured: Measured): boolean {
  if (element.tagName !== 'TABLE') return false;
  const isFilled = (part: Element): boolean => (measured.get(part)?.length ?? 0) > 0;
  const rows = [...element.querySelectorAll('tr')].filter(
    ({ children }) => [...children].filter(isFilled).length > 1,
  );
  const stands = [...(element.parentElement?.children ?? [])].some(
    (sibling) => sibling !== element && (measured.get(sibling)?.punctuation ?? 0) > 0,
  );
  return stands && rows.length >= FEWEST_ROWS;
}

/** Goes down from the body to the element whose parts share the running text between them. */
function findDensest(body: Element, measured: Measured): Element {
  let element = body;
  for (;;) {
    const { punctuation } = measured.get(element)!;
    let next: Element | null = null;
    for (const child of element.children) {
      const prose = measured.get(child);
      if (!prose || prose.punctuation === 0) continue;
      const share = prose.punctuation / punctuation;
      // a paragraph may hold most of a short text, but only a container holds several lines
      if (share >= 0.95 || (share >= 0.6 && prose.lines > 1)) next = child;
    }
    if (!next || isTableOfArticle(next, measured)) return element;
    if (measured.get(next)!.ownPunctuation > punctuation * 0.5 && measured.get(next)!.lines <= 1)
      return element;
    element = next;
  }
}

const FOOTER_WORDS = /网站标识码|ICP备|公网安备|版权所有|主办单位|承办单位|技术支持/u;

/** Says whether a sibling of the article's parts is none of them: furniture, a list of links, the page's footer. */
function standsOutside(element: Element, measured: Measured): boolean {
  const prose = measured.get(element);
  if (!prose || prose.length === 0 || prose.linked > prose.length * 2) return true;
  if (isFurniture(element) || isListing(element, measured)) return true;
  return prose.length < 400 && FOOTER_WORDS.test(element.textContent ?? '');
}

/** Finds the article by where the running text is. */
function findByProse(body: Element, measured: Measured): Article | null {
  const container = findDensest(body, measured);
  const prose = measured.get(container);
  if (!holdsArticle(prose) || isListing(container, measured)) return null;
  const parts = [...container.children];
  const partMarks = sumOfMarks(parts, measured);
  const isPart = parts.map((part) => !standsOutside(part, measured));
  // text of the container's own cannot be left out
  if (partMarks < prose.punctuation || isPart.every(Boolean))
    return { elements: [container], punctuation: prose.punctuation };
  const longest = parts.reduce(
    (best, part, index) =>
      isPart[index] && (measured.get(part)?.punctuation ?? 0) > (measured.get(parts[best]!)?.punctuation ?? 0)
        ? index
        : best,
    0,
  );
  let first = longest;
  let last = longest;
  const mayJoin = (index: number): boolean => isPart[index] === true || !measured.get(parts[index]!)?.length;
  while (first > 0 && mayJoin(first - 1) && !measured.get(parts[first - 1]!)?.linked) first -= 1;
  while (last < parts.length - 1 && mayJoin(last + 1) && !measured.get(parts[last + 1]!)?.linked) last += 1;
  const elements = parts.slice(first, last + 1).filter((part) => (measured.get(part)?.length ?? 0) > 0);
  const punctuation = sumOfMarks(elements, measured);
  return punctuation >= FEWEST_MARKS ? { elements, punctuation } : null;
}

function* findInDocument(document: Document): Generator<void, Article | null> {
  const body = document.body ?? document.documentElement;
  if (!body) return null;
  const measured = yield* measureProse(body);
  if (!measured.has(body)) return null;
  const known = findInKnownContainers(body, measured);
  if (known && known.punctuation * 2 >= measured.get(body)!.punctuation)
    return acceptUnlessListing(known, measured);
  const dense = findByProse(body, measured);
  if (known && (!dense || known.punctuation * 2 >= dense.punctuation))
    return acceptUnlessListing(known, measured);
  return dense;
}

const acceptUnlessListing = (article: Article, measured: Measured): Article | null =>
  article.elements.every((element) => isListing(element, measured)) ? null : article;

/** The documents of a page's frames as far as the page may look into them. */
function* frameDocuments(document: Document): Generator<Document> {
  for (const frame of document.querySelectorAll('iframe, frame')) {
    try {
      const inner = (frame as HTMLIFrameElement).contentDocument;
      if (inner) yield inner;
    } catch {
      // a frame of another origin may throw instead of saying null
    }
  }
}

/** Frames in frames deeper than this hold advertisements. */
const DEEPEST_FRAME = 3;

function* findInFrames(document: Document, depth: number): Generator<void, Article | null> {
  let best = yield* findInDocument(document);
  if (depth === DEEPEST_FRAME) return best;
  for (const inner of frameDocuments(document)) {
    const article = yield* findInFrames(inner, depth + 1);
    if (article && article.punctuation > (best?.punctuation ?? 0)) best = article;
  }
  return best;
}

/**
 * Finds the elements that hold a page's article: a known container, else where the running text is densest; in the
 * document or in its frames of the same origin.
 *
 * @returns the elements in document order, none inside another (several where the text is spread over siblings),
 *   or null for a list of links, an empty page, a page of captions
 */
export const locateArticle = (document: Document): Element[] | null => finish(locateInSteps(document));

/** The same in steps, between which the page may not change. */
export function* locateInSteps(document: Document): Generator<void, Element[] | null> {
  return (yield* findInFrames(document, 0))?.elements ?? null;
}
