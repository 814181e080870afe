import type { Span } from '../model/span';

/** One decision of the reader: which rule made or dropped what, and why. */
export interface TraceEntry extends Span {
  stage: 'headings' | 'roles' | 'issues' | 'measures' | 'statuses' | 'refine';
  rule: string;
  action: 'made' | 'dropped';
  reason: string;
}

/** A list that the reader fills when it is asked to explain itself. */
export type Trace = TraceEntry[];
