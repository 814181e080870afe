/** The seven headings under which problem families are listed. */
export const FAMILY_GROUPS = [
  'political',
  'people',
  'discipline',
  'money',
  'organisation',
  'business',
  'rectification',
] as const;
export type FamilyGroup = (typeof FAMILY_GROUPS)[number];

/** A kind of problem that keeps coming back from body to body. */
export interface Family {
  /** Kebab-case, unique; stored with issues, so it never changes. */
  id: string;
  group: FamilyGroup;
  labels: { zh: string; en: string };
  /**
   * Sets of words that name one and the same problem of the family; a family with one set is one problem. A word with
   * `+` needs all its parts in the title, in any order (`检查+安全`).
   */
  words: readonly (readonly string[])[];
  /** Words that speak for the family but name no one problem (`监管`): they never make two titles the same problem. */
  broad: readonly string[];
  /** Phrases in which a word of the family means something else (`慈善领域的风险防控` is no integrity risk). */
  falseFriends: readonly string[];
  /** Titles that belong to the family … */
  examples: readonly string[];
  /** … and titles that only look as if they did. */
  counterExamples: readonly string[];
}
