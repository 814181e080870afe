import { readNumeral } from '../numerals';

/** Characters that are numbers by themselves: the first and the last of a row, and the number of the first. */
const SIGN_ROWS: readonly (readonly [first: string, last: string, number: number])[] = [
  ['①', '⑳', 1],
  ['❶', '❿', 1],
  ['➀', '➉', 1],
  ['➊', '➓', 1],
  ['⑴', '⒇', 1],
  ['⒈', '⒛', 1],
  ['㈠', '㈩', 1],
];

/** Reads the number of an enumerator: `十二` → 12, `12` → 12, `③` → 3; null where it is none. */
export function readOrdinalNumber(printed: string): number | null {
  const row = SIGN_ROWS.find(([first, last]) => printed >= first && printed <= last && printed.length === 1);
  return row ? printed.charCodeAt(0) - row[0].charCodeAt(0) + row[2] : readNumeral(printed);
}
