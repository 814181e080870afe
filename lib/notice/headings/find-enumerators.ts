import type { Span } from '../../model/span';
import { isProblemClause } from '../issues/problem-signs';
import type { Quotations } from '../quotations';
import type { HeadingStyle } from './heading-style';
import { readOrdinalNumber } from './ordinal-number';
import { HEADING_STYLES } from './styles';

/** How sure the place makes it that an enumerator is meant. */
export type Strength = 'line-start' | 'after-boundary' | 'inside-sentence';

/** Something in the text that may number a part; start–end is the ordinal as printed. */
export interface Enumerator extends Span {
  style: HeadingStyle;
  number: number;
  strength: Strength;
}

const LARGEST_NUMBER = 300;

const ANY_STYLE = new RegExp(HEADING_STYLES.map(({ pattern }) => `(${pattern})`).join('|'), 'g');

/** The styles with their group in ANY_STYLE and the groups inside it that may hold the number. */
const STYLE_GROUPS = (() => {
  let group = 1;
  return HEADING_STYLES.map((style) => {
    const own = new RegExp(`${style.pattern}|`).exec('')!.length - 1;
    const numbers = Array.from({ length: own }, (_, index) => group + 1 + index);
    const groups = { style, whole: group, numbers };
    group += own + 1;
    return groups;
  });
})();

/** Characters behind which a sentence or a part of one begins. */
const BOUNDARY = /[。;:!?)”’》】\]…—|]/;
/** The ends of words that open an answer or an announcement (整改情况一是…, 通报如下一、…). */
const ANNOUNCING = /[况施效果下布告报题]/;
/** The last words of headings, behind which the next heading may follow without a mark. */
const HEADING_END = /问题|情况|方面|如下|成效|措施|清单|结果|公布|通报|公示/;
/** Characters that make one word with the numeral behind them: 举一反三、 始终如一、 周三、 第(一)项. */
const WORD_BEFORE_NUMERAL =
  /[反接再之其统唯第万周期初高大年为如合归单专同逐不始丢低\d一二三四五六七八九十百零〇]/;
const PROBLEM_NUMBER = /问题 ?(\d{1,3})[.、:]/g;
const CITING = /[第款条项见附表图注\d]/;

/** Finds everything that may number a part, in text order; what it is a part of is decided by nestEnumerators. */
export function findEnumerators(text: string, quotations: Quotations): Enumerator[] {
  const found: Enumerator[] = [];
  const problemNumbers = new Set(Array.from(text.matchAll(PROBLEM_NUMBER), (match) => Number(match[1])));
  ANY_STYLE.lastIndex = 0;
  for (let match = ANY_STYLE.exec(text); match !== null; match = ANY_STYLE.exec(text)) {
    const enumerator = readMatch(match);
    const isAmbiguous =
      enumerator?.style.name === 'problem-number' && isTitleEnd(text, enumerator, problemNumbers);
    const strength =
      enumerator &&
      !isAmbiguous &&
      (placeStrength(text, enumerator, quotations) ??
        joinedStrength(text, enumerator, found.at(-1), problemNumbers, quotations));
    if (strength && leadsText(text, enumerator)) found.push({ ...enumerator, strength });
    else ANY_STYLE.lastIndex = match.index + 1;
  }
  return found;
}

/** Whether 问题1. is the last word of a title and the number of what follows (关于…的问题1.…), not 问题 with its number. */
function isTitleEnd(
  text: string,
  { start, number }: Omit<Enumerator, 'strength'>,
  problemNumbers: ReadonlySet<number>,
): boolean {
  if (start === 0 || /[\s。;!?】\]]/.test(text[start - 1]!)) return false;
  return !problemNumbers.has(number - 1) && !problemNumbers.has(number + 1);
}

function readMatch(match: RegExpExecArray): Omit<Enumerator, 'strength'> | null {
  const { style, numbers } = STYLE_GROUPS.find(({ whole }) => match[whole] !== undefined)!;
  const printed = match[numbers.find((group) => match[group] !== undefined)!]!;
  const number = style.numbers?.[printed] ?? readOrdinalNumber(printed);
  if (number === null || number < 1 || number > LARGEST_NUMBER) return null;
  const length = match[0].trimEnd().length;
  return { style, number, start: match.index, end: match.index + length };
}

/** Judges the place by what stands before it; null where no part can begin. */
function placeStrength(
  text: string,
  { style, start, number }: Omit<Enumerator, 'strength'>,
  quotations: Quotations,
): Strength | null {
  let before = start - 1;
  while (before >= 0 && text[before] === ' ') before -= 1;
  if (before < 0 || text[before] === '\n' || text[before] === '\t') return 'line-start';
  if (style.place === 'line' || quotations.isInside(start)) return null;
  const character = text[before]!;
  const isApart = before < start - 1;
  if (style.place === 'clause') {
    if (BOUNDARY.test(character) || /[,、]/.test(character)) return 'after-boundary';
    return isApart || ANNOUNCING.test(character) ? 'inside-sentence' : null;
  }
  if (/\d/.test(text[start]!) && /[\w.%(/-]/.test(character)) return null;
  if (style.place !== 'sequence' && HEADING_END.test(text.slice(before - 1, before + 1)))
    return 'after-boundary';
  if (BOUNDARY.test(character) || (isApart && !/[,、]/.test(character))) return 'after-boundary';
  if (style.place === 'heading') return null;
  if (style.place === 'sequence') return CITING.test(character) ? null : 'inside-sentence';
  if (/[,、“‘《(]/.test(character) || WORD_BEFORE_NUMERAL.test(character)) return null;
  return number > 1 || ANNOUNCING.test(character) ? 'inside-sentence' : null;
}

/** The longest heading that a list may follow with nothing between. */
const LONGEST_JOINED = 40;

/**
 * Judges an enumerator that nothing parts from the words before it: 一是 right behind a heading that names a problem
 * (2.监督责任缺位一是…), 问题1: in a text that counts its problems so.
 */
function joinedStrength(
  text: string,
  { style, start, number }: Omit<Enumerator, 'strength'>,
  last: Enumerator | undefined,
  problemNumbers: ReadonlySet<number>,
  quotations: Quotations,
): Strength | null {
  if (quotations.isInside(start)) return null;
  if (style.name === 'problem-number')
    return problemNumbers.has(number - 1) || problemNumbers.has(number + 1) ? 'inside-sentence' : null;
  if (style.name !== 'first-is' || number !== 1 || !last || last.style.runsIn) return null;
  if (start - last.end > LONGEST_JOINED || start - last.end < 4) return null;
  const heading = text.slice(last.end, start);
  return !/[,。;:\n]/.test(heading) && isProblemClause(heading) ? 'inside-sentence' : null;
}

/** Whether something that can be a heading or a sentence follows the ordinal. */
function leadsText(text: string, { style, start, end }: Omit<Enumerator, 'strength'>): boolean {
  let next = end;
  while (next < text.length && text[next] === ' ') next += 1;
  if (next >= text.length) return false;
  const following = text[next]!;
  if (/[、,。;:!?)\]”》%]/.test(following)) return false;
  if (style.runsIn && following === '\n') return false;
  // (一)(二)项 cites both
  return !(
    following === '(' &&
    text[start] === '(' &&
    /^\( ?(?:[一二三四五六七八九十]{1,3}|\d{1,2}) ?\)/.test(text.slice(next, next + 8))
  );
}
