import type { Fact } from '../model/notice';
import type { Span } from '../model/span';
import { firstDay, isDay, periodEnds, printsYear } from './calendar';
import type { Reading } from './reading';
import { within } from './spans';

/** A day on which the notice itself hinges, with the words that print it; null where only the page says it. */
export interface Milestone {
  readonly value: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly fact: Fact | null;
  /** The year is printed beside the day, not inherited from what stands before. */
  readonly isExplicit: boolean;
}

const HEAD_LENGTH = 600;
const TAIL_LENGTH = 400;
const LONGEST_CLAUSE = 40;
const DOCUMENT_DATE = /(?:成文|发文|生成)(?:日期|时间)[\s:|]{0,6}$/u;

const milestone = (value: string | null, fact: Fact | null): Milestone | null =>
  isDay(value)
    ? { value, day: firstDay(value)!, fact, isExplicit: fact === null || printsYear(fact.text) }
    : null;

const dateFact = (
  reading: Reading,
  value: string | null,
  span: Span,
  isIt: (fact: Fact) => boolean = () => true,
): Fact | null => within(reading.moments, span).find((fact) => fact.value === value && isIt(fact)) ?? null;

/** The day of the feedback, where its sentence says so. */
export function feedbackOf(reading: Reading): Milestone | null {
  const { feedbackDate } = reading.notice;
  const whole = { start: 0, end: reading.text.length };
  const fact = dateFact(reading, feedbackDate, whole, ({ start }) => {
    const sentence = reading.sentenceAt(start);
    return reading.text.slice(sentence.start, sentence.end).includes('反馈');
  });
  return milestone(feedbackDate, fact);
}

/** The day of publication, as the text's head or the page prints it. */
export function publicationOf(reading: Reading): Milestone | null {
  const { publishedDate } = reading.notice;
  const fact = dateFact(reading, publishedDate, { start: 0, end: HEAD_LENGTH }, ({ start }) =>
    /(?:日期|时间|发布|来源)[^。;]{0,12}$/u.test(reading.text.slice(Math.max(0, start - 14), start)),
  );
  return milestone(
    publishedDate,
    fact ?? (publishedDate === reading.notice.signedDate ? signatureFact(reading) : null),
  );
}

const signatureFact = (reading: Reading): Fact | null => {
  const { length } = reading.text;
  const facts = within(reading.moments, { start: Math.max(0, length - TAIL_LENGTH), end: length });
  return facts.findLast(({ value }) => value === reading.notice.signedDate) ?? null;
};

/** The day of the signature, the last date of the text. */
export const signatureOf = (reading: Reading): Milestone | null =>
  milestone(reading.notice.signedDate, signatureFact(reading));

/** The 成文日期 of an index table, printed in the text or on the page. */
export function documentDateOf(reading: Reading): Milestone | null {
  const fact = within(reading.moments, { start: 0, end: HEAD_LENGTH }).find(
    ({ kind, start }) =>
      kind === 'date' && DOCUMENT_DATE.test(reading.text.slice(Math.max(0, start - 14), start)),
  );
  if (fact && isDay(fact.value)) return milestone(fact.value, fact);
  return milestone(reading.head?.documentDate ?? null, null);
}

/** The last day of the inspection. */
export function inspectionEndOf(reading: Reading): Milestone | null {
  const { inspectionStart, inspectionEnd } = reading.notice;
  const fact = reading.moments.find(({ value }) => {
    const ends = periodEnds(value);
    return ends !== null && ends[0] === inspectionStart && ends[1] === inspectionEnd;
  });
  return milestone(inspectionEnd, fact ?? null);
}

/** The later of publication and signature: what is done after it cannot be reported. */
export function lastWordOf(reading: Reading): Milestone | null {
  const days = [publicationOf(reading), signatureOf(reading)].filter((day) => day !== null);
  return days.sort((one, other) => other.day - one.day)[0] ?? null;
}

/** The words of milestones: their clause, or the date alone where the clause is a whole page head; nothing for the page's own. */
export const wordsOf = (reading: Reading, ...days: readonly (Milestone | null)[]): Span[] =>
  days.flatMap((day) => {
    if (!day?.fact) return [];
    const clause = reading.clauseAt(day.fact.start);
    return [clause.end - clause.start > LONGEST_CLAUSE ? day.fact : clause];
  });
