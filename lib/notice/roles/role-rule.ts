import type { NoticeKind, SectionRole } from '../../model/notice';

/** How one part of a notice announces itself. */
export interface RoleRule {
  name: string;
  role: SectionRole;
  /** The kinds of notices that have this part; every kind where it is missing. */
  kinds?: readonly NoticeKind[];
  /** The part behind which alone its paragraph counts; behind any where it is missing. */
  after?: SectionRole;
  /** Whether a numbered heading with this title opens the part. */
  isHeading(title: string): boolean;
  /** Matches the first words of a paragraph that opens the part; null where only a heading does. */
  paragraph: RegExp | null;
  /** True where the paragraph's words are so plain that they count behind any sentence of an endless line. */
  isPlainInSentence?: boolean;
  /** Matches a sentence so plain that it opens the part inside a paragraph too. */
  sentence?: RegExp;
  headings: readonly string[];
  paragraphs: readonly string[];
  /** Titles and first words of paragraphs that open no such part. */
  counterExamples: readonly string[];
}
