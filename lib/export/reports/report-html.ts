import { addressOf, oneLine, type ReportBlock, type ReportCell, textOf } from './report-block';
import { REPORT_STYLE } from './report-style';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => oneLine(text).replace(/[&<>"']/gu, (unit) => ENTITIES[unit]!);

const element = (name: string, content: string, attributes = ''): string =>
  `<${name}${attributes}>${content}</${name}>`;

const cellHtml = (cell: ReportCell): string => {
  const address = addressOf(cell);
  const text = escapeHtml(textOf(cell));
  return address === null ? text : element('a', text, ` href="${escapeHtml(address)}" rel="noreferrer"`);
};

const rowHtml = (cells: readonly ReportCell[]): string =>
  element('tr', cells.map((cell) => element('td', cellHtml(cell))).join(''));

/** Rows that are written at once, so that a long table needs no more memory. */
const BATCH = 500;

function* tableHtml({ head, rows, isWide }: BlockOf<'table'>): Generator<string, void, undefined> {
  const headings = head.map((text) => element('th', escapeHtml(text), ' scope="col"')).join('');
  yield `<table class="${isWide ? 'wide' : 'counts'}">${element('thead', element('tr', headings))}<tbody>\n`;
  for (let first = 0; first < rows.length; first += BATCH)
    yield `${rows
      .slice(first, first + BATCH)
      .map(rowHtml)
      .join('\n')}\n`;
  yield '</tbody></table>\n';
}

const mark = (text: string | undefined): string =>
  text === undefined ? '' : element('span', escapeHtml(text), ' class="mark"');

type BlockOf<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>;

const WRITERS: { [Kind in ReportBlock['kind']]: (block: BlockOf<Kind>) => Iterable<string> } = {
  heading: (block) => [
    `${element(`h${block.level}`, `${escapeHtml(block.text)} ${mark(block.mark)}`.trim())}\n`,
  ],
  paragraph: (block) => [`${element('p', `${mark(block.mark)} ${escapeHtml(block.text)}`.trim())}\n`],
  quote: ({ text }) => [`${element('blockquote', escapeHtml(text))}\n`],
  list: ({ items }) => [`${element('ul', items.map((item) => element('li', escapeHtml(item))).join(''))}\n`],
  facts: ({ rows }) => [
    `${element(
      'table',
      element(
        'tbody',
        rows
          .map(([name, value]) =>
            element('tr', element('th', escapeHtml(name), ' scope="row"') + element('td', cellHtml(value))),
          )
          .join(''),
      ),
      ' class="facts"',
    )}\n`,
  ],
  table: tableHtml,
};

/** What stands before a report's blocks; the file runs nothing and loads nothing. `language` is a BCP 47 tag. */
export const htmlHead = (title: string, language: string): string => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  return `<!doctype html>\n<html lang="${escapeHtml(language)}"><head><meta charset="utf-8">${policy}<meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${REPORT_STYLE}</style></head><body>\n`;
};

/** A report's blocks in HTML, in pieces; what a page says can form no markup. */
export function* htmlPieces(blocks: readonly ReportBlock[]): Generator<string, void, undefined> {
  for (const block of blocks) yield* WRITERS[block.kind](block as never);
}

/** What stands after a report's blocks. */
export const HTML_TAIL = '</body></html>\n';
