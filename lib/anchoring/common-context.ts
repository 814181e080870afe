const ORDINAL_NUMERAL = /[一二三四五六七八九十0-9]/u;
const LONGEST_ORDINAL = 3;
/** Digits are an ordinal only right beside the quote; further off they are a figure. */
const BESIDE = 3;

/** How many numerals of an ordinal stand at an offset, looking one way; more than an ordinal has count as none. */
function countNumerals(text: string, at: number, step: 1 | -1): number {
  let count = 0;
  while (count <= LONGEST_ORDINAL && ORDINAL_NUMERAL.test(text[at + count * step] ?? '')) count++;
  return count > LONGEST_ORDINAL ? 0 : count;
}

/** What is counted or measured: a numeral before it is a figure and no ordinal. */
const COUNTED = /[个人次项条件名家份场户篇处轮期宗台套辆万亿元%年月日座所间倍]/u;

/** Whether the numerals that begin at an offset, looking one way, count something. */
const isFigure = (text: string, at: number, count: number, step: 1 | -1): boolean =>
  COUNTED.test(text[step > 0 ? at + count : at + 1] ?? '');

/** How far a context reads on like the text, in its own units; one ordinal on the way may have been renumbered. */
function measureCommon(context: string, from: number, text: string, at: number, step: 1 | -1): number {
  let own = from;
  let other = at;
  for (let renumbered = false; own >= 0 && own < context.length; ) {
    if (context[own] === text[other]) {
      own += step;
      other += step;
      continue;
    }
    const skipped = countNumerals(context, own, step);
    const met = countNumerals(text, other, step);
    const isApart = /\d/u.test(context[own]!) && Math.abs(own - from) >= BESIDE;
    if (renumbered || isApart || skipped === 0 || met === 0) break;
    if (isFigure(context, own, skipped, step) || isFigure(text, other, met, step)) break;
    renumbered = true;
    own += skipped * step;
    other += met * step;
  }
  return Math.abs(own - from);
}

/** How far a context reads on before an offset. */
export const commonEnd = (context: string, text: string, at: number): number =>
  measureCommon(context, context.length - 1, text, at - 1, -1);

/** How far a context reads on after an offset. */
export const commonStart = (context: string, text: string, at: number): number =>
  measureCommon(context, 0, text, at, 1);

/** A stretch of a skeleton. */
export interface Range {
  from: number;
  to: number;
}

/** Where a quote may stand. */
export interface Place extends Range {
  /** How far the stored context stands there too, in units of the skeleton. */
  before: number;
  after: number;
}

/** The stored words before and after a quote, folded. */
export interface Context {
  prefix: string;
  suffix: string;
}

/** How much of the context stands beside a stretch. */
export function measureContext(text: string, from: number, to: number, { prefix, suffix }: Context): Place {
  return { from, to, before: commonEnd(prefix, text, from), after: commonStart(suffix, text, to) };
}

/** As few units as say that a text goes on as it did. */
export const HOLD = 6;
/** This much of the stored context must stand beside an edited quote, on one side at least. */
export const CONTEXT = 12;
