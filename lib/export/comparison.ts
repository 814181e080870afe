import type { Trust } from '../model/annotation';

/** An issue as a comparison quotes it, with the way back to its sentence. */
export interface ComparedIssue {
  readonly url: string;
  readonly noticeTitle: string | null;
  readonly inspectedBody: string | null;
  /** `YYYY-MM-DD`. */
  readonly publishedDate: string | null;
  /** SHA-256 of the text, hexadecimal. */
  readonly hash: string;
  readonly parserVersion: string;
  /** ISO 8601, UTC. */
  readonly seenAt: string;
  /** The issue's id within its text; null for a notice as a whole. */
  readonly localId: string | null;
  readonly title: string | null;
  readonly path: readonly string[];
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string | null;
}

/** Issues that say the same in other words. */
export interface RecurringGroup {
  readonly family: string | null;
  /** 0..1. */
  readonly score: number;
  readonly members: readonly { readonly issue: ComparedIssue; readonly trust: Trust }[];
  /** The name of the reviewer whose library it is. */
  readonly reviewer: string | null;
}

/** How an issue of a feedback notice and one of the answering notice belong together. */
export type PairRelation = 'answered' | 'reworded' | 'unanswered' | 'new';

/** A feedback notice and the rectification notice that answers it. */
export interface NoticePair {
  readonly feedback: ComparedIssue;
  readonly rectification: ComparedIssue;
  /** 0..1. */
  readonly score: number;
  readonly trust: Trust;
  /** One side is null where an issue is not answered, or is new. */
  readonly issues: readonly {
    readonly relation: PairRelation;
    readonly feedback: ComparedIssue | null;
    readonly rectification: ComparedIssue | null;
  }[];
  readonly reviewer: string | null;
}
