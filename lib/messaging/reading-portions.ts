import type { Finding } from '../model/finding';
import type { Notice } from '../model/notice';

/** What was read in a text. */
export interface TextReading {
  notice: Notice;
  findings: Finding[];
}

/** Rows in one portion: a browser reads them in a fraction of a millisecond. */
const ROWS_PER_PORTION = 250;

type Row = Record<string, unknown>;

/** A piece of one list: the names of the rows' fields, and each row's values in that order. */
interface Portion {
  list: string;
  fields: string[];
  rows: unknown[][];
}

/** A row whose words stand in the text at its own place says so by null in their stead. */
const withoutText = (row: Row, text: string): Row =>
  row.text === text.slice(row.start as number, row.end as number) ? { ...row, text: null } : row;

/**
 * Writes what was read as JSON in portions: all but the lists first, then the lists piece by piece. A browser makes
 * a whole message into objects in one go, and of a long notice these are tens of thousands, while the page that is
 * to have them stands still; texts it hands over as they are.
 *
 * @returns what {@link unpackReading} takes; the notice's text, which the receiver has, is left out
 */
export const packReading = ({ notice: { text, ...notice }, findings }: TextReading): string[] => {
  const fields = Object.entries<unknown>({ ...notice, findings });
  const portions = [
    JSON.stringify(
      Object.fromEntries(fields.map(([name, value]) => [name, Array.isArray(value) ? [] : value])),
    ),
  ];
  for (const [list, value] of fields) {
    if (!Array.isArray(value)) continue;
    const rows: readonly Row[] = value;
    for (let from = 0; from < rows.length; from += ROWS_PER_PORTION) {
      const names = Object.keys(rows[from]!);
      const portion: Portion = {
        list,
        fields: names,
        rows: rows.slice(from, from + ROWS_PER_PORTION).map((row) => {
          const packed = withoutText(row, text);
          return names.map((name) => packed[name]);
        }),
      };
      portions.push(JSON.stringify(portion));
    }
  }
  return portions;
};

/** Reads the portions again, one a step. */
export function* unpackReading(
  [head, ...portions]: readonly string[],
  text: string,
): Generator<void, TextReading> {
  const reading: Record<string, unknown> = JSON.parse(head!);
  for (const portion of portions) {
    const { list, fields, rows }: Portion = JSON.parse(portion);
    const filled = reading[list] as Row[];
    for (const values of rows) {
      const row: Row = {};
      for (const [at, name] of fields.entries()) row[name] = values[at];
      if (row.text === null) row.text = text.slice(row.start as number, row.end as number);
      filled.push(row);
    }
    yield;
  }
  const { findings, ...notice } = reading;
  return { notice: { ...notice, text } as Notice, findings: findings as Finding[] };
}
