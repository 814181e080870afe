import type { Fact } from '../../model/notice';
import { onceFor } from '../once-for';
import { datingFacts, type HeadContext } from './head-rule';

const NOT_THE_INSPECTION = /集中整改|整改期|整改工作(?:于|从|自)|公示期|公示时间|受理|反馈(?:了|会)?$/u;
/** The wordings in which a sentence goes on after the time at which somebody was inspected. */
const WENT_ON: readonly RegExp[] = [
  /^(?:期间)?,?[^。,反]{0,40}(?:开展|进行|实施)(?:了|为期)?[^。,反]{0,24}(?:巡察|巡视|督察|审计)/u,
  /^[^。反]{0,100}?(?:对|进驻|在)[^。反]{2,80}?(?:巡察|巡视|督察|审计|检查)/u,
  /^(?:期间)?,?(?:巡察|巡视)了(?!反馈|整改)/u,
  /^,?[^。,反]{0,40}(?:巡察|巡视|督察|审计)(?:组|局|厅)?[^。反]{0,12}(?:进驻|巡察|巡视|开展|对)/u,
];
/** 市委第三巡察组于(…)开展, 我局于(…)接受了巡察 */
const INSPECTED_BEFORE = /(?:巡察|巡视|督察|审计|检查)(?:组|局|厅|署)?[^反]{0,12}$/u;
const CARRIED_OUT = /^[^。反]{0,40}(?:开展|进行|接受)/u;
/** The days on which several bodies were told what had been found. */
const FEEDBACK_ROUND = /^[^。]{0,60}(?:完成|进行|开展)(?:了)?(?:对|向)[^。]{0,120}反馈/u;
const FED_BACK = /^,?[^。,;]{0,40}反馈/u;

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

/** 巡察时间: in a head of labels. */
const LABELLED = /(?:巡察|巡视|审计|督察)(?:的)?(?:时间|期间|日期|起止时间)[: |\t]{1,4}$/u;

/** Whether the sentence tells that an inspection took place at that time. */
function tellsInspection(text: string, fact: Fact): boolean {
  const { before, after } = sentenceAround(text, fact);
  if (LABELLED.test(before)) return true;
  if (NOT_THE_INSPECTION.test(before.slice(-14)) || /^[^,]{0,4}(?:集中)?整改/u.test(after)) return false;
  if (FEEDBACK_ROUND.test(after)) return false;
  if (WENT_ON.some((pattern) => pattern.test(after))) return true;
  return !FED_BACK.test(after) && INSPECTED_BEFORE.test(before) && CARRIED_OUT.test(after);
}

const isClosed = (value: string): boolean => /\/.+/u.test(value);

/** Reads when the inspection took place, from the periods and days of the opening. */
export const readInspectionPeriod = onceFor((context: HeadContext): InspectionPeriod => {
  const { text } = context;
  const opening = datingFacts(context).filter((fact) => typeof fact.value === 'string');
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
      tellsInspection(text, fact),
  );
  return { start: day === undefined ? null : String(day.value).replace('/', ''), end: null };
});
