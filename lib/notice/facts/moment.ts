/** Years told by a word: the word's distance from the year of writing, or from the year last named. */
export type YearWord = 'this' | 'last' | 'before-last' | 'next' | 'same' | 'following';

/** A date as printed, with the parts that the text leaves out as null; nothing is implied yet. */
export interface Moment {
  start: number;
  end: number;
  year: number | null;
  yearWord: YearWord | null;
  month: number | null;
  day: number | null;
  /** Months of a part of a year (上半年, 二季度): first and last. */
  months: readonly [number, number] | null;
  /** 2021年度 names a budget or a plan and says nothing of when things happen. */
  fiscal: boolean;
  /** Characters are lost (2024717日) or the day does not exist. */
  lost: boolean;
  /** A number whose 年, 月 or 日 follows only after a joiner (`3至5月`); it is a date only as the start of a period. */
  bare: boolean;
}

/** A date at a position of which nothing is read yet. */
export const blankMoment = (start: number): Moment => ({
  start,
  end: start,
  year: null,
  yearWord: null,
  month: null,
  day: null,
  months: null,
  fiscal: false,
  lost: false,
  bare: false,
});

const daysIn = (year: number | null, month: number): number =>
  month === 2
    ? year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Whether its month and day exist. */
export const exists = (moment: Moment): boolean =>
  (moment.month === null || (moment.month >= 1 && moment.month <= 12)) &&
  (moment.day === null ||
    (moment.day >= 1 && moment.day <= (moment.month === null ? 31 : daysIn(moment.year, moment.month))));
