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

/**
 * The usual form of each UTF-16 unit that has another one: full-width ASCII, everything in VARIANTS, traditional
 * characters. 0 stands for a unit that is usual itself, so that only the few others have to be written when it is made.
 */
const USUAL = new Uint16Array(0x10000);
for (let unit = 0xff01; unit <= 0xff5e; unit += 1) USUAL[unit] = unit - FULL_WIDTH_OFFSET;
for (const pairs of [VARIANTS, SIMPLIFIED])
  for (const [other, usual] of pairs) USUAL[other.charCodeAt(0)] = usual.charCodeAt(0);

/** Units printed at once: as many arguments as every engine takes. */
const CHUNK = 0x2000;

/**
 * Writes full-width forms, kinds of blanks, brackets and quotation marks, and traditional characters in the one way
 * in which the rules are written: `（１）黨組　「三會」` → `(1)党组 “三会”`.
 * One UTF-16 unit stands for one, so every offset in the result is an offset in the text.
 */
export function normalize(text: string): string {
  const pieces: string[] = [];
  const units = new Uint16Array(Math.min(CHUNK, text.length));
  for (let from = 0; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    for (let index = 0; index < length; index += 1) {
      const unit = text.charCodeAt(from + index);
      units[index] = USUAL[unit] || unit;
    }
    pieces.push(Reflect.apply(String.fromCharCode, null, units.subarray(0, length)));
  }
  return pieces.join('');
}
