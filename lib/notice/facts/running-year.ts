import type { Reading } from './fact-rule';
import type { Moment, YearWord } from './moment';

/** A year and month (and day) to which later dates without a year are near. */
interface Anchor {
  year: number;
  month: number | null;
  position: number;
}

export interface YearContext {
  /** Year that dates take before the text names one; null where nothing tells. */
  startYear: number | null;
  /** No act of the text lies after this day (`YYYY-MM-DD`), its publication; null where unknown. */
  latest?: string | null;
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

/** A sentence ends here: a date before it does not lend its year for certain. */
const SENTENCE_END = /[。！？!?\n]/u;
const FED_BACK = /^[^。;；\n]{0,60}?反馈/u;
const NAMES_A_THING = /^[ \u00a0]?[\p{Script=Han}“《]/u;

/**
 * Settles the years that dates leave out, in text order. A date takes the year of the date before it; it takes the
 * next one where the month falls back by more than half a year (12月15日 … 1月2日), or where only that lies between
 * the feedback and the publication. Years in titles, 2021年度 and a year that only names a thing (2021年全国会议)
 * lend nothing.
 */
export function settleYears(readings: readonly Reading[], text: string, context: YearContext): void {
  const latest = later(context.latest ?? null, lastFullDate(readings, text));
  const writingYear = latest === null ? null : Number(latest.slice(0, 4));
  let anchor: Anchor | null =
    context.startYear === null ? null : { year: context.startYear, month: null, position: 0 };
  let feedback: string | null = null;

  const feasible = (year: number, moment: Moment): boolean => {
    const value = write(year, moment.month, moment.day);
    const afterFeedback = feedback === null || value >= feedback.slice(0, value.length);
    return afterFeedback && (latest === null || value <= latest);
  };

  const inherit = (moment: Moment): number | null => {
    if (anchor === null) return null;
    const { year, month } = anchor;
    if (moment.month === null) return year;
    const isNear = !SENTENCE_END.test(
      text.slice(anchor.position, Math.min(moment.start, anchor.position + 400)),
    );
    if (feedback !== null && latest !== null && !isNear && !feasible(year, moment)) {
      if (feasible(year + 1, moment)) return year + 1;
      if (feasible(year - 1, moment)) return year - 1;
    }
    const fallsBack = month !== null && month - moment.month > 6;
    const value = write(year + 1, moment.month, moment.day);
    if (fallsBack && (latest === null || value <= latest || latest.startsWith(String(year)) === false))
      return year + 1;
    return year;
  };

  const yearOf = (moment: Moment): number | null => {
    if (moment.year !== null) return moment.year;
    if (moment.yearWord === null) return inherit(moment);
    const offset = OFFSETS[moment.yearWord];
    if (moment.yearWord === 'same' || moment.yearWord === 'following')
      return anchor === null ? null : anchor.year + offset;
    return writingYear === null ? null : writingYear + offset;
  };

  const lends = (moment: Moment, end: number): boolean =>
    !moment.fiscal &&
    (moment.month !== null || moment.months !== null || !NAMES_A_THING.test(text.slice(end, end + 2)));

  for (const reading of readings) {
    const { moments } = reading;
    if (moments === undefined) continue;
    const { from, until, open } = moments;
    if (from.lost || until?.lost === true) continue;
    const year = yearOf(from);
    if (year === null) continue;
    const first = from.months === null ? from.month : from.months[0];
    const start = write(year, first, from.day);
    const last = until ?? from;
    let endYear = year;
    if (until !== null && until !== from) {
      endYear = until.year ?? (until.yearWord === 'following' ? year + 1 : year);
      const shared =
        until.year === null && until.yearWord === null && until.month !== null && from.month !== null;
      if (shared && until.month! < from.month!) endYear = year + 1;
    }
    const end =
      until === null ? '' : write(endYear, last.months === null ? last.month : last.months[1], last.day);
    reading.value = until === null && !open ? start : `${start}/${end}`;
    if (lends(last, reading.end)) {
      anchor = {
        year: endYear,
        month: last.months === null ? last.month : last.months[1],
        position: reading.end,
      };
      if (
        feedback === null &&
        until === null &&
        from.day !== null &&
        FED_BACK.test(text.slice(reading.end, reading.end + 64))
      )
        feedback = start;
    }
  }
}

const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;

/** The latest day printed in full, `2023-07-28`: a text's acts are not later than its signature. */
function lastFullDate(readings: readonly Reading[], text: string): string | null {
  let last: string | null = null;
  for (const { moments, end } of readings) {
    const moment = moments?.until ?? moments?.from;
    if (moment === undefined || moment.lost || moment.year === null || moment.day === null) continue;
    if (/^[ \u00a0]{0,2}前/u.test(text.slice(end, end + 3))) continue;
    const value = write(moment.year, moment.month, moment.day);
    if (last === null || value > last) last = value;
  }
  return last;
}
