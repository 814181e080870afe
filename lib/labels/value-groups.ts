import type * as z from 'zod/mini';
import { outcome, trust } from '../model/annotation';
import { severity } from '../model/finding';
import { BUILT_IN_VERDICTS } from '../model/library';
import { markKind } from '../model/mark';
import {
  declaredTotals,
  factKind,
  inspectionLevel,
  issueRole,
  issueStatus,
  measureType,
  noticeKind,
} from '../model/notice';

export type { MarkKind } from '../model/mark';

/** What is highlighted on a page, in the order in which the choices are shown. */
export const MARK_KINDS = markKind.options;

/** How a part of a notice differs between two versions. */
export const CHANGES = ['same', 'reworded', 'added', 'removed'] as const;

/** What became of a problem between feedback and rectification, as lib/compare has it. */
export const PAIR_RELATIONS = ['answered', 'reworded', 'unanswered', 'new'] as const;

const TARGET_KINDS = ['selection', 'issue', 'measure', 'finding'] as const;

/** The model's closed value lists that have a label for every value, by their group in locales/. */
export const VALUE_GROUPS = {
  noticeKind: noticeKind.options,
  inspectionLevel: inspectionLevel.options,
  issueRole: issueRole.options,
  issueStatus: issueStatus.options,
  measureType: measureType.options,
  factKind: factKind.options,
  severity: severity.options,
  verdict: BUILT_IN_VERDICTS,
  outcome: outcome.options,
  trust: trust.options,
  targetKind: TARGET_KINDS,
  declaredTotal: Object.keys(declaredTotals.shape) as (keyof z.infer<typeof declaredTotals>)[],
  mark: MARK_KINDS,
  change: CHANGES,
  pairRelation: PAIR_RELATIONS,
} as const satisfies Record<string, readonly string[]>;

export type ValueGroup = keyof typeof VALUE_GROUPS;
export type ValueOf<Group extends ValueGroup> = (typeof VALUE_GROUPS)[Group][number];

/** A value as its key in locales/, where names hold no hyphen: `mostly-done` → `mostlyDone`. */
export const labelName = (value: string): string =>
  value.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
