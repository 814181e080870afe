import type { Fact } from '../../model/notice';
import { firstDay, isMonthOrDay, lastDay, periodEnds } from '../calendar';
import { feedbackOf, publicationOf, signatureOf, wordsOf } from '../milestones';
import type { Reading } from '../reading';
import { ANSWERING, type NoticeRule } from '../rule';

const LONGEST_QUIET = 60;

/** 上半年 and 三季度 say too little. */
const NAMES_MONTH = /月|\d[-./]\d/u;

interface DatedAct {
  readonly fact: Fact;
  readonly value: string;
  /** The day from which it may be counted: the last of a month. */
  readonly day: number;
}

/** The latest date inside the responses that is not after the notice itself; a month counts from its first day. */
function lastAct(reading: Reading, limit: number): DatedAct | null {
  let last: DatedAct | null = null;
  let latest = Number.NEGATIVE_INFINITY;
  for (const fact of reading.moments) {
    const value = fact.kind === 'period' ? periodEnds(fact.value)?.[1] : fact.value;
    if (!isMonthOrDay(value) || !NAMES_MONTH.test(fact.text)) continue;
    const day = lastDay(value)!;
    if (day > limit || firstDay(value)! <= latest || !reading.responseAt(fact.start)) continue;
    latest = firstDay(value)!;
    last = { fact, value, day };
  }
  return last;
}

/** 22 May is the last date of a notice of 28 July. */
export const quietEnd: NoticeRule = {
  name: 'quiet-end',
  severity: 'note',
  kinds: ANSWERING,
  label: { zh_CN: '末次动作距发布过久', en: 'Quiet before publication' },
  description: {
    zh_CN: '回应中最后一个日期距发布（无发布日期则距落款）超过60天；反馈之后没有任何日期的不作判断。',
    en: 'The last date of the answers lies more than 60 days before the publication (or the signature). Silent where the answers have no date after the feedback.',
  },
  examples: [
    `2023年3月3日，市委第一巡察组反馈了意见。
一、关于会议记录不全的问题
整改情况：一是{2023年4月12日补齐记录12份}。
中共云浦市文化局党组
{2023年7月28日}`,
  ],
  counterExamples: [
    `2023年3月3日，市委第一巡察组反馈了意见。
一、关于会议记录不全的问题
整改情况：一是2023年6月12日补齐记录12份。
中共云浦市文化局党组
2023年7月28日`,
  ],
  *check(reading) {
    const published = publicationOf(reading) ?? signatureOf(reading);
    if (!published) return;
    const act = lastAct(reading, published.day);
    const feedback = feedbackOf(reading);
    if (!act || (feedback && act.day < feedback.day)) return;
    const days = published.day - act.day;
    if (days <= LONGEST_QUIET) return;
    yield {
      severity: 'note',
      message: {
        zh_CN: `回应中最后的日期是${act.value}，距通报日期${published.value}有${days}天`,
        en: `The last date of the answers is ${act.value}, ${days} days before the notice (${published.value})`,
      },
      evidence: [reading.clauseAt(act.fact.start), ...wordsOf(reading, published)],
    };
  },
};
