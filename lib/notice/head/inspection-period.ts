import type { Fact } from '../../model/notice';
import { type HeadContext, leadOf } from './head-rule';

const INSPECTED = /(?:巡察|巡视|督察|审计|检查)(?:组|局|厅|署)?|进驻|延伸审计/u;
const NOT_THE_INSPECTION = /集中整改|整改期|整改工作(?:于|从|自)|公示期|公示时间|受理|反馈(?:了|会)?$/u;

const CARRIED_OUT =
  /^(?:期间)?,?[^。,反]{0,40}(?:开展|进行|实施)(?:了|为期)?[^。,反]{0,24}(?:巡察|巡视|督察|审计)/u;

export interface InspectionPeriod {
  start: string | null;
  end: string | null;
}

const sentenceAround = (text: string, { start, end }: Fact): { before: string; after: string } => {
  const head = text.slice(Math.max(0, start - 120), start);
  const tail = text.slice(end, end + 160);
  const from = Math.max(...['。', '\n', ';'].map((mark) => head.lastIndexOf(mark))) + 1;
  const cuts = ['。', '\n', ';'].map((mark) => tail.indexOf(mark)).filter((index) => index >= 0);
  return { before: head.slice(from), after: tail.slice(0, Math.min(tail.length, ...cuts)) };
};

/** Whether the sentence tells that an inspection took place at that time. */
function tellsInspection(text: string, fact: Fact): boolean {
  const { before, after } = sentenceAround(text, fact);
  if (NOT_THE_INSPECTION.test(before.slice(-14)) || /^[^,]{0,4}(?:集中)?整改/u.test(after)) return false;
  const near = after.slice(0, 110);
  if (CARRIED_OUT.test(near)) return true;
  if (/^[^。,;]{0,40}反馈/u.test(near)) return false;
  if (
    /^[^。]{0,100}?(?:对|进驻|在)[^。]{2,80}?(?:开展|进行|实施)?[^。]{0,30}(?:巡察|巡视|督察|审计|检查)/u.test(
      near,
    )
  )
    return true;
  if (
    /^[,]?[^。,]{0,40}(?:巡察|巡视|督察|审计)(?:组|局|厅)?[^。]{0,12}(?:进驻|巡察|巡视|开展|对)/u.test(near)
  )
    return true;
  return INSPECTED.test(before) && /^[^。]{0,40}(?:开展|进行|接受)/u.test(after);
}

const isClosed = (value: string): boolean => /\/.+/u.test(value);

/** Reads when the inspection took place, from the periods and days of the opening. */
export function readInspectionPeriod({ text, facts }: HeadContext): InspectionPeriod {
  const lead = leadOf(text).length;
  const opening = facts.filter((fact) => fact.end <= lead && typeof fact.value === 'string');
  const period = opening.find(
    (fact) =>
      fact.kind === 'period' &&
      isClosed(String(fact.value)) &&
      String(fact.value).length > 9 &&
      tellsInspection(text, fact),
  );
  if (period !== undefined) {
    const [start, end] = String(period.value).split('/');
    return { start: start!, end: end! };
  }
  const day = opening.find(
    (fact) =>
      (fact.kind === 'date' || fact.kind === 'period') &&
      /^\d{4}-\d{2}(?:-\d{2})?\/?$/u.test(String(fact.value)) &&
      tellsInspection(text, fact) &&
      !/^[^,。;]{0,40}反馈/u.test(text.slice(fact.end, fact.end + 60)),
  );
  return { start: day === undefined ? null : String(day.value).replace('/', ''), end: null };
}
