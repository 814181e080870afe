import type { IssueStatus, MeasureType } from '../model/notice';
import type { Span } from '../model/span';

/** An issue before it has its id, depth and role. */
export interface IssueDraft {
  ordinal: Span | null;
  title: Span;
  parent: IssueDraft | null;
  status: IssueStatus | null;
  rule: string;
}

/** A measure before it has its id; start–end is its text. */
export interface MeasureDraft extends Span {
  issue: IssueDraft | null;
  type: MeasureType;
  ordinal: Span | null;
  rule: string;
}
