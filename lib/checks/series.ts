import type { Measure } from '../model/notice';
import type { Span } from '../model/span';
import { readOrdinalNumber } from '../notice/index';
import type { Reading } from './reading';

/** An enumerated member of a list. */
export interface Enumerated extends Span {
  readonly ordinal: string | null;
}

/** An enumerated member with the number and the form of its ordinal. */
export interface Member<Item extends Enumerated> {
  readonly item: Item;
  readonly number: number;
  /** The ordinal without its number: `一是` → `是`, `(三)` → `()`. */
  readonly form: string;
}

const NUMBER = /[〇零一二三四五六七八九十百]{1,5}|\d{1,3}|[①-⒛㈠-㈩❶-❿➀-➓]/u;

/** Digits, Chinese numerals and signs make different forms. */
const SCRIPTS: readonly (readonly [pattern: RegExp, sign: string])[] = [
  [/\d/u, '1'],
  [/[①-⒛㈠-㈩❶-❿➀-➓]/u, '①'],
  [/^/u, ''],
];

/** Reads an ordinal as printed: `（三）` → 3 of the form `()`; null where it holds no number. */
export function readOrdinal(ordinal: string): { number: number; form: string } | null {
  const match = NUMBER.exec(ordinal);
  const number = match && readOrdinalNumber(match[0]);
  if (!match || !number) return null;
  const script = SCRIPTS.find(([pattern]) => pattern.test(match[0]))![1];
  const around = ordinal.replace(match[0], script);
  return { number, form: around.replaceAll(/[\s.．,，、。:：]/gu, '') };
}

/** Cuts enumerated members, in text order, into runs of one form; a number that starts again at 1 begins another run. */
export function runsOf<Item extends Enumerated>(items: readonly Item[]): Member<Item>[][] {
  const runs: Member<Item>[][] = [];
  for (const item of items) {
    const read = item.ordinal === null ? null : readOrdinal(item.ordinal);
    if (!read) continue;
    const member = { item, ...read };
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.form === member.form && !(member.number === 1 && last.number !== 1))
      run.push(member);
    else runs.push([member]);
  }
  return runs;
}

const RUN_IN = /(?<=^|[。;:\s])[一二三四五六七八九十]{1,3}是/gu;

/** Finds 一是, 二是 … where a sentence begins inside a stretch, whether or not the reader took them for measures. */
export const runInOrdinals = (text: string, { start, end }: Span): Enumerated[] =>
  [...text.slice(start, end).matchAll(RUN_IN)].map(({ index, 0: ordinal }) => ({
    start: start + index + ordinal.length,
    end: start + index + ordinal.length,
    ordinal,
  }));

/** The enumerators of every problem's answer: 一是 as the text has them, other forms as the reader found them. */
export function enumeratorsOf(reading: Reading): Enumerated[][] {
  const measures = measuresByIssue(reading.responses);
  return reading.problems.map((problem) => {
    const runIn = runInOrdinals(reading.text, reading.answerTo(problem));
    return runIn.length > 0 ? runIn : (measures.get(problem.id) ?? []);
  });
}

/** Measures by the issue that they answer, in text order. */
export function measuresByIssue(measures: readonly Measure[]): Map<string | null, Measure[]> {
  const byIssue = new Map<string | null, Measure[]>();
  for (const measure of measures) {
    const siblings = byIssue.get(measure.issueId);
    if (siblings) siblings.push(measure);
    else byIssue.set(measure.issueId, [measure]);
  }
  return byIssue;
}

/** Whether siblings are numbered from one twice: then a heading between them was not recognised. */
export const hasLostHeading = (siblings: readonly Enumerated[]): boolean =>
  runsOf(siblings).filter(([first]) => first?.number === 1).length > 1;

/** Where a measure's ordinal is printed: right before its text, blanks aside. */
export function ordinalSpan(text: string, { ordinal, start }: Enumerated): Span {
  const from = Math.max(0, start - (ordinal?.length ?? 0) - 3);
  const at = ordinal ? text.slice(from, start).lastIndexOf(ordinal) : -1;
  return at < 0 ? { start, end: start } : { start: from + at, end: from + at + ordinal!.length };
}
