import type { Severity } from '../model/finding';
import type { NoticeKind, PageHead } from '../model/notice';
import type { Span } from '../model/span';
import type { Reading } from './reading';

/** The same words in both languages of the extension. */
export interface Wording {
  readonly zh_CN: string;
  readonly en: string;
}

/** What a rule says; the frame adds the rule's name and puts the evidence in text order. */
export interface Remark {
  readonly severity: Severity;
  /** States the arithmetic: `自报29个问题,文中列出14个;少15个`. */
  readonly message: Wording;
  /** Every stretch of the text that was used; empty where the remark is that something is missing. */
  readonly evidence: readonly Span[];
}

/** A remark on two texts: `evidence` lies in the second (newer, or answering) text. */
export interface ComparedRemark extends Remark {
  /** What was used of the first (older, or asking) text. */
  readonly otherEvidence: readonly Span[];
}

/** One check: what it looks for, what it is called, and texts on which it speaks or is silent. */
export interface Rule<Subject, Said extends Remark, Sample> {
  /** The file's name. */
  readonly name: string;
  /** The highest that it raises. */
  readonly severity: Severity;
  readonly label: Wording;
  /** One paragraph for readers: what is compared with what, and when the rule keeps silent. */
  readonly description: Wording;
  /** Texts on which the rule speaks; `{…}` marks all of its evidence and nothing else. */
  readonly examples: readonly Sample[];
  /** Texts that look alike and on which it is silent. */
  readonly counterExamples: readonly Sample[];
  /** Runs in time linear (or n log n) in the subject's length. */
  check(subject: Subject): Iterable<Said>;
}

/**
 * A notice as text, or with what its page says outside the article. A text without a title line of its own
 * (…通报, …公告, 向…反馈…) is read as the body of a rectification notice.
 */
export type NoticeSample = string | { readonly text: string; readonly head: Partial<PageHead> };

/** A rule on one notice. */
export interface NoticeRule extends Rule<Reading, Remark, NoticeSample> {
  /** Kinds of document on which it makes sense. */
  readonly kinds: readonly NoticeKind[];
}

/** Two texts of which the rule speaks, evidence marked in both. */
export interface PairSample {
  readonly first: string;
  readonly second: string;
}

/** Kinds of document that answer problems. */
export const ANSWERING: readonly NoticeKind[] = [
  'rectification',
  'audit-rectification',
  'environment-rectification',
];
/** Every kind of notice. */
export const NOTICES: readonly NoticeKind[] = [...ANSWERING, 'feedback'];

/** An issue of the first text and the issue of the second that is the same; null where there is none. */
export interface AlignedIssues {
  readonly first: string | null;
  readonly second: string | null;
}

/** Two texts that belong together, with their issues paired. */
export interface Comparison {
  readonly first: Reading;
  readonly second: Reading;
  readonly aligned: readonly AlignedIssues[];
}

/** A rule on two texts: two versions of one notice, or a feedback notice and the notice that answers it. */
export type ComparisonRule = Rule<Comparison, ComparedRemark, PairSample>;
