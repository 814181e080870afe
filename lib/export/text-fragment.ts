/** Quotes longer than this, and quotes over several blocks, are named by their first and last words. */
const EXACT_CHARACTERS = 120;

/** How many characters the first and the last words of a long quote hold at least, where its block has them. */
const EDGE_CHARACTERS = 16;

/** How far the words beside a quote may reach. */
const CONTEXT_CHARACTERS = 80;

/** A shorter quote may stand elsewhere on the page too, outside the notice: it is named with the words beside it. */
const TELLING_CHARACTERS = 16;

/** No term of a directive may run over the end of a block. */
const BLOCK_END = /[\n\t]/u;

/**
 * Marks every block's end: lines, cells, and the lines within a cell, which the text of a table row has as blanks.
 * Every offset stays.
 */
const markBlocks = (text: string): string =>
  text.replace(/[^\n]*\t[^\n]*/gu, (row) => row.replaceAll(' ', '\t'));

/** Marks beside which every browser ends a word, whatever its dictionary of Chinese. */
const WORD_END = /[\s，。；：、！？…—“”（）《》〈〉【】〔〕「」『』]/u;

/** The dash is the directive's own mark, so it is escaped too. */
const escapeTerm = (term: string): string =>
  encodeURIComponent(term.toWellFormed().trim()).replaceAll('-', '%2D');

/** Whether a word ends at an offset in every browser: at a block's edge, at a blank, beside a mark. */
const isEdge = (text: string, offset: number): boolean =>
  offset === 0 || offset === text.length || WORD_END.test(text[offset - 1]!) || WORD_END.test(text[offset]!);

const standsOnce = (text: string, start: number, end: number): boolean => {
  const part = text.slice(start, end);
  return text.indexOf(part) === text.lastIndexOf(part);
};

const blockStart = (text: string, offset: number): number => {
  let start = offset;
  while (start > 0 && !BLOCK_END.test(text[start - 1]!)) start -= 1;
  return start;
};

const blockEnd = (text: string, offset: number): number => {
  let end = offset;
  while (end < text.length && !BLOCK_END.test(text[end]!)) end += 1;
  return end;
};

/** The edges at which words before an offset can begin, nearest first; of the block before where it begins its own. */
function* edgesBefore(text: string, offset: number): Generator<{ start: number; end: number }> {
  let end = offset;
  while (end > 0 && /\s/u.test(text[end - 1]!)) end -= 1;
  const least = Math.max(blockStart(text, end), end - CONTEXT_CHARACTERS);
  for (let start = end - 1; start >= least; start -= 1)
    if (isEdge(text, start) && text.slice(start, end).trim() !== '') yield { start, end };
}

/** The edges at which words after an offset can end, nearest first; of the block after where it ends its own. */
function* edgesAfter(text: string, offset: number): Generator<{ start: number; end: number }> {
  let start = offset;
  while (start < text.length && /\s/u.test(text[start]!)) start += 1;
  const most = Math.min(blockEnd(text, start), start + CONTEXT_CHARACTERS);
  for (let end = start + 1; end <= most; end += 1)
    if (isEdge(text, end) && text.slice(start, end).trim() !== '') yield { start, end };
}

interface Place {
  start: number;
  end: number;
}

/** What a directive says: `prefix-,first,last,-suffix`; `last` is null where the quote is named whole. */
interface Directive {
  prefix: Place | null;
  first: Place;
  last: Place | null;
  suffix: Place | null;
}

/** The first and the last words of a long quote, each within its block and cut where words end. */
function endsOf(text: string, start: number, end: number): Pick<Directive, 'first'> & { last: Place } {
  const headMost = Math.min(blockEnd(text, start), end);
  let headEnd = Math.min(start + EDGE_CHARACTERS, headMost);
  while (headEnd < headMost && !isEdge(text, headEnd)) headEnd += 1;
  const tailLeast = Math.max(blockStart(text, end), start);
  let tailStart = Math.max(end - EDGE_CHARACTERS, tailLeast);
  while (tailStart > tailLeast && !isEdge(text, tailStart)) tailStart -= 1;
  return { first: { start, end: headEnd }, last: { start: tailStart, end } };
}

/** Widens a directive by the words before it, then by those after it, until it names one place of the text. */
function nameWhole(text: string, first: Place): Directive {
  const isTelling = first.end - first.start >= TELLING_CHARACTERS && standsOnce(text, first.start, first.end);
  const before = edgesBefore(text, first.start);
  const after = edgesAfter(text, first.end);
  const next = (edges: Generator<Place>, otherwise: Place | null): Place | null => {
    const { value, done } = edges.next();
    return done ? otherwise : value;
  };
  let prefix = isTelling && isEdge(text, first.start) ? null : next(before, null);
  let suffix = isTelling && isEdge(text, first.end) ? null : next(after, null);
  for (;;) {
    const start = prefix?.start ?? first.start;
    const end = suffix?.end ?? first.end;
    if (standsOnce(text, start, end) && end - start >= TELLING_CHARACTERS) break;
    const [wider, longer] = [next(before, prefix), next(after, suffix)];
    if (wider === prefix && longer === suffix) break;
    [prefix, suffix] = [wider, longer];
  }
  return { prefix, first, last: null, suffix };
}

/** How many blocks before a quote are tried for words that stand once. */
const BLOCKS_BEFORE = 6;

/**
 * The first words of a long quote, named so that they stand once. Where even its own block does not tell it from
 * another place, the quote begins with the last telling words before it.
 */
function nameFirst(text: string, first: Place): Pick<Directive, 'prefix' | 'first'> {
  const isTelling = (start: number, end: number): boolean =>
    end - start >= TELLING_CHARACTERS && standsOnce(text, start, end);
  if (isEdge(text, first.start) && isTelling(first.start, first.end)) return { prefix: null, first };
  let widest: Place | null = null;
  for (widest of edgesBefore(text, first.start))
    if (isTelling(widest.start, first.end)) return { prefix: widest, first };
  if (standsOnce(text, widest?.start ?? first.start, first.end)) return { prefix: widest, first };
  let before = blockStart(text, first.start);
  for (let block = 0; block < BLOCKS_BEFORE && before > 0; block += 1) {
    let words: Place | null = null;
    for (words of edgesBefore(text, before))
      if (isTelling(words.start, words.end)) return { prefix: null, first: words };
    if (words && standsOnce(text, words.start, words.end)) return { prefix: null, first: words };
    before = words ? blockStart(text, words.start) : 0;
  }
  return { prefix: widest, first };
}

/** Names a long quote by its ends: its first words stand once, and its last words are the next such after them. */
function nameByEnds(text: string, start: number, end: number): Directive {
  const { first: own, last } = endsOf(text, start, end);
  const { prefix, first } = nameFirst(text, own);
  let suffix: Place | null = null;
  const isNext = (): boolean =>
    text.indexOf(text.slice(last.start, suffix?.end ?? last.end), first.end) === last.start;
  if (!isEdge(text, end) || !isNext()) for (suffix of edgesAfter(text, end)) if (isNext()) break;
  return { prefix, first, last, suffix };
}

/**
 * Makes the text directive that scrolls a browser to `text[start, end)`.
 *
 * `text` is a page's text with a line break between blocks and a tab between cells. Browsers look for a term at the
 * edges of words, and each knows other words of Chinese; so every term that must begin or end at an edge does so at
 * a mark or a block's edge, and a quote cut out of a sentence gets the words before and after it. A long quote, or
 * one over several blocks, is named by its ends. `市妇联党组` → `:~:text=%E5%B8%82…`. Null where nothing but blanks
 * is quoted. Source: https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(text: string, start: number, end: number): string | null {
  const quoted = text.slice(start, end);
  const from = start + (quoted.length - quoted.trimStart().length);
  const to = end - (quoted.length - quoted.trimEnd().length);
  if (from >= to) return null;
  const blocks = markBlocks(text);
  const isWhole = to - from <= EXACT_CHARACTERS && blockEnd(blocks, from) >= to;
  const { prefix, first, last, suffix } = isWhole
    ? nameWhole(blocks, { start: from, end: to })
    : nameByEnds(blocks, from, to);
  const term = (place: Place): string => escapeTerm(text.slice(place.start, place.end));
  return `:~:text=${[
    ...(prefix ? [`${term(prefix)}-`] : []),
    term(first),
    ...(last ? [term(last)] : []),
    ...(suffix ? [`-${term(suffix)}`] : []),
  ].join(',')}`;
}

/** The address with the text directive, whatever fragment it had before. */
export function addressOfQuote(address: string, text: string, start: number, end: number): string {
  const directive = textFragment(text, start, end);
  if (directive === null) return address;
  return `${address.replace(/:~:.*$/u, '').replace(/#$/u, '')}${address.includes('#') ? '' : '#'}${directive}`;
}
