import type { Fact, Notice, NoticeKind, PageHead, Section } from '../../model/notice';

/** What a notice says of itself before and after its answers. */
export type Head = Pick<
  Notice,
  | 'title'
  | 'inspectedBody'
  | 'inspectingBody'
  | 'inspectionLevel'
  | 'lookBack'
  | 'round'
  | 'inspectionStart'
  | 'inspectionEnd'
  | 'feedbackDate'
  | 'publishedDate'
  | 'signedDate'
  | 'signatory'
  | 'indexNumber'
>;

/** What a head rule reads from. */
export interface HeadContext {
  /** The text in its usual form (see normalize). */
  text: string;
  facts: readonly Fact[];
  sections: readonly Section[];
  kind: NoticeKind;
  pageHead: PageHead | null;
}

/** One field of the head: where it is printed and how it is read. */
export interface HeadRule<Field extends keyof Head = keyof Head> {
  field: Field;
  label: string;
  read(context: HeadContext): Head[Field];
  examples: readonly HeadExample<Field>[];
}

export interface HeadExample<Field extends keyof Head = keyof Head> {
  text: string;
  kind?: NoticeKind;
  pageHead?: Partial<PageHead>;
  value: Head[Field];
}

/** How much of a text's beginning may tell who inspected whom and when. */
const LEAD = 3000;

/** The part of a text that tells who inspected whom and when. */
export const leadOf = (text: string): string => text.slice(0, LEAD);

/** The facts that may date the inspection: those of the first part that stand in no answer. */
export function datingFacts({ text, facts, sections, kind }: HeadContext): Fact[] {
  const answers = kind === 'feedback' ? [] : sections.filter(({ role }) => role === 'answers');
  const lead = leadOf(text).length;
  return facts.filter(
    (fact) => fact.end <= lead && !answers.some(({ start, end }) => fact.start >= start && fact.end <= end),
  );
}
