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
    const isFigure = /\d/u.test(context[own]!) && Math.abs(own - from) >= BESIDE;
    if (renumbered || isFigure || skipped === 0 || met === 0) break;
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
