export { type ComparisonOptions, checkPair, checkVersions } from './check-comparison';
export { type CheckOptions, checkNotice } from './check-notice';
export { findingKey, findingQuote } from './finding-key';
export { PAIR_RULES } from './pair-rules';
export type { AlignedIssues, ComparisonRule, NoticeRule, Wording } from './rule';
export { RULES } from './rules';
export { VERSION_RULES } from './version-rules';
