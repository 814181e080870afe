const MILLISECONDS_A_DAY = 86_400_000;
const PRINTED = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u;

interface CalendarDate {
  readonly year: number;
  /** 1..12, null where only the year is known. */
  readonly month: number | null;
  readonly day: number | null;
}

const readDate = (value: string): CalendarDate | null => {
  const match = PRINTED.exec(value);
  if (!match) return null;
  return {
    year: Number(match[1]),
    month: match[2] === undefined ? null : Number(match[2]),
    day: match[3] === undefined ? null : Number(match[3]),
  };
};

const dayNumber = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY);

/** Number of the first day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` may mean; null for anything else. */
export function firstDay(value: unknown): number | null {
  const date = typeof value === 'string' ? readDate(value) : null;
  return date && dayNumber(date.year, date.month ?? 1, date.day ?? 1);
}

/** Number of the last day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` may mean; null for anything else. */
export function lastDay(value: unknown): number | null {
  const date = typeof value === 'string' ? readDate(value) : null;
  if (!date) return null;
  if (date.day !== null) return dayNumber(date.year, date.month!, date.day);
  return dayNumber(date.year, (date.month ?? 12) + 1, 1) - 1;
}

/** Whether a value names a day of the calendar: `2024-02-29`, but not `2023-02-29`. */
export function isDayOfCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    month >= 1 && month <= 12 && day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

/** Whether a value has a day (`2023-05-06`). */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value);

/** Whether a value has at least a month. */
export const isMonthOrDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}(?:-\d{2})?$/u.test(value);

/** The two ends of a period's value; the second is empty for an open one. */
export const periodEnds = (value: unknown): readonly [from: string, until: string] | null => {
  if (typeof value !== 'string' || !value.includes('/')) return null;
  const [from = '', until = ''] = value.split('/');
  return [from, until];
};

/** Whether the year itself is printed, not inherited. */
export const printsYear = (text: string): boolean => /\d{4}|[〇零○一二三四五六七八九]{4}/u.test(text);
