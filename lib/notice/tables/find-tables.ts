import type { Span } from '../../model/span';
import { trimSpan } from '../split-lines';
import { COLUMN_RULES, type ColumnKind } from './columns';

/** A row of a problem table: the cells of each kind that hold something. */
export interface TableRow extends Span {
  cells: { kind: ColumnKind; span: Span }[];
}

/** A table whose header names problems and what answers them. */
export interface ProblemTable extends Span {
  rows: TableRow[];
}

const SEPARATOR = /\t|(?: |^)\|(?: |$)/g;
/** A blank with words behind it: most lines have none. */
const BLANK_BETWEEN = /[ \u00a0\u3000]\S/;
const LONGEST_HEADER = 14;
const LONGEST_LINE = 60;
const LONGEST_BLANK_PARTED = 2000;
const LONGEST_BLANK_HEADER = 100;
/** Columns from which on a header of words and blanks is believed. */
const FEWEST_BLANK_PARTED = 3;

/** Finds problem tables: lines with cells parted by tabs or bars under a header that names problems and answers. */
export function findTables(text: string): ProblemTable[] {
  const tables: ProblemTable[] = [];
  let columns: (ColumnKind | null)[] | null = null;
  /** Whether the cells of the table are parted by blanks alone. */
  let isBlankParted = false;
  let table: ProblemTable | null = null;
  /** A line inside a table that is one cell: a heading over the rows that follow. */
  let plain: Span | null = null;
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    let cells = splitCells(text, from, end);
    let header = cells.length > 1 ? readHeader(text, cells) : null;
    if (cells.length === 0) {
      header = readBlankHeader(text, from, end);
      if (header) isBlankParted = true;
      else if (isBlankParted && columns) {
        const apart = splitAtBlanks(text, from, end, LONGEST_BLANK_PARTED);
        if (apart.length === columns.length) cells = apart;
      }
    } else if (header) isBlankParted = false;
    if (header) {
      columns = header;
      if (table === null) {
        table = { start: from, end, rows: [] };
        tables.push(table);
      }
      table.end = end;
    } else if (cells.length > 1 && columns && table) {
      if (plain) table.rows.push({ ...plain, cells: [{ kind: 'aspect', span: plain }] });
      table.rows.push({ start: from, end, cells: assignCells(columns, cells) });
      table.end = end;
      plain = null;
    } else {
      const line = trimSpan(text, from, end);
      const isHeading = table !== null && plain === null && line.end - line.start <= LONGEST_LINE;
      if (line.end > line.start && !isHeading) {
        columns = null;
        table = null;
        plain = null;
      } else if (line.end > line.start) plain = line;
    }
    from = end + 1;
  }
  return tables;
}

function splitCells(text: string, start: number, end: number): Span[] {
  const line = text.slice(start, end);
  if (!line.includes('\t') && !line.includes('|')) return [];
  const cells: Span[] = [];
  let from = 0;
  for (const match of line.matchAll(SEPARATOR)) {
    cells.push(trimSpan(text, start + from, start + match.index));
    from = match.index + match[0].length;
  }
  cells.push(trimSpan(text, start + from, end));
  return cells;
}

/** The words of a line as cells: `序号  反馈问题  整改情况`; none where the line is longer than a row can be. */
function splitAtBlanks(text: string, start: number, end: number, longest: number): Span[] {
  if (end - start > longest) return [];
  return Array.from(text.slice(start, end).matchAll(/[^ \u00a0\u3000]+/g), ({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}

/** A header of words and blanks, every word of which names a column. */
function readBlankHeader(text: string, start: number, end: number): ColumnKind[] | null {
  if (end - start > LONGEST_BLANK_HEADER || !BLANK_BETWEEN.test(text.slice(start, end))) return null;
  const words = splitAtBlanks(text, start, end, LONGEST_BLANK_HEADER);
  const kinds = words.length < FEWEST_BLANK_PARTED ? null : readHeader(text, words);
  return kinds?.every((kind) => kind !== null) ? kinds : null;
}

function readHeader(text: string, cells: readonly Span[]): (ColumnKind | null)[] | null {
  const kinds = cells.map(({ start, end }) => {
    const words = text.slice(start, end).replace(/\s/g, '');
    if (words === '' || words.length > LONGEST_HEADER) return null;
    return COLUMN_RULES.find((rule) => rule.header.test(words))?.kind ?? null;
  });
  const has = (...wanted: ColumnKind[]) => kinds.some((kind) => kind !== null && wanted.includes(kind));
  return has('problem') && has('measures', 'answer', 'outcome', 'status', 'responsible') ? kinds : null;
}

/** Gives every cell its column; a row that is short lacks its first columns (cells that reach down into it). */
function assignCells(columns: readonly (ColumnKind | null)[], cells: readonly Span[]): TableRow['cells'] {
  let last = cells.length;
  while (last > columns.length && cells[last - 1]!.end === cells[last - 1]!.start) last -= 1;
  const missing = Math.max(0, trimmedLength(columns) - last);
  return cells.slice(0, last).flatMap((span, index) => {
    const kind = columns[index + missing];
    return kind && span.end > span.start ? [{ kind, span }] : [];
  });
}

/** How many columns a header has without the empty ones at its end. */
function trimmedLength(columns: readonly (ColumnKind | null)[]): number {
  return columns.findLastIndex((kind) => kind !== null) + 1;
}
