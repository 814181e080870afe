import { readNumeral } from '../numerals';
import { type Beginning, matchAt, matchBeginning } from './match-at';

/** A number as it stands in running text, before anybody knows what it counts. */
export interface Quantity {
  start: number;
  end: number;
  script: 'arabic' | 'chinese';
}

const CHINESE_DIGIT = '零〇○一二两兩三四五六七八九十百千万亿';
const QUANTITY = new RegExp(
  `\\d+(?:,\\d{3}(?!\\d))*(?:\\.\\d+)?|[${CHINESE_DIGIT}]+(?:点[零〇一二三四五六七八九]{1,6}(?=[万亿]?[个倍元]|[万亿]))?`,
  'gu',
);
/** What may follow the digits: `多`, `余`, scales and blanks (`30 多万`, `1亿3000万`, `十余`). */
const SCALE: Beginning = {
  characters: '万亿多余百千 \u00a0',
  pattern: /[ \u00a0]{0,2}(?:[多余]?[百千]?[万亿]+|[多余](?=[^\s]))[多余]?/uy,
};
const ARABIC_REST = /\d{1,4}(?:\.\d{1,4})?[百千]?万[多余]?/y;
const LONGEST = 40;

/** Digits glued to a Latin letter, a dash of a code or another number belong to a name, not to a quantity. */
const NAME_BEFORE = /[A-Za-z\d_#№]$|[A-Za-z]-$|\d[-.,:/]$/u;
/** No character from here on ends what NAME_BEFORE matches. */
const FIRST_FAR_CHARACTER = 0x2e80;

/** Reads every number of a text in order: `近3.7万多人次` → 3.7万多 (37000, approximate). Linear in the text's length. */
export function readQuantities(text: string): Quantity[] {
  const quantities: Quantity[] = [];
  QUANTITY.lastIndex = 0;
  for (let match = QUANTITY.exec(text); match !== null; match = QUANTITY.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    const script = match[0].charCodeAt(0) < 0x80 ? 'arabic' : 'chinese';
    const scale = matchBeginning(SCALE, text, end);
    if (scale !== null) {
      end += scale[0].length;
      const rest = scale[0].endsWith('亿') ? matchAt(ARABIC_REST, text, end) : null;
      if (rest !== null) end += rest[0].length;
      QUANTITY.lastIndex = end;
    }
    if (end - start > LONGEST) continue;
    const isInName =
      script === 'arabic' &&
      text.charCodeAt(start - 1) < FIRST_FAR_CHARACTER &&
      NAME_BEFORE.test(text.slice(Math.max(0, start - 2), start));
    if (isInName) continue;
    quantities.push({ start, end, script });
  }
  return quantities;
}

/** Reads a quantity's number, `3.7万多` → 37000; null where it cannot be read. */
export function amountOf(text: string, { start, end }: Quantity): number | null {
  return readNumeral(text.slice(start, end));
}

const APPROXIMATE_BEFORE = /(?<!最|附|将)(?:近|约|逾|超|超过|多达|不少于|不低于|不下|至少|将近|接近|大概)$/u;
const CERTAIN_BEFORE = /(?:不超过|不得超过|未超过|不超|以上)$/u;
const APPROXIMATE_AFTER: Beginning = {
  characters: '以左上之余多 \u00a0',
  pattern: /[ \u00a0]?(?:以上|左右|上下|之多|余|多)/uy,
};
/** The last characters of APPROXIMATE_BEFORE. */
const APPROXIMATE_ENDS = '近约逾超过达于下少概';

/**
 * Whether 近, 约, 超过 … before a figure, 多 or 余 in its numeral (`start`–`numeralEnd`), or 以上, 左右 … behind it
 * say that its number is approximate.
 */
export function isApproximate(text: string, start: number, numeralEnd: number, end: number): boolean {
  const numeral = text.slice(start, numeralEnd);
  if (
    numeral.includes('多') ||
    numeral.includes('余') ||
    matchBeginning(APPROXIMATE_AFTER, text, end) !== null
  )
    return true;
  const before = text.slice(Math.max(0, start - 4), start).trimEnd();
  if (before === '' || !APPROXIMATE_ENDS.includes(before.at(-1)!)) return false;
  return APPROXIMATE_BEFORE.test(before) && !CERTAIN_BEFORE.test(before);
}
