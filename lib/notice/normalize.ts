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

/** The usual form of every UTF-16 unit: full-width ASCII, everything in VARIANTS, traditional characters. */
const USUAL = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - FULL_WIDTH_OFFSET) : character;
  const usual = VARIANTS.get(character) ?? narrow;
  return (SIMPLIFIED.get(usual) ?? usual).charCodeAt(0);
});
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
    for (let index = 0; index < length; index += 1) units[index] = USUAL[text.charCodeAt(from + index)]!;
    pieces.push(Reflect.apply(String.fromCharCode, null, units.subarray(0, length)));
  }
  return pieces.join('');
}
