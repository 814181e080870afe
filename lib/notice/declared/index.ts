import type { DeclaredTotals, NoticeKind, Section, SectionRole } from '../../model/notice';
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

/** Parts whose figures are an answer's, a repetition or another document's. */
const HIDDEN: ReadonlySet<SectionRole> = new Set(['answers', 'outline', 'appendix']);

/** Writes blanks over the answers: a figure of one answer (存在3个问题) is no total of the notice. */
function hideAnswers(text: string, sections: readonly Section[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { role, start, end } of sections) {
    if (!HIDDEN.has(role) || start < from) continue;
    pieces.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

/**
 * Reads the totals that a notice declares of itself, `反馈的3方面10项32个问题` → aspects 3, categories 10, problems 32.
 * What stands in the answers is a figure of one answer and is not read.
 */
export function readDeclared(text: string, sections: readonly Section[], kind: NoticeKind): DeclaredTotals {
  const shown = hideAnswers(text, sections);
  const totals = { ...NOTHING };
  for (const rule of DECLARED_RULES)
    for (const [field, value] of Object.entries(rule.read(shown, kind)))
      totals[field as keyof DeclaredTotals] ??= value;
  return totals;
}
