import type { Fact } from '../../lib/model/notice';
import { date } from '../../lib/notice/facts/date';
import { readFacts } from '../../lib/notice/facts/index';
import { period } from '../../lib/notice/facts/period';
import { normalize } from '../../lib/notice/normalize';

/** Reads the dates and periods of a text and nothing else, their years settled: what chrono is asked for. */
export const readDates = (text: string): Fact[] =>
  readFacts(normalize(text), { startYear: null }, [period, date]);
