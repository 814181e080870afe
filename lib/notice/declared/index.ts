import type { DeclaredTotals, Section, SectionRole } from '../../model/notice';
import type { Span } from '../../model/span';
import { type Excerpt, excerptOf } from '../excerpt';
import { indexAt } from '../split-lines';
import { completionRate } from './completion-rate';
import type { DeclaredRule } from './declared-rule';
import { openDeclaredSource } from './declared-source';
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

/** A paragraph behind the last answer that sums up: 截至…,已完成整改6个,整改率85.71%. */
const SUMS_UP =
  /^[ \u00a0\u3000]{0,8}(?:(?:整改|巡察整改|集中整改)(?:过程中|期间|以来)|通过(?:此次|本次|这次)?(?:巡察|巡视|审计)?整改|综上|总体(?:来看|上|看)?|总的来看|以上\d{1,3}[个项条]问题|(?:截至|截止)[^,。;]{1,20},[^。]{0,60}(?:完成率|整改率|销号率|到位率))/u;

/** Where the paragraphs begin with which a part's text sums up; the part's end where none does. */
function summaryStart(text: string, start: number, end: number): number {
  const stop = start + text.slice(start, end).trimEnd().length;
  const line = text.lastIndexOf('\n', stop - 1) + 1;
  return line > start && SUMS_UP.test(text.slice(line, Math.min(stop, line + 120))) ? line : end;
}

/**
 * So many blanks stand for a hidden part: more than any rule looks across from one figure to another, and so many that
 * what is left is no short text, for which V8 makes the code of long patterns in another, far slower way.
 */
const MOST_BLANKS = 1024;

/** The text without the answers: a figure of one answer (存在3个问题) is no total of the notice. */
function withoutAnswers(text: string, sections: readonly Section[], issues: readonly Span[]): Excerpt {
  const shown: Span[] = [];
  let from = 0;
  const lastAnswers = sections.findLast(({ role }) => role === 'answers');
  for (const section of sections) {
    const { role, start } = section;
    if (!HIDDEN.has(role) || start < from) continue;
    const first = role === 'answers' ? issues[indexAt(issues, start - 1) + 1] : undefined;
    const end = section === lastAnswers ? summaryStart(text, start, section.end) : section.end;
    shown.push({ start: from, end: first && first.start < end ? first.start : start });
    from = end;
  }
  return excerptOf(text, [...shown, { start: from, end: text.length }], MOST_BLANKS);
}

/**
 * Reads the totals that a notice declares of itself, `反馈的3方面10项32个问题` → aspects 3, categories 10, problems 32.
 * What stands in the answers is a figure of one answer and is not read; `issues`, in text order, tell where they begin.
 */
export function readDeclared(
  text: string,
  sections: readonly Section[],
  issues: readonly Span[] = [],
): DeclaredTotals {
  const shown = withoutAnswers(text, sections, issues);
  const source = openDeclaredSource(shown.text);
  const totals = { ...NOTHING };
  for (const rule of DECLARED_RULES)
    for (const [field, value] of Object.entries(rule.read(source)))
      totals[field as keyof DeclaredTotals] ??= shown.toWhole(value);
  return totals;
}
