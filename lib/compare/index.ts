export {
  type Agreement,
  agreement,
  type Disagreement,
  type PairAgreement,
  type Ratings,
} from './agreement';
export { type BodyNameRule, bodyName, fullestName } from './body-name';
export { type BodyPlaceRule, bodyPlace } from './body-place';
export { CopyIndex, copiedShareOf, findCopied } from './copied';
export type { CopiedPassage, CopyPlace } from './copied-passages';
export { CopyProbe } from './copy-probe';
export type { CopySource } from './copy-stretches';
export type { RecurringLink } from './pair-decisions';
export {
  type IssuePair,
  leafIssues,
  type NoticePair,
  type PairLink,
  type PairRelation,
  type PairSource,
  pairIssues,
  pairNotices,
  scorePair,
} from './pairs';
export { findRecurring, type RecurringGroup, RecurringIndex, type TitledIssue } from './recurring';
export {
  type Column,
  daysToPublication,
  type IssueCell,
  type IssueRow,
  laySideBySide,
  type SideBySide,
} from './side-by-side';
export { diffText, type TextDifference } from './text-diff';
export {
  type Change,
  compareVersions,
  type IssueChange,
  type MeasureChange,
  type VersionComparison,
} from './versions';
