import type { DeclaredValue } from '../../model/notice';
import { mergeReadings } from '../merge-readings';
import { readNumeral } from '../numerals';
import type { DeclaredSource } from './declared-source';
import { NUMERAL } from './numeral-pattern';
import { type Counted, isAnotherSubject, isNumberedAt, sentenceBefore, type Total } from './totals';

/** A number of things that are done, and what they are. */
export interface Progress extends DeclaredValue {
  counted: Counted | null;
}

const VERB =
  '(?:完成问题整改|完成并长期坚持|完成且长期坚持|全部完成整改|完成整改|整改完成|完成销号|整改销号|同意销号|对账销号|通过验收销号|整改到位|整改完毕|落实到位|完成|落地|(?<=[,、;])落实(?=(?:整改)?[措举])|(?<=已|已经|均|全部)(?:整改|落实|销号|办结|清零|解决|改))';
const UNIT = '(个|项|条|件)';
const NOUN = '(问题|(?:整改的?)?事项|反馈意见|巡[察视]意见|措施|举措|任务|制度|项目|工程)';
const QUALITY = '(?:具体|反馈|整改|突出|主要){0,2}';
/** 已完成整改31个, 完成整改144条措施, 已完成整改的问题19个 */
const VERB_FIRST = new RegExp(
  `${VERB}(?:了)?(?:的)?(?:${QUALITY}${NOUN})?(?:共|共计|达|有)?[ \\u00a0]?${NUMERAL}[ \\u00a0]?${UNIT}(?:${QUALITY}${NOUN})?`,
  'gu',
);
/** 95条整改措施已全部落实到位, 30个已完成整改; the number itself, not the one behind the verb */
const NUMBER_FIRST = new RegExp(
  `${NUMERAL}[ \\u00a0]?${UNIT}(?:${QUALITY}${NOUN})?[,]?(?:均|都)?(?:已经|已)?(?:均|都)?(?:全部)?(?:已)?(?:完成整改|整改完成|完成|整改到位|落实到位|整改完毕|整改销号|销号|得到整改|落实完成|(?<=全部|均|均已)(?:落实|整改)(?!率)|办结)(?!(?:整改|销号)?(?:了)?[ \\u00a0]?\\d|率|时限|情况)`,
  'gu',
);
const CERTAIN = /已|均|都|全部/u;
/** 视同完成 counts as done. */
const AS_DONE = new RegExp(`[,、;]?视同完成(?:整改)?[ \\u00a0]?${NUMERAL}[ \\u00a0]?(?:个|项|条)`, 'yu');
const NOT_DONE = /(?:未|没有|基本|正在|阶段性|部分|拟|计划|力争|确保|需|须|按期|按时|如期|将)[^,。;]{0,4}$/u;
const SUBJECT = /(问题|措施|举措|任务|信访|线索|案件|投诉)[^,。;问措举任信线案投\d]{0,12}$/u;
/** 完成一项、销号一项: a principle, no figure. */
const PRINCIPLE = /^[、,](?:销号|巩固|验收)[一1]/u;
/** 共有27个问题完成整改 */
const COUNTED_BEFORE = /(?:共|已|现|目前)有$/u;

const BY_NOUN: Readonly<Record<string, Counted>> = {
  问题: 'problem',
  事项: 'problem',
  整改事项: 'problem',
  整改的事项: 'problem',
  反馈意见: 'problem',
  巡察意见: 'problem',
  巡视意见: 'problem',
  措施: 'measure',
  举措: 'measure',
  任务: 'task',
};
/** How far back the total may stand of which a bare number (已完成21个) is a part. */
const REACH = 160;

/** The index of the last total that ends at or before an offset, -1 where none does. */
function lastBefore(totals: readonly Total[], start: number): number {
  let low = 0;
  let high = totals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (totals[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The total of which `value` things are a part: the last in reach with the same measure word, else the last. */
function antecedentOf(totals: readonly Total[], start: number, unit: string, value: number): Total | null {
  let last: Total | null = null;
  for (let index = lastBefore(totals, start); index >= 0 && start - totals[index]!.end <= REACH; index -= 1) {
    const total = totals[index]!;
    if (total.value < value) continue;
    if (total.unit === unit) return total;
    last ??= total;
  }
  return last;
}

/** What stands beside what is done: 已完成14条,正在推进2条. */
const OTHER_PART = new RegExp(`[,、;](?:[^,。;\\d]{0,12}?)${NUMERAL}[ \\u00a0]?(?:个|项|条)`, 'yu');
const MOST_PARTS = 4;

/** The number of things that a list of parts counts, from one of them on: 已完成14条,正在推进2条 → 16. */
function sumOfParts(text: string, value: number, end: number): number | null {
  let sum = value;
  let parts = 0;
  OTHER_PART.lastIndex = end;
  for (let part = OTHER_PART.exec(text); part !== null && parts < MOST_PARTS; part = OTHER_PART.exec(text)) {
    sum += readNumeral(part[1]!) ?? 0;
    parts += 1;
  }
  return parts === 0 ? null : sum;
}

/** The total in reach that parts add up to, of one measure word where that is given. */
function wholeOf(
  totals: readonly Total[],
  start: number,
  sum: number,
  unit: string | null = null,
): Total | null {
  for (let index = lastBefore(totals, start); index >= 0 && start - totals[index]!.end <= REACH; index -= 1)
    if (totals[index]!.value === sum && (unit === null || totals[index]!.unit === unit))
      return totals[index]!;
  return null;
}

/** 立行立改5个: a subject of its own with its own number. */
const COUNTED_SUBJECT = new RegExp(`(?:立行立改|即知即改|边巡边改)[^,。;\\d]{0,4}${NUMERAL}[个项条]`, 'u');

/** Reads what is done where the verb or the number stands first; null where the words say that it is not. */
function readMention(
  { text, structure: { problems: own } }: DeclaredSource,
  totals: readonly Total[],
  match: RegExpMatchArray,
  { numeral, unit, noun }: { numeral: string; unit: string; noun: string | undefined },
): Progress | null {
  const value = readNumeral(numeral);
  const start = match.index!;
  const end = start + match[0].length;
  const clause = sentenceBefore(text, start, 40);
  if (value === null || NOT_DONE.test(clause) || PRINCIPLE.test(text.slice(end, end + 4))) return null;
  if (isNumberedAt(text, start + match[0].indexOf(numeral))) return null;
  AS_DONE.lastIndex = end;
  const more = AS_DONE.exec(text);
  return {
    value: value + (more === null ? 0 : (readNumeral(more[1]!) ?? 0)),
    start,
    end: end + (more?.[0].length ?? 0),
    counted: countedIn(),
  };

  function countedIn(): Counted | null {
    const part = COUNTED_SUBJECT.exec(clause);
    const isLarger = part !== null && (readNumeral(part[1]!) ?? value!) < value!;
    if (!isLarger && isAnotherSubject(text, { start }, 3) && !/其中[^,。;]{0,6}$/u.test(clause))
      return 'other';
    const subject = noun ?? (match[0].startsWith('完成问题') ? '问题' : SUBJECT.exec(clause)?.[1]);
    if (subject !== undefined) return BY_NOUN[subject] ?? 'other';
    const sum = sumOfParts(text, value!, end);
    const antecedent =
      (sum === null ? null : wholeOf(totals, start, sum)) ??
      wholeOf(totals, start, value!, unit) ??
      antecedentOf(totals, start, unit, value!);
    if (antecedent === null) return null;
    const isOwn = own !== undefined && antecedent.start < own.end && antecedent.end > own.start;
    return !isOwn && isAnotherSubject(text, antecedent) ? 'other' : antecedent.counted;
  }
}

/** 完成了12个问题、35条举措: what else is done. */
const JOINED = new RegExp(`[、和及]${NUMERAL}[ \\u00a0]?${UNIT}${QUALITY}${NOUN}`, 'yu');

/** The things told to be done in one breath with others. */
function joinedTo(text: string, { end }: Progress): Progress[] {
  JOINED.lastIndex = end;
  const match = JOINED.exec(text);
  const value = match && readNumeral(match[1]!);
  if (match === null || value === null) return [];
  const counted = BY_NOUN[match[3]!] ?? 'other';
  return [{ value, start: end + 1, end: end + match[0].length, counted }];
}

const isRead = (mention: Progress | null): mention is Progress => mention !== null;

/** Reads every number of things that a text says are done, in text order, with what they are. */
export function readProgress(source: DeclaredSource): Progress[] {
  const { text, structure, totals: printed } = source;
  const found = structure.problems;
  const totals = [...printed];
  if (found) totals.push({ ...found, unit: text[found.end - 1]!, counted: 'problem' });
  totals.sort((one, other) => one.end - other.end);
  const verbFirst = [...text.matchAll(VERB_FIRST)].map((match) =>
    readMention(source, totals, match, { numeral: match[2]!, unit: match[3]!, noun: match[1] ?? match[4] }),
  );
  const numberFirst = [...text.matchAll(NUMBER_FIRST)]
    .filter(
      (match) =>
        CERTAIN.test(match[0]) || COUNTED_BEFORE.test(text.slice(Math.max(0, match.index - 3), match.index)),
    )
    .map((match) =>
      readMention(source, totals, match, { numeral: match[1]!, unit: match[2]!, noun: match[3] }),
    );
  const joined = verbFirst.filter(isRead).flatMap((mention) => [mention, ...joinedTo(text, mention)]);
  return mergeReadings(joined, numberFirst.filter(isRead));
}
