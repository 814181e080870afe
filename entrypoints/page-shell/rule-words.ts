import { PAIR_RULES, RULES, VERSION_RULES } from '../../lib/checks/index';
import type { Labels } from '../../lib/labels/index';

const byName = new Map([...RULES, ...VERSION_RULES, ...PAIR_RULES].map((rule) => [rule.name, rule]));

/** A rule's name in the reader's language; a rule that is no longer there keeps its own. */
export const ruleLabel = (rule: string, { language }: Labels): string =>
  byName.get(rule)?.label[language] ?? rule;
