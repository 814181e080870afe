/** A cell that leads somewhere. */
export interface ReportLink {
  text: string;
  /** Only `http:` and `https:` become a link. */
  address: string;
}

export type ReportCell = string | ReportLink;

/** One block of a report, written out as Markdown or as HTML; `mark` is a word set off beside the text. */
export type ReportBlock =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4 | 5; text: string; mark?: string }
  | { kind: 'paragraph'; text: string; mark?: string }
  | { kind: 'quote'; text: string }
  | { kind: 'list'; items: string[] }
  /** What is known of a thing: a name and a value a row. */
  | { kind: 'facts'; rows: [name: string, value: ReportCell][] }
  | { kind: 'table'; head: string[]; rows: readonly (readonly ReportCell[])[]; isWide?: boolean };

/** A report as it is written: blocks in order, in one language (a BCP 47 tag). */
export interface ReportFile {
  title: string;
  language: string;
  blocks: Iterable<readonly ReportBlock[]> | AsyncIterable<readonly ReportBlock[]>;
}

export const textOf = (cell: ReportCell): string => (typeof cell === 'string' ? cell : cell.text);

/** The address that a cell may lead to; null for what a page could run (`javascript:`) and for plain text. */
export const addressOf = (cell: ReportCell): string | null =>
  typeof cell === 'object' && /^https?:\/\//iu.test(cell.address) ? cell.address : null;

/** A block's text has no line breaks of its own. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
