/** One way of numbering: a row of the table in styles.ts. */
export interface HeadingStyle {
  name: string;
  /** Source of a regular expression on normalised text, without anchors; its capturing groups hold the number. */
  pattern: string;
  /** True for enumerators that stand inside sentences (一是, 第一,), false for headings. */
  runsIn: boolean;
  /** True where the form is too common in running text to count inside a line. */
  lineStartOnly: boolean;
  /** False for headings without a number, which are told by their words. */
  isNumbered?: boolean;
  /** The numbers of words that are no numerals (首先 → 1). */
  numbers?: Readonly<Record<string, number>>;
  /** Texts that begin with an enumerator of this style. */
  examples: readonly string[];
  /** Texts that look like one and begin with none. */
  counterExamples: readonly string[];
}
