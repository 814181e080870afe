import * as z from 'zod/mini';
import { correction, target, trust } from './annotation';
import { finding } from './finding';
import { inspectionLevel, issueRole, issueStatus, measureType, notice, noticeKind, pageHead } from './notice';
import { span } from './span';

/** ISO 8601, UTC. */
const instant = z.string();

/** What every row carries so that two people's libraries can be merged. `id` is a UUID v7. */
export const record = z.object({
  id: z.string(),
  /** A reviewer's id. */
  author: z.string(),
  createdAt: instant,
  updatedAt: instant,
  deletedAt: z.nullable(instant),
});

/** A notice, however often it was seen and on however many addresses. */
export const noticeRecord = z.extend(record, {
  /** Canonical address of the first sighting. */
  url: z.string(),
  /** Other addresses with the same text. */
  mirrors: z.array(z.string()),
  /** The current version's fingerprint. */
  fingerprint: z.string(),
  currentVersionId: z.string(),
  kind: noticeKind,
  title: z.nullable(z.string()),
  inspectedBody: z.nullable(z.string()),
  inspectingBody: z.nullable(z.string()),
  inspectionLevel: z.nullable(inspectionLevel),
  feedbackDate: z.nullable(z.string()),
  publishedDate: z.nullable(z.string()),
  /** Counts of the current version, for lists. */
  issueCount: z.int(),
  measureCount: z.int(),
  findingCount: z.int(),
  /** The current version's findings, for lists; `quote` is the words of the first evidence. */
  findings: z.array(z.extend(finding, { quote: z.string() })),
  trust,
});
export type NoticeRecord = z.infer<typeof noticeRecord>;

/** One text of a notice as it stood on one day; never changed once written. */
export const versionRecord = z.extend(record, {
  noticeId: z.string(),
  url: z.string(),
  /** SHA-256 of the text, hexadecimal. */
  hash: z.string(),
  /** SHA-256 of the text without blanks and visitor counters: two readings with one fingerprint are one version. */
  fingerprint: z.string(),
  head: pageHead,
  notice,
  findings: z.array(finding),
  seenAt: instant,
});
export type VersionRecord = z.infer<typeof versionRecord>;

/** An issue of a notice's current version. */
export const issueRecord = z.extend(record, {
  noticeId: z.string(),
  versionId: z.string(),
  /** `id` in the version's notice. */
  localId: z.string(),
  /** Titles from the outermost group down to the parent. */
  path: z.array(z.string()),
  ordinal: z.nullable(z.string()),
  title: z.string(),
  depth: z.int(),
  role: issueRole,
  status: z.nullable(issueStatus),
  /** Problem family (lib/taxonomy), null where none fits. */
  family: z.nullable(z.string()),
  /** How many measures answer it, for lists. */
  measureCount: z.int(),
  start: z.int(),
  end: z.int(),
  trust,
});
export type IssueRecord = z.infer<typeof issueRecord>;

/** A measure of a notice's current version. */
export const measureRecord = z.extend(record, {
  noticeId: z.string(),
  versionId: z.string(),
  localId: z.string(),
  /** An IssueRecord's id, null for measures that answer no issue. */
  issueId: z.nullable(z.string()),
  type: measureType,
  ordinal: z.nullable(z.string()),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  trust,
});
export type MeasureRecord = z.infer<typeof measureRecord>;

/** 已核实 verified · 存疑 doubtful · 未回应 unanswered · 需追问 follow-up; readers may add their own. */
export const BUILT_IN_VERDICTS = ['verified', 'doubtful', 'unanswered', 'follow-up'] as const;

/** What a reader said of a stretch of text, an issue, a measure or a finding. */
export const annotationRecord = z.extend(record, {
  noticeId: z.string(),
  /** The version on which it was made. */
  versionId: z.string(),
  target,
  note: z.string(),
  tagIds: z.array(z.string()),
  verdict: z.nullable(z.string()),
  correction: z.nullable(correction),
  /** Who settled a disagreement between reviewers, null where there was none. */
  settledBy: z.nullable(z.string()),
});
export type AnnotationRecord = z.infer<typeof annotationRecord>;

/** A finding that a reader set aside, with the reason. */
export const dismissalRecord = z.extend(record, {
  noticeId: z.string(),
  rule: z.string(),
  /** The words of the finding's first evidence, by which it is known again after an edit. */
  quote: z.string(),
  evidence: z.array(span),
  reason: z.string(),
});
export type DismissalRecord = z.infer<typeof dismissalRecord>;

/** A tag; nested names are written with a slash (`资金/专项资金`). */
export const tagRecord = z.extend(record, {
  name: z.string(),
  /** `#rrggbb`. */
  color: z.string(),
  description: z.string(),
});
export type TagRecord = z.infer<typeof tagRecord>;

/** That two things belong together: a recurring problem, or a feedback notice and its rectification. */
export const linkRecord = z.extend(record, {
  kind: z.enum(['recurring', 'pair']),
  /** Two row ids (issues, or notices), smaller first. */
  members: z.tuple([z.string(), z.string()]),
  state: z.enum(['suggested', 'confirmed', 'refused']),
  /** 0..1. */
  score: z.number(),
});
export type LinkRecord = z.infer<typeof linkRecord>;

/** A person whose annotations are in the library. */
export const reviewerRecord = z.extend(record, { name: z.string(), isSelf: z.boolean() });
export type ReviewerRecord = z.infer<typeof reviewerRecord>;

/** A site that the reader opened to automatic reading, by host. */
export const siteRecord = z.extend(record, { host: z.string(), autoRead: z.boolean() });
export type SiteRecord = z.infer<typeof siteRecord>;

/** A step that can be undone: for every row touched, what stood there before and after (null: no row). */
export const historyRecord = z.extend(record, {
  /** Message key of the step's name. */
  label: z.string(),
  changes: z.array(z.object({ table: z.string(), id: z.string(), before: z.unknown(), after: z.unknown() })),
  undone: z.boolean(),
});
export type HistoryRecord = z.infer<typeof historyRecord>;

/** What a comparison of the whole library last came to, so that its tab shows it at once; made anew where it is lost. */
export const comparisonRecord = z.object({
  /** The comparison's name, with a notice's id behind it for what it says of that notice. */
  id: z.string(),
  updatedAt: instant,
  /** What it was made of: another basis, another result. */
  basis: z.string(),
  value: z.unknown(),
});
export type ComparisonRecord = z.infer<typeof comparisonRecord>;

/** A named view of the library: the address part after `#`. */
export const viewRecord = z.extend(record, { name: z.string(), address: z.string() });
export type ViewRecord = z.infer<typeof viewRecord>;
