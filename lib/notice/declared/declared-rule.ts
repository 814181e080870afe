import type { DeclaredTotals, DeclaredValue } from '../../model/notice';
import type { DeclaredSource } from './declared-source';

/** What a rule reads, by the field that it fills; fields that it does not find are left out. */
export type Declaration = { readonly [Field in keyof DeclaredTotals]?: DeclaredValue };

/** A family of wordings in which a notice declares totals of itself. */
export interface DeclaredRule {
  name: string;
  label: string;
  /** Reads the first declaration in the family's wordings; linear in the text's length. */
  read(source: DeclaredSource): Declaration;
  examples: readonly {
    text: string;
    declared: { readonly [Field in keyof DeclaredTotals]?: number };
  }[];
  /** Texts in which the rule finds nothing. */
  counterExamples: readonly string[];
}
