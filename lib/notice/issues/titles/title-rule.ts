/** Where a heading's title stands, in offsets of the heading's own text. */
export interface TitleCut {
  start: number;
  end: number;
  /** Where the heading ends, wrapper words and punctuation included. */
  headingEnd: number;
}

/** A way in which headings wrap the title of a problem. */
export interface TitleRule {
  name: string;
  /** Cuts the title out of the text behind an ordinal; null where the heading is not of this form. */
  cut(heading: string): TitleCut | null;
  /** Headings and their titles. */
  examples: readonly (readonly [heading: string, title: string])[];
  /** Headings that another rule cuts. */
  counterExamples: readonly string[];
}

/** 问题的整改情况。 and everything shorter, from an offset on; the words that close a wrapped title. */
export const CLOSING_WORDS =
  /(?:的|上|中)?(?:方面)?(?:存在)?(?:的)?(?:一些|具体|突出|主要|有关|相关)?(?:问题|情况)?(?:方面)?(?:及其?|以及|和|与)?(?:的)?(?:具体)?(?:整改|落实)?(?:工作)?(?:落实|完成|进展|推进)?(?:进展)?(?:的)?(?:情况|措施|结果|成效|进展)?/y;

/** Whether a heading may end at an offset. */
export function endsHeading(text: string, offset: number, punctuation = /[\s。:;([〔【!?|]/): boolean {
  return (
    offset >= text.length ||
    punctuation.test(text[offset]!) ||
    /^(?:一是|第一[,、])/.test(text.slice(offset, offset + 3))
  );
}

/** Moves past the punctuation that closes a heading. */
export function skipPunctuation(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && /[。:;.!?]/.test(text[end]!)) end += 1;
  return end;
}
