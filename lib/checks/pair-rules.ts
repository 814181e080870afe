import { unansweredFeedback } from './pair-rules/unanswered-feedback';
import type { ComparisonRule } from './rule';

/** The rules on a feedback notice and the notice that answers it. */
export const PAIR_RULES: readonly ComparisonRule[] = [unansweredFeedback];
