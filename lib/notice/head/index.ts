import { feedbackDate } from './feedback-date';
import type { Head, HeadContext, HeadRule } from './head-rule';
import { indexNumber } from './index-number';
import { inspectedBody } from './inspected-body';
import { inspectingBody } from './inspecting-body';
import { inspectionEnd } from './inspection-end';
import { inspectionLevel } from './inspection-level';
import { inspectionStart } from './inspection-start';
import { lookBack } from './look-back';
import { publishedDate } from './published-date';
import { round } from './round';
import { signatory } from './signatory';
import { signedDate } from './signed-date';
import { title } from './title';

/** Every field of the head. */
export const HEAD_RULES: readonly HeadRule[] = [
  title,
  inspectedBody,
  inspectingBody,
  inspectionLevel,
  lookBack,
  round,
  inspectionStart,
  inspectionEnd,
  feedbackDate,
  publishedDate,
  signedDate,
  signatory,
  indexNumber,
];

/** Reads what a notice says of itself: bodies, dates, signature; what is not stated is null. */
export function readHead(context: HeadContext): Head {
  return Object.fromEntries(HEAD_RULES.map((rule) => [rule.field, rule.read(context)])) as unknown as Head;
}

export type { Head, HeadContext } from './head-rule';
