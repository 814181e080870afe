import type { Contact } from '../../model/notice';

/** One way to reach the publisher: the labels under which it is printed and how its value looks. */
export interface ContactRule {
  field: keyof Contact;
  label: string;
  /** Labels as they are printed, longest first; a colon or nothing follows. */
  labels: readonly string[];
  /** Reads the value that begins at the start of `rest`; null where none does. */
  read(rest: string): string | null;
  examples: readonly (readonly [text: string, value: string])[];
  /** Texts in which the rule finds nothing. */
  counterExamples: readonly string[];
}
