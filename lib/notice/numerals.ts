const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  兩: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

/** Multipliers inside a group of four digits. */
const SMALL_UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};

/** Multipliers that close a group. */
const GREAT_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** Characters that stand in a numeral but carry no amount (多, 余, 几: the amount is approximate). */
const SILENT = new Set(['多', '余', '餘', ' ', '\u00a0', '\u3000']);

/** Before the numeral of a percentage. */
const PER_HUNDRED = '百分之';

const ARABIC_NUMBER = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/y;

/** Rounds away what binary fractions add (1.1 × 10000). */
const exact = (value: number): number =>
  Number.isInteger(value) && value < 1e15 ? value : Number(value.toPrecision(15));

/** Reads digits written one after the other: `二〇二三` → 2023; `七八` may mean seven or eight and is null. */
function readPositional(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS[character];
    if (digit === undefined || character === '两' || character === '兩') return null;
    value = value * 10 + digit;
  }
  return text.length === 1 || text.length >= 3 || /[〇零○]/u.test(text) ? value : null;
}

/** Reads `零点五`, `十二点五`: whole part, 点, digits one after the other. */
function readWithPoint(text: string, point: number): number | null {
  const whole = readNumeral(text.slice(0, point));
  if (whole === null) return null;
  let fraction = '';
  for (const character of text.slice(point + 1)) {
    const digit = DIGITS[character];
    if (digit === undefined) return null;
    fraction += digit;
  }
  return fraction === '' ? null : Number(`${whole}.${fraction}`);
}

/** Reads a numeral with 十 百 千 万 亿 in it, each group in Chinese or Arabic digits. */
function readGrouped(text: string): number | null {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  let lastUnit = 0;
  let afterZero = false;
  for (let index = 0; index < text.length; ) {
    const character = text[index]!;
    ARABIC_NUMBER.lastIndex = index;
    const arabic = character >= '0' && character <= '9' ? ARABIC_NUMBER.exec(text)?.[0] : undefined;
    if (arabic !== undefined) {
      if (digit !== null) return null;
      digit = Number(arabic.replaceAll(',', ''));
      index += arabic.length;
      continue;
    }
    index += 1;
    if (SILENT.has(character)) continue;
    const chinese = DIGITS[character];
    if (chinese !== undefined) {
      if (digit !== null && digit !== 0) return null;
      afterZero = chinese === 0;
      digit = chinese;
      if (chinese !== 0 && text[index - 2] !== undefined && DIGITS[text[index - 2]!] === 0) afterZero = true;
      continue;
    }
    const small = SMALL_UNITS[character];
    if (small !== undefined) {
      if (digit === null && small !== 10) return null;
      group += (digit ?? 1) * small;
      digit = null;
      lastUnit = small;
      afterZero = false;
      continue;
    }
    const great = GREAT_UNITS[character];
    if (great === undefined) return null;
    group += digit ?? 0;
    if (group === 0 && total === 0) return null;
    total = great === 1e8 && total > 0 ? (total + group) * great : total + group * great;
    group = 0;
    digit = null;
    lastUnit = great;
    afterZero = false;
  }
  if (digit !== null && lastUnit >= 100 && !afterZero && digit < 10 && Number.isInteger(digit))
    digit *= lastUnit / 10;
  return exact(total + group + (digit ?? 0));
}

/**
 * Reads a Chinese or Arabic numeral, `三十二` → 32, `1.65万` → 16500, `百分之八十` → 80, `1,234.5` → 1234.5;
 * null where it cannot be read (`七八`, `1,23`, an empty text).
 */
export function readNumeral(text: string): number | null {
  const printed = text.trim();
  const numeral = printed.startsWith(PER_HUNDRED) ? printed.slice(PER_HUNDRED.length) : printed;
  if (numeral === '' || numeral.length > 40) return null;
  // most numerals are one Chinese digit, or Arabic
  const digit = numeral.length === 1 ? DIGITS[numeral] : undefined;
  if (digit !== undefined) return digit;
  if (/^\d{1,15}$/u.test(numeral)) return Number(numeral);
  const point = numeral.indexOf('点');
  if (point > 0) return readWithPoint(numeral, point);
  if (/^[〇零○一二三四五六七八九]+$/u.test(numeral)) return readPositional(numeral);
  return readGrouped(numeral);
}
