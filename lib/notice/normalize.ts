import { SIMPLIFIED } from './traditional';

/** Characters written in several ways, by the one way in which the rules write them. */
const VARIANTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ' ': '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
    '\n': '\r\v\f\u0085\u2028\u2029',
    '(': '﹙❨⦅',
    ')': '﹚❩⦆',
    ',': '﹐',
    '.': '﹒',
    ':': '﹕ː∶',
    ';': '﹔',
    '。': '｡',
    '、': '､',
    '“': '「『〝«',
    '”': '」』〞»',
    '《': '〈',
    '》': '〉',
    '-': '‐‑‒–−﹣',
    '—': '―─',
  }).flatMap(([usual, others]) => [...others].map((other) => [other, usual] as const)),
);

const FULL_WIDTH_OFFSET = 0xfee0;

/** Full-width ASCII, everything in VARIANTS, and Chinese characters; one UTF-16 unit a match. */
const FOREIGN = new RegExp(`[\\uff01-\\uff5e${[...VARIANTS.keys()].join('')}]`, 'g');
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

const usualForm = (unit: string): string =>
  VARIANTS.get(unit) ?? String.fromCharCode(unit.charCodeAt(0) - FULL_WIDTH_OFFSET);

/**
 * Writes full-width forms, kinds of blanks, brackets and quotation marks, and traditional characters in the one way
 * in which the rules are written: `（１）黨組　「三會」` → `(1)党组 “三会”`.
 * One UTF-16 unit stands for one, so every offset in the result is an offset in the text.
 */
export function normalize(text: string): string {
  return text.replace(FOREIGN, usualForm).replace(TRADITIONAL, (character) => SIMPLIFIED.get(character)!);
}
