import type { Labels } from '../../lib/labels/index';

/** A rule's name in the reader's language; a rule that is no longer there keeps its own. */
export const ruleLabel = (rule: string, _labels: Labels): string => rule;
