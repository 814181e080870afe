import type { Reading } from './fact-rule';
import type { Moment, YearWord } from './moment';

export interface YearContext {
  /** Year that dates take before the text names one; null where nothing tells. */
  startYear: number | null;
  /** The day on which the text was published (`YYYY-MM-DD`): no act lies after it; null where unknown. */
  latest?: string | null;
}

/** The date to which a later date without a year is near. */
interface Anchor {
  year: number;
  month: number | null;
  position: number;
}

/** What is known of the times of a text while its dates are read in order. */
interface Timeline {
  text: string;
  anchor: Anchor | null;
  /** The day of feedback: measures lie after it. */
  feedback: string | null;
  /** The day on which the text was written: nothing done lies after it. */
  latest: string | null;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** Writes a date with the parts that it has: `2023-04`. */
function write(year: number, month: number | null, day: number | null): string {
  if (month === null) return String(year);
  return day === null ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
}

const OFFSETS: Readonly<Record<YearWord, number>> = {
  this: 0,
  last: -1,
  'before-last': -2,
  next: 1,
  same: 0,
  following: 1,
};

const FED_BACK = /^[^。;；\n]{0,60}?反馈/u;
const NAMES_A_THING = /^[ \u00a0]?[\p{Script=Han}“《]/u;
/** A date so near to the one before belongs to the same story, even where that is an old one. */
const SAME_STORY = 120;
/** A month that falls back by more begins a new year (12月 … 1月). */
const HALF_A_YEAR = 6;

/** Whether a date of that year lies between feedback and publication, where measures lie. */
function isDuringRectification(
  { feedback, latest }: Timeline,
  year: number,
  { month, day }: { month: number | null; day: number | null },
): boolean {
  if (feedback === null || latest === null) return false;
  const value = write(year, month, day);
  return value >= feedback.slice(0, value.length) && value <= latest;
}

/** The only year near enough in which the date lies between feedback and publication; null where none is. */
function yearOfRectification(timeline: Timeline, moment: Moment): number | null {
  const { feedback, latest } = timeline;
  if (feedback === null || latest === null) return null;
  const first = Number(feedback.slice(0, 4));
  const last = Math.min(Number(latest.slice(0, 4)), first + 5);
  for (let year = first; year <= last; year += 1)
    if (isDuringRectification(timeline, year, moment)) return year;
  return null;
}

/** The year of a date that has none. */
function inheritYear(timeline: Timeline, moment: Moment): number | null {
  const { text, anchor, latest } = timeline;
  if (anchor === null) return null;
  const { year, month, position } = anchor;
  if (moment.month === null) return year;
  const isSameStory =
    moment.start - position <= SAME_STORY &&
    !text.slice(position, moment.start).includes('\n') &&
    !isDuringRectification(timeline, year, { month, day: null });
  if (!isSameStory && !isDuringRectification(timeline, year, moment)) {
    const other = yearOfRectification(timeline, moment);
    if (other !== null) return other;
  }
  const fallsBack = month !== null && month - moment.month > HALF_A_YEAR;
  return fallsBack && (latest === null || write(year + 1, moment.month, moment.day) <= latest)
    ? year + 1
    : year;
}

/** The year that a word tells; 次年 and 同年 are told from `base`, 今年 from the year of writing. */
function yearOfWord({ latest }: Timeline, word: YearWord, base: number | null): number | null {
  const written = latest === null ? null : Number(latest.slice(0, 4));
  const from = word === 'same' || word === 'following' ? base : written;
  return from === null ? null : from + OFFSETS[word];
}

/** Whether later dates take their year from this one; 2021年度 and 2021年全国会议 name a thing. */
function lendsYear(text: string, moment: Moment, end: number): boolean {
  if (moment.fiscal) return false;
  return moment.month !== null || moment.months !== null || !NAMES_A_THING.test(text.slice(end, end + 2));
}

const firstMonth = ({ months, month }: Moment): number | null => months?.[0] ?? month;
const lastMonth = ({ months, month }: Moment): number | null => months?.[1] ?? month;

/** The year in which a period ends that starts in `year`. */
function endYearOf(timeline: Timeline, from: Moment, until: Moment, year: number): number {
  if (until.year !== null) return until.year;
  if (until.yearWord !== null && until !== from) return yearOfWord(timeline, until.yearWord, year) ?? year;
  const turns = until.month !== null && from.month !== null && until.month < from.month;
  return turns ? year + 1 : year;
}

/** How far behind a day of feedback the inspection may be told that it ended. */
const INSPECTION_TOLD_WITHIN = 400;
const INSPECTED = /^[^。;\n]{0,60}?(?:巡察|巡视|督察|审计)/u;

/**
 * Settles a day of feedback printed before any year, as news print it: the first such day after the inspection told
 * next (9月4日…反馈…2024年5月13日至7月12日 → 2024-09-04); without one, or where `latest` lies before it, it stays open.
 */
function settleFeedbackBeforeYears(readings: readonly Reading[], text: string, latest: string | null): void {
  const dated = readings.filter(({ moments }) => moments !== undefined);
  const first = dated.findIndex(({ moments }) => moments!.from.year !== null);
  const inspection = dated[first];
  const until = inspection?.moments?.until;
  if (inspection === undefined || !until || until.lost || until.month === null) return;
  if (!INSPECTED.test(text.slice(inspection.end, inspection.end + 70))) return;
  const { from } = inspection.moments!;
  const endYear = until.year ?? from.year! + Number(from.month !== null && until.month < from.month);
  const end = write(endYear, until.month, until.day);
  for (const reading of dated.slice(0, first)) {
    const { month, day, lost, yearWord } = reading.moments!.from;
    const isFeedback =
      reading.moments!.until === null &&
      !reading.moments!.open &&
      FED_BACK.test(text.slice(reading.end, reading.end + 64)) &&
      inspection.start - reading.end <= INSPECTION_TOLD_WITHIN;
    if (!isFeedback || lost || yearWord !== null || month === null || day === null) continue;
    const sameYear = write(endYear, month, day);
    const value = sameYear > end ? sameYear : write(endYear + 1, month, day);
    if (latest === null || value <= latest) reading.value = value;
  }
}

/**
 * Settles the years that dates leave out, in text order. A date takes the year of the date before it; it takes the
 * next one where the month falls back by more than half a year (12月15日 … 1月2日), and another where only that lies
 * between feedback and publication. Titles, 2021年度 and a year that only names a thing lend nothing.
 */
export function settleYears(readings: readonly Reading[], text: string, context: YearContext): void {
  const timeline: Timeline = {
    text,
    anchor: context.startYear === null ? null : { year: context.startYear, month: null, position: 0 },
    feedback: null,
    latest: latestDay(readings, text, context.latest ?? null),
  };
  settleFeedbackBeforeYears(readings, text, timeline.latest);
  for (const reading of readings) {
    if (reading.moments === undefined || reading.value !== null) continue;
    const { from, until, open } = reading.moments;
    if (from.lost || until?.lost === true) continue;
    const year =
      from.year ??
      (from.yearWord === null
        ? inheritYear(timeline, from)
        : yearOfWord(timeline, from.yearWord, timeline.anchor?.year ?? null));
    if (year === null) continue;
    const start = write(year, firstMonth(from), from.day);
    const last = until ?? from;
    const endYear = until === null ? year : endYearOf(timeline, from, until, year);
    const end = until === null ? '' : write(endYear, lastMonth(last), last.day);
    reading.value = until === null && !open ? start : `${start}/${end}`;
    if (!lendsYear(text, last, reading.end)) continue;
    timeline.anchor = { year: endYear, month: lastMonth(last), position: reading.end };
    const isDay = until === null && from.day !== null;
    if (timeline.feedback === null && isDay && FED_BACK.test(text.slice(reading.end, reading.end + 64)))
      timeline.feedback = start;
  }
}

/**
 * The day after which nothing of the text is done: its publication, or the latest day printed where the text's last
 * date is printed in full, as a signature is.
 */
function latestDay(readings: readonly Reading[], text: string, published: string | null): string | null {
  const days: string[] = published === null ? [] : [published];
  let endsWithDay = false;
  for (const { moments, end } of readings) {
    if (moments === undefined) continue;
    const { year, month, day, lost } = moments.until ?? moments.from;
    const isDeadline = /^[ \u00a0]{0,2}前/u.test(text.slice(end, end + 3));
    endsWithDay = !lost && !isDeadline && year !== null && day !== null;
    if (endsWithDay) days.push(write(year!, month, day));
  }
  if (published === null && !endsWithDay) return null;
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
