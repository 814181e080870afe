import * as z from 'zod/mini';
import { span } from './span';

/** `error` and `warning` are provable from the text, `note` is a judgement. */
export const severity = z.enum(['error', 'warning', 'note']);
export type Severity = z.infer<typeof severity>;

/** What a check says of one notice, with every sentence that it used. */
export const finding = z.object({
  /** The rule's file name: `declared-vs-listed`. */
  rule: z.string(),
  severity,
  /** States the arithmetic, in Chinese. */
  message: z.string(),
  /** The same in English. */
  englishMessage: z.string(),
  evidence: z.array(span),
});
export type Finding = z.infer<typeof finding>;

/** What a check says of two texts; `evidence` lies in the second (newer, or answering) text. */
export const comparedFinding = z.extend(finding, {
  /** What was used of the first (older, or asking) text. */
  otherEvidence: z.array(span),
});
export type ComparedFinding = z.infer<typeof comparedFinding>;
