import { addressOf, oneLine, type ReportBlock, type ReportCell, textOf } from './report-block';

/** Every mark that Markdown could take for its own gets a backslash, and so does a number that would start a list. */
const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~!&]/gu, '\\$&')
    .replace(/^([-+])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');

/** An address between pointed brackets ends at one; a table's row ends at a line break or a bar. */
const escapeAddress = (address: string): string =>
  address.replace(/[\s<>|\\]/gu, (unit) => encodeURIComponent(unit));

const cellMarkdown = (cell: ReportCell): string => {
  const address = addressOf(cell);
  const text = escapeMarkdown(textOf(cell));
  return address === null ? text : `[${text}](<${escapeAddress(address)}>)`;
};

const rowMarkdown = (cells: readonly ReportCell[]): string => `| ${cells.map(cellMarkdown).join(' | ')} |`;

/** Rows that are written at once, so that a long table needs no more memory. */
const BATCH = 500;

function* tableMarkdown(
  head: readonly string[],
  rows: readonly (readonly ReportCell[])[],
): Generator<string, void, undefined> {
  yield `${rowMarkdown(head)}\n|${' --- |'.repeat(head.length)}\n`;
  for (let first = 0; first < rows.length; first += BATCH)
    yield `${rows
      .slice(first, first + BATCH)
      .map(rowMarkdown)
      .join('\n')}\n`;
}

const marked = (mark: string | undefined, text: string): string =>
  mark === undefined ? escapeMarkdown(text) : `**${escapeMarkdown(mark)}** ${escapeMarkdown(text)}`;

type BlockOf<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>;

const WRITERS: { [Kind in ReportBlock['kind']]: (block: BlockOf<Kind>) => Iterable<string> } = {
  heading: ({ level, text, mark }) => [
    `${'#'.repeat(level)} ${escapeMarkdown(text)}${mark === undefined ? '' : ` \\[${escapeMarkdown(mark)}\\]`}\n`,
  ],
  paragraph: ({ text, mark }) => [`${marked(mark, text)}\n`],
  quote: ({ text }) => [`> ${escapeMarkdown(text)}\n`],
  list: ({ items }) => [`${items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')}\n`],
  facts: ({ rows }) => tableMarkdown(['', ''], rows),
  table: ({ head, rows }) => tableMarkdown(head, rows),
};

/** Writes blocks as CommonMark with tables, in pieces; what a page says can form no markup. */
export function* markdownPieces(blocks: readonly ReportBlock[]): Generator<string, void, undefined> {
  for (const [at, block] of blocks.entries()) {
    if (at > 0) yield '\n';
    yield* WRITERS[block.kind](block as never);
  }
}
