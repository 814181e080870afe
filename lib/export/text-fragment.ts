/** Quotes longer than this are cited by their first and last words. */
const EXACT_CHARACTERS = 120;

/** How many characters the first and the last words of a long quote hold at least. */
const EDGE_CHARACTERS = 16;

/** How far the context beside a quote that stands more than once may reach. */
const CONTEXT_CHARACTERS = 40;

/** Browsers match a fragment at the word edges of their own segmenter, the one behind Intl. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The dash is the directive's own mark, so it is escaped too. */
const escapeTerm = (term: string): string =>
  encodeURIComponent(term.toWellFormed().trim()).replaceAll('-', '%2D');

interface Edges {
  start: number;
  end: number;
}

const lineAround = (text: string, start: number, end: number): Edges => {
  const before = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.indexOf('\n', end);
  return { start: before, end: after === -1 ? text.length : after };
};

/** The offsets at which words begin and end in a line, in order, without repeats. */
function wordEdges(text: string, line: Edges): number[] {
  const edges = [line.start];
  for (const { index, segment } of segmenter.segment(text.slice(line.start, line.end)))
    edges.push(line.start + index + segment.length);
  return edges;
}

const lastAtMost = (edges: readonly number[], offset: number): number =>
  edges.findLast((edge) => edge <= offset) ?? offset;
const firstAtLeast = (edges: readonly number[], offset: number): number =>
  edges.find((edge) => edge >= offset) ?? offset;

const standsOnce = (text: string, part: string): boolean => text.indexOf(part) === text.lastIndexOf(part);

/**
 * Makes the text directive that scrolls a browser to `text[start, end)`, widened to whole words.
 *
 * `text` is a page's text with a line break between blocks. A quote that stands more than once gets the words
 * before and after it until the three stand once; a long quote, or one over several blocks, is named by its ends.
 * `市妇联党组` → `:~:text=%E5%B8%82…`. Null where nothing but blanks is quoted.
 * Source: https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(text: string, start: number, end: number): string | null {
  const quoted = text.slice(start, end);
  const from = start + (quoted.length - quoted.trimStart().length);
  const to = end - (quoted.length - quoted.trimEnd().length);
  if (from >= to) return null;

  const firstLine = lineAround(text, from, from);
  const lastLine = lineAround(text, to, to);
  const firstEdges = wordEdges(text, firstLine);
  const lastEdges = firstLine.start === lastLine.start ? firstEdges : wordEdges(text, lastLine);
  const wide: Edges = { start: lastAtMost(firstEdges, from), end: firstAtLeast(lastEdges, to) };

  const isShort = firstLine.start === lastLine.start && wide.end - wide.start <= EXACT_CHARACTERS;
  const headEnd = isShort
    ? wide.end
    : Math.min(firstAtLeast(firstEdges, wide.start + EDGE_CHARACTERS), firstLine.end);
  const tailStart = isShort
    ? wide.start
    : Math.max(lastAtMost(lastEdges, wide.end - EDGE_CHARACTERS), lastLine.start);
  const terms = isShort
    ? escapeTerm(text.slice(wide.start, wide.end))
    : `${escapeTerm(text.slice(wide.start, headEnd))},${escapeTerm(text.slice(tailStart, wide.end))}`;

  if (standsOnce(text, text.slice(wide.start, headEnd)) && standsOnce(text, text.slice(tailStart, wide.end)))
    return `:~:text=${terms}`;

  const before = firstEdges.filter((edge) => edge < wide.start && wide.start - edge <= CONTEXT_CHARACTERS);
  const after = lastEdges.filter((edge) => edge > wide.end && edge - wide.end <= CONTEXT_CHARACTERS);
  let prefixStart = wide.start;
  let suffixEnd = wide.end;
  while (!standsOnce(text, text.slice(prefixStart, suffixEnd)) && (before.length > 0 || after.length > 0)) {
    prefixStart = before.pop() ?? prefixStart;
    suffixEnd = after.shift() ?? suffixEnd;
  }
  const prefix = escapeTerm(text.slice(prefixStart, wide.start));
  const suffix = escapeTerm(text.slice(wide.end, suffixEnd));
  return `:~:text=${prefix === '' ? '' : `${prefix}-,`}${terms}${suffix === '' ? '' : `,-${suffix}`}`;
}

/** The address with the text directive, whatever fragment it had before. */
export function addressOfQuote(address: string, text: string, start: number, end: number): string {
  const directive = textFragment(text, start, end);
  if (directive === null) return address;
  return `${address.replace(/:~:.*$/u, '').replace(/#$/u, '')}${address.includes('#') ? '' : '#'}${directive}`;
}
