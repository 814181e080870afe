import type { Fact, Notice } from '../../lib/model/notice';
import type { Span } from '../../lib/model/span';
import { HEAD_DATES, type HeadDate, type HeadField } from '../page-shell/apply-corrections';

/** Whether a fact states a date, by itself or as one end of a period: `2024年3月11日至5月10日` states both. */
const states = ({ kind, value }: Fact, date: string, end: 'start' | 'end' | null): boolean => {
  if (kind === 'date') return value === date;
  if (kind !== 'period' || end === null) return false;
  const [from, to] = String(value).split('/');
  return (end === 'start' ? from : to) === date;
};

/** Which end of a period each date of the head is, and whether it stands first or last where it stands twice. */
const READ_AS: Readonly<Record<HeadDate, { end: 'start' | 'end' | null; isLast: boolean }>> = {
  inspectionStart: { end: 'start', isLast: false },
  inspectionEnd: { end: 'end', isLast: false },
  feedbackDate: { end: null, isLast: false },
  publishedDate: { end: null, isLast: true },
  signedDate: { end: null, isLast: true },
};

const isDate = (name: HeadField): name is HeadDate => (HEAD_DATES as readonly string[]).includes(name);

/** The fact that states a date of the head. */
const dateSpan = (notice: Notice, name: HeadDate): Span | undefined => {
  const date = notice[name];
  const { end, isLast } = READ_AS[name];
  const stated = date === null ? [] : notice.facts.filter((fact) => states(fact, date, end));
  return isLast ? stated.at(-1) : stated[0];
};

/** Where a body is first named. */
const bodySpan = ({ text }: Notice, body: string | null): Span | undefined => {
  const start = body ? text.indexOf(body) : -1;
  return start < 0 ? undefined : { start, end: start + body!.length };
};

/**
 * Where a date or a body of the notice's head is read: the words that state it. One that the page's head alone
 * gives, or that was not found, has no words: then it is the first line of the text, by which the notice is known.
 */
export function headSpan(notice: Notice, name: HeadField): Span {
  const words = isDate(name) ? dateSpan(notice, name) : bodySpan(notice, notice[name]);
  if (words) return { start: words.start, end: words.end };
  const start = notice.text.search(/\S/u);
  if (start < 0) return { start: 0, end: 0 };
  const lineEnd = notice.text.indexOf('\n', start);
  return { start, end: lineEnd < 0 ? notice.text.length : lineEnd };
}
