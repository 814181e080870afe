import type { NoticeRule } from './rule';
import { beforeFeedback } from './rules/before-feedback';
import { completeButPending } from './rules/complete-but-pending';
import { dateOrder } from './rules/date-order';
import { declaredVsListed } from './rules/declared-vs-listed';
import { duplicateOrdinal } from './rules/duplicate-ordinal';
import { futureDate } from './rules/future-date';
import { impossibleDate } from './rules/impossible-date';
import { lostNumeral } from './rules/lost-numeral';
import { measuresVsListed } from './rules/measures-vs-listed';
import { missingOrdinal } from './rules/missing-ordinal';
import { noAccountability } from './rules/no-accountability';
import { noContact } from './rules/no-contact';
import { noVerifiableFact } from './rules/no-verifiable-fact';
import { openWording } from './rules/open-wording';
import { partsVsWhole } from './rules/parts-vs-whole';
import { percentVsRatio } from './rules/percent-vs-ratio';
import { quietEnd } from './rules/quiet-end';
import { rangeAfterAct } from './rules/range-after-act';
import { recommendationsVsListed } from './rules/recommendations-vs-listed';
import { repeatedPassage } from './rules/repeated-passage';
import { sameDocument } from './rules/same-document';
import { sectionVsListed } from './rules/section-vs-listed';
import { slowPublication } from './rules/slow-publication';
import { statusTotals } from './rules/status-totals';
import { statusVsListed } from './rules/status-vs-listed';
import { statusVsWording } from './rules/status-vs-wording';
import { twoValues } from './rules/two-values';
import { unansweredIssue } from './rules/unanswered-issue';
import { unnamedPending } from './rules/unnamed-pending';
import { unsigned } from './rules/unsigned';

/** The rules on one notice, in the order in which they are listed to readers: totals, figures, dates, answers, parts. */
export const RULES: readonly NoticeRule[] = [
  declaredVsListed,
  sectionVsListed,
  recommendationsVsListed,
  measuresVsListed,
  statusTotals,
  statusVsListed,
  partsVsWhole,
  percentVsRatio,
  twoValues,
  dateOrder,
  impossibleDate,
  futureDate,
  beforeFeedback,
  rangeAfterAct,
  completeButPending,
  statusVsWording,
  unnamedPending,
  openWording,
  unansweredIssue,
  missingOrdinal,
  duplicateOrdinal,
  lostNumeral,
  repeatedPassage,
  sameDocument,
  noVerifiableFact,
  slowPublication,
  quietEnd,
  noContact,
  noAccountability,
  unsigned,
];
