import type { Declaration } from './declared-rule';
import { readFeedbackStructure } from './feedback-structure';
import { type Progress, readProgress } from './progress';
import { readTotals, type Total } from './totals';

/** A text with what several rules look for in it, each found once and only when a rule asks for it. */
export interface DeclaredSource {
  readonly text: string;
  /** Every number of problems, measures and tasks, in text order. */
  readonly totals: readonly Total[];
  /** What the inspection found, by level. */
  readonly structure: Declaration;
  /** Every number of things that are done, in text order. */
  readonly progress: readonly Progress[];
}

/** Opens a text for the rules that read what a notice declares of itself. */
export function openDeclaredSource(text: string): DeclaredSource {
  let totals: readonly Total[] | undefined;
  let structure: Declaration | undefined;
  let progress: readonly Progress[] | undefined;
  return {
    text,
    get totals() {
      totals ??= readTotals(text);
      return totals;
    },
    get structure() {
      structure ??= readFeedbackStructure(this);
      return structure;
    },
    get progress() {
      progress ??= readProgress(this);
      return progress;
    },
  };
}
