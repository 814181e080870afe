import { declaredPending } from '../pending';
import { matchesIn, UNFINISHED } from '../phrases';
import { ANSWERING, type NoticeRule } from '../rule';

/** One measure is declared unfinished and never named. */
export const unnamedPending: NoticeRule = {
  name: 'unnamed-pending',
  severity: 'note',
  kinds: ANSWERING,
  label: { zh_CN: '未指明哪项未完成', en: 'The unfinished is not named' },
  description: {
    zh_CN: '自报尚有问题或措施未完成，而没有一个问题标注为未完成，也没有一处回应写明尚未完成。',
    en: 'The notice declares something unfinished, yet no problem is marked so and no answer says so.',
  },
  examples: [
    `针对反馈的2个问题，{尚未整改到位1个问题}。
一、关于会议记录不全的问题
整改情况：一是补齐记录12份。
二、关于报销审核不细的问题
整改情况：一是退回发票9张。`,
  ],
  counterExamples: [
    `针对反馈的2个问题，尚未整改到位1个问题。
一、关于会议记录不全的问题
整改情况：一是补齐记录12份。
二、关于报销审核不细的问题
整改情况：一是退回发票9张，另有2张尚未收回。`,
  ],
  *check(reading) {
    const pending = declaredPending(reading);
    if (!pending || reading.problems.length === 0) return;
    if (reading.problems.some(({ status }) => status !== null && status !== 'done')) return;
    if (
      reading.problems.some((problem) => matchesIn(reading, UNFINISHED, reading.answerTo(problem)).length > 0)
    )
      return;
    yield {
      severity: 'note',
      message: {
        zh_CN: `自报未完成${pending.count}项，文中没有指明是哪一项`,
        en: `${pending.count} declared unfinished, none of them named`,
      },
      evidence: pending.evidence,
    };
  },
};
