import type { Fact, FactKind } from '../../model/notice';
import type { Moment } from './moment';
import type { Quantity } from './quantity';

/** What a rule finds: a fact whose year, if it is left out, is settled later in text order. */
export interface Reading {
  start: number;
  end: number;
  value: Fact['value'];
  unit: string | null;
  approximate: boolean;
  /** Where the fact is a date or a period: its ends as printed; `until` is null for a date and for an open period. */
  moments?: { from: Moment; until: Moment | null; open: boolean };
}

/** A text with what several rules look for in it, found once. */
export interface FactSource {
  text: string;
  /** Every date as printed, in text order. */
  readonly moments: readonly Moment[];
  /** Every number, in text order. */
  readonly quantities: readonly Quantity[];
}

/** A text and the facts that a rule's table test expects in it, as `text → value`. */
export interface FactExample {
  text: string;
  facts: readonly { text: string; value: Fact['value']; unit?: string; approximate?: true }[];
}

/** One kind of fact: how to find it, what it is called, and what it is and is not. */
export interface FactRule {
  kind: FactKind;
  label: string;
  /** Finds the kind's facts in text order, without overlaps; linear in the text's length. */
  read(source: FactSource): Reading[];
  examples: readonly FactExample[];
  /** Texts in which the rule finds nothing. */
  counterExamples: readonly string[];
}
