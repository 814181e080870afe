import { type Beginning, matchAt, matchBeginning } from './match-at';
import { blankMoment, exists, type Moment } from './moment';

const NUMERIC: Beginning = {
  characters: '12',
  pattern: /((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.]\d|\d)/y,
};
const NUMERIC_MONTH: Beginning = {
  characters: '12',
  pattern: /((?:19|20)\d{2})([-/.])(\d{1,2})(?=[ ]?(?:至|到|-|—|~|～|–)[ ]?(?:19|20)\d{2}[-/.]\d{1,2})/y,
};

/** Reads 2022-09-15, 2022/9/15, 2022.9.15; a month alone (2022.9) only as one end of a period. */
export function numericAt(text: string, position: number): Moment | null {
  if (/[\d.\-/]/u.test(text[position - 1] ?? '')) return null;
  const full = matchBeginning(NUMERIC, text, position);
  const match = full ?? matchBeginning(NUMERIC_MONTH, text, position);
  if (match === null) return null;
  const moment = blankMoment(position);
  moment.end = position + match[0].length;
  moment.year = Number(match[1]);
  moment.month = Number(match[3]);
  moment.day = full === null ? null : Number(match[4]);
  return exists(moment) ? moment : null;
}

/** What stands after the joiner of a numeric period: `2022.5`, `2022.5.8`, `5.8`. */
const NUMERIC_END = /(?:((?:19|20)\d{2})([-/.]))?(\d{1,2})(?:[-/.](\d{1,2}))?(?![\d%％]|\.\d)/y;

/** Reads the end of a numeric period after the joiner at `position`: `2022.3.1-2022.4.30`, `2022.3-2022.5`, `2022.3.1-4.30`. */
export function numericEndAt(text: string, position: number, from: Moment): Moment | null {
  const match = matchAt(NUMERIC_END, text, position);
  if (match === null || (match[1] === undefined && (from.day === null || match[4] === undefined)))
    return null;
  if ((match[4] === undefined) !== (from.day === null)) return null;
  const moment = blankMoment(position);
  moment.end = position + match[0].length;
  moment.year = match[1] === undefined ? null : Number(match[1]);
  moment.month = Number(match[3]);
  moment.day = match[4] === undefined ? null : Number(match[4]);
  return exists(moment) ? moment : null;
}
