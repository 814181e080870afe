export {
  type Agreement,
  agreement,
  type Disagreement,
  type PairAgreement,
  type Ratings,
} from './agreement';
export { type BodyNameRule, bodyName, fullestName } from './body-name';
export { type BodyPlaceRule, bodyPlace } from './body-place';
export {
  type CopiedPassage,
  CopyIndex,
  type CopyPlace,
  type CopySource,
  copiedShareOf,
  findCopied,
} from './copied';
export { CopyProbe } from './copy-probe';
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
export {
  findRecurring,
  type RecurringGroup,
  RecurringIndex,
  type RecurringLink,
  type TitledIssue,
} from './recurring';
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
