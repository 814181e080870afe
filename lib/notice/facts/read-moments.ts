import { readNumeral } from '../numerals';
import { type Beginning, matchBeginning } from './match-at';
import { blankMoment, exists, type Moment, type YearWord } from './moment';
import { numericAt, numericEndAt } from './numeric-moment';

/** Where a date may begin: a number with what can follow it in one, or a word for a year or a part of one. */
const START =
  /[一二][〇零○◯OoΟО0][〇零○◯OoΟО0一二三四五六七八九]{2}(?=年)|(?:(?<!\d)\d{1,8}|(?<![〇零○一二三四五六七八九十])[〇零○一二三四五六七八九十]{1,8})(?=[ \t\u00a0\u3000]{0,3}[年月日季至到./\-–—―~～〜－−])|[今本去前明当同次翌]年|[上下]半年|前三季度|第[一二三四1-4]季度/gu;
/** Digits; a Chinese year may be typed with a letter or a digit for 〇 (二O二三年). */
const NUMBER: Beginning = {
  characters: '0123456789一二三四五六七八九十〇零○',
  pattern: /[一二][〇零○◯OoΟО0][〇零○◯OoΟО0一二三四五六七八九]{2}(?=年)|\d+|[〇零○一二三四五六七八九十]+/uy,
};
const TYPED_ZERO = /[◯OoΟО0]/gu;
const BLANKS: Beginning = { characters: ' \t\u00a0\u3000', pattern: /[ \t\u00a0\u3000]{1,3}/uy };
const YEAR_WORD: Beginning = {
  characters: '今本去前明当同次翌',
  pattern: /(今年|本年|去年|前年|明年|当年|同年|次年|翌年)(?!级|轻)/uy,
};
const YEAR_WORDS: Readonly<Record<string, YearWord>> = {
  今年: 'this',
  本年: 'this',
  去年: 'last',
  前年: 'before-last',
  明年: 'next',
  当年: 'same',
  同年: 'same',
  次年: 'following',
  翌年: 'following',
};
const PART_OF_YEAR: Beginning = {
  characters: '上下第前一二三四1234',
  pattern: /(上半年|下半年|(?:第)?([一二三四1-4])季度|前三季度)/uy,
};
const EDGE: Beginning = {
  characters: '年底末初',
  pattern: /年?(底|末|初)(?![步级中心衷次始审核选稿任创高线数气子层])/uy,
};
const THIRD: Beginning = { characters: '上中下', pattern: /[上中下]旬/uy };
/** What joins the ends of a period. */
export const JOINER: Beginning = {
  characters: ' \t\u00a0\u3000-—–―~～〜－−至到',
  pattern: /[ \t\u00a0\u3000]{0,2}(?:-{1,2}|—{1,2}|–|―|~|～|〜|－|−|至|到)[ \t\u00a0\u3000]{0,2}/uy,
};

const skipBlanks = (text: string, position: number): number =>
  position + (matchBeginning(BLANKS, text, position)?.[0].length ?? 0);

interface NumberAt {
  end: number;
  value: number | null;
  digits: string;
  /** Where the next character that is no blank stands. */
  next: number;
}

function numberAt(text: string, position: number): NumberAt | null {
  const match = matchBeginning(NUMBER, text, position);
  if (match === null) return null;
  const end = position + match[0].length;
  const digits = /^\d/u.test(match[0]) ? match[0] : match[0].replace(TYPED_ZERO, '〇');
  const value = digits.length > 8 ? null : readNumeral(digits);
  return { end, value, digits, next: skipBlanks(text, end) };
}

/** Reads a day at `position`: `15日`, `15号`, or `15` before a joiner and another day (`8至12日`). */
function dayAt(text: string, position: number, moment: Moment): boolean {
  const number = numberAt(text, position);
  if (number === null || number.value === null || number.value > 99) return false;
  if (
    /[日号]/u.test(text[number.next] ?? '') &&
    !/^号(?:文|楼|线|院|令)/u.test(text.slice(number.next, number.next + 2))
  ) {
    moment.day = number.value;
    moment.end = number.next + 1;
    return true;
  }
  const joiner = matchBeginning(JOINER, text, number.end);
  if (joiner === null) return false;
  const other = numberAt(text, number.end + joiner[0].length);
  if (other === null || !/[日号]/u.test(text[other.next] ?? '')) return false;
  moment.day = number.value;
  moment.end = number.end;
  moment.bare = true;
  return true;
}

/** Reads `9月`, `9月15日`, `9月上旬`, `3` of `3至5月` at `position` into the moment. */
function monthAt(text: string, position: number, moment: Moment): boolean {
  const number = numberAt(text, position);
  if (number === null || number.value === null || number.value > 99) return false;
  if (text[number.next] !== '月') {
    const joiner = matchBeginning(JOINER, text, number.end);
    if (joiner === null || number.value > 12) return false;
    const other = numberAt(text, number.end + joiner[0].length);
    if (other === null || text[other.next] !== '月' || (other.value ?? 99) > 12) return false;
    moment.month = number.value;
    moment.end = number.end;
    moment.bare = true;
    return true;
  }
  moment.month = number.value;
  moment.end = number.next + 1;
  if (text[moment.end] === '份') moment.end += 1;
  else if (!dayAt(text, skipBlanks(text, moment.end), moment)) {
    const third = matchBeginning(THIRD, text, moment.end);
    if (third !== null) moment.end += third[0].length;
  }
  return true;
}

/** Reads what may follow a year: month and day, 度, half a year, a quarter, 底, 初. */
function restOfYear(text: string, moment: Moment): void {
  if (text[moment.end] === '度') {
    moment.fiscal = true;
    moment.end += 1;
    return;
  }
  const after = skipBlanks(text, moment.end);
  if (monthAt(text, after, moment)) return;
  const part = partOfYearAt(text, after, moment);
  if (part) return;
  const edge = matchBeginning(EDGE, text, moment.end);
  if (edge !== null) {
    moment.month = edge[1] === '初' ? 1 : 12;
    moment.end += edge[0].length;
    return;
  }
  const number = numberAt(text, after);
  if (number !== null && text[number.next] === '日') {
    moment.lost = true;
    moment.end = number.next + 1;
  }
}

function partOfYearAt(text: string, position: number, moment: Moment): boolean {
  const part = matchBeginning(PART_OF_YEAR, text, position);
  if (part === null) return false;
  const quarter = part[2] === undefined ? null : (readNumeral(part[2]) ?? 1);
  moment.months =
    quarter !== null
      ? [quarter * 3 - 2, quarter * 3]
      : part[1] === '上半年'
        ? [1, 6]
        : part[1] === '下半年'
          ? [7, 12]
          : [1, 9];
  moment.end = position + part[0].length;
  return true;
}

/** Reads the date that begins at `position`; null where none does. */
function momentAt(text: string, position: number): Moment | null {
  const numeric = numericAt(text, position);
  if (numeric !== null) return numeric;
  const moment = blankMoment(position);
  const word = matchBeginning(YEAR_WORD, text, position);
  if (word !== null) {
    moment.yearWord = YEAR_WORDS[word[1]!]!;
    moment.end = position + word[0].length;
    restOfYear(text, moment);
    return moment;
  }
  if (partOfYearAt(text, position, moment)) return moment;
  const number = numberAt(text, position);
  if (number === null) return null;
  const next = text[number.next];
  if (next === '年') return yearAt(text, moment, number);
  if (/^\d{5,8}$/u.test(number.digits) && /^(?:19|20)/u.test(number.digits) && next === '日') {
    moment.lost = true;
    moment.end = number.next + 1;
    return moment;
  }
  if (/^\d{4}$/u.test(number.digits) && /^(?:19|20)/u.test(number.digits)) {
    const joiner = matchBeginning(JOINER, text, number.end);
    const other = joiner === null ? null : numberAt(text, number.end + joiner[0].length);
    if (other !== null && /^\d{4}$/u.test(other.digits) && text[other.next] === '年') {
      moment.year = number.value;
      moment.end = number.end;
      moment.bare = true;
      return moment;
    }
    return null;
  }
  return monthAt(text, position, moment) ? moment : null;
}

/** Reads a date that begins with a year: four digits, or two before a month (`22年3月`), or digits lost. */
function yearAt(text: string, moment: Moment, number: NumberAt): Moment | null {
  moment.end = number.next + 1;
  const { value } = number;
  if (value !== null && value >= 1900 && value <= 2100) {
    moment.year = value;
    restOfYear(text, moment);
    return moment;
  }
  if (!/^\d+$/u.test(number.digits)) return null;
  const month = blankMoment(moment.end);
  if (!monthAt(text, skipBlanks(text, moment.end), month) || month.bare) return null;
  month.start = moment.start;
  if (number.digits.length === 2 && number.value !== null && number.value <= 50)
    month.year = 2000 + number.value;
  else month.lost = true;
  return month;
}

/** A day that follows a date in a list shares its month: `3月8日、9日`. */
const LIST_JOINT: Beginning = {
  characters: ' \u00a0、,，及和与以',
  pattern:
    /[ \u00a0]?(?:[、,，及和与]|以及)[ \u00a0]?(?=[\d一二三四五六七八九十]{1,3}[日号](?!常|用|志|程|线|楼))/uy,
};

/**
 * Reads every date of a text in order with the parts that are printed: `12月30日` → month 12, day 30, year null.
 * Linear in the text's length.
 */
export function readMoments(text: string): Moment[] {
  const moments: Moment[] = [];
  START.lastIndex = 0;
  for (let match = START.exec(text); match !== null; match = START.exec(text)) {
    const position = match.index;
    let moment = momentAt(text, position);
    if (moment === null) {
      const number = matchBeginning(NUMBER, text, position);
      if (number !== null) START.lastIndex = position + number[0].length;
      continue;
    }
    if (/\d/u.test(text[moment.end - 1]!) && moment.year !== null && moment.month !== null) {
      const joiner = matchBeginning(JOINER, text, moment.end);
      const until = joiner === null ? null : numericEndAt(text, moment.end + joiner[0].length, moment);
      if (until !== null) {
        moments.push(moment, until);
        START.lastIndex = until.end;
        continue;
      }
    }
    for (;;) {
      moment.lost ||= !exists(moment);
      moments.push(moment);
      START.lastIndex = moment.end;
      const joint: RegExpExecArray | null =
        moment.day === null
          ? null
          : (matchBeginning(LIST_JOINT, text, moment.end) ?? matchBeginning(JOINER, text, moment.end));
      if (joint === null) break;
      const position = moment.end + joint[0].length;
      const sibling: Moment = {
        ...blankMoment(position),
        month: moment.month,
        year: moment.year,
        yearWord: moment.yearWord,
      };
      if (!dayAt(text, position, sibling)) break;
      moment = sibling;
    }
  }
  return moments;
}
