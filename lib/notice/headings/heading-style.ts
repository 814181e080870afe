/**
 * Where an enumerator of a style is believed inside a line: nowhere (`line`), behind a sentence, a blank or the last
 * words of a heading (`heading`), behind any punctuation (`clause`), or anywhere if its number follows (`sequence`).
 */
export type StylePlace = 'line' | 'heading' | 'heading-or-sequence' | 'clause' | 'sequence';

/** Whether a style says itself that it numbers problems: 问题1., 任务二:, 【问题三】. */
export function namesProblem({ name }: HeadingStyle): boolean {
  return name.endsWith('problem') || name === 'problem-number';
}

/** One way of numbering: a row of the table in styles.ts. */
export interface HeadingStyle {
  name: string;
  /** Source of a regular expression on normalised text, without anchors; its capturing groups hold the number. */
  pattern: string;
  /** True for enumerators that stand inside sentences (一是, 第一,), false for headings. */
  runsIn: boolean;
  place: StylePlace;
  /** False for headings without a number, which are told by their words. */
  isNumbered?: boolean;
  /** True where the number is that of a problem told elsewhere, which the part answers (针对第2个问题:…). */
  answers?: boolean;
  /** The numbers of words that are no numerals (首先 → 1). */
  numbers?: Readonly<Record<string, number>>;
  /** Texts that begin with an enumerator of this style. */
  examples: readonly string[];
  /** Texts that look like one and begin with none. */
  counterExamples: readonly string[];
}
