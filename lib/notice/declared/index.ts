import type { DeclaredTotals, NoticeKind, Section } from '../../model/notice';
import { completionRate } from './completion-rate';
import type { DeclaredRule } from './declared-rule';
import { feedbackStructure } from './feedback-structure';
import { measuresDone } from './measures-done';
import { measuresPlanned } from './measures-planned';
import { problemsDone } from './problems-done';
import { systemsBuilt } from './systems-built';

/** Families of wordings; what an earlier one reads is not read again by a later one. */
export const DECLARED_RULES: readonly DeclaredRule[] = [
  feedbackStructure,
  measuresDone,
  measuresPlanned,
  problemsDone,
  completionRate,
  systemsBuilt,
];

const NOTHING: DeclaredTotals = {
  aspects: null,
  categories: null,
  problems: null,
  measures: null,
  problemsDone: null,
  measuresDone: null,
  completionRate: null,
  systemsBuilt: null,
};

/** Writes blanks over the answers: a figure of one answer (存在3个问题) is no total of the notice. */
function hideAnswers(text: string, sections: readonly Section[]): string {
  let shown = text;
  for (const { role, start, end } of sections)
    if (role === 'answers' || role === 'outline' || role === 'appendix')
      shown = shown.slice(0, start) + ' '.repeat(end - start) + shown.slice(end);
  return shown;
}

/**
 * Reads the totals that a notice declares of itself, `反馈的3方面10项32个问题` → aspects 3, categories 10, problems 32:
 * first outside the answers, then, for what is not found there, nowhere else unless no part is marked off.
 */
export function readDeclared(text: string, sections: readonly Section[], kind: NoticeKind): DeclaredTotals {
  const shown = hideAnswers(text, sections);
  const totals = { ...NOTHING };
  for (const rule of DECLARED_RULES)
    for (const [field, value] of Object.entries(rule.read(shown, kind)))
      totals[field as keyof DeclaredTotals] ??= value;
  return totals;
}
