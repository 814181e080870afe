import { ANSWERING, type NoticeRule } from '../rule';
import { measuresByIssue } from '../series';

/** Signs, labels and status words: what remains of an answer without them is its substance. */
const NO_ANSWER =
  /整改(?:状态|情况|进展情况|落实情况|进展|成效|措施|结果)|完成情况|已完成(?:整改)?并?(?:长期坚持)?|基本完成|正在整改|持续推进|长期坚持|的?问题|[\s\p{P}\p{S}〔〕]/gu;
/** A substance of so many characters may be an answer that the reader took for something else. */
const SHORTEST_ANSWER = 8;
/** Above this share of problems without a measure the notice lists problems and answers apart from each other. */
const MOST_UNANSWERED = 0.34;

/** A heading directly followed by the next heading. */
export const unansweredIssue: NoticeRule = {
  name: 'unanswered-issue',
  severity: 'warning',
  kinds: ANSWERING,
  label: { zh_CN: '问题没有回应', en: 'Problem without an answer' },
  description: {
    zh_CN:
      '一个问题之后没有任何整改措施，紧接着就是下一个问题（只有状态而无内容亦算）。过半问题都无措施的（问题与整改分列两处）不作判断。',
    en: 'No measure stands between a problem and the next heading (a status alone is no answer). Silent where many problems have none: then problems and answers are printed apart.',
  },
  examples: [
    `一、关于建后管护不到位的问题
整改情况：修复渠道8.6公里，更换泵站设备5台。
二、关于{示范带建设重形式}的问题
整改状态：已完成。
三、关于产业项目同质化的问题
整改情况：调减雷同项目4个。
四、关于主题党日质量不高的问题
整改情况：开展主题党日10次。`,
  ],
  counterExamples: [
    `一、关于建后管护不到位的问题
整改情况：已修复。
二、关于示范带建设重形式的问题
整改状态：已完成。已在7个镇重新公示。
三、关于产业项目同质化的问题
整改情况：调减雷同项目4个。`,
  ],
  *check(reading) {
    const measures = measuresByIssue(reading.responses);
    const unanswered = reading.problems.filter(({ id }) => !measures.has(id));
    if (unanswered.length === 0 || unanswered.length > reading.problems.length * MOST_UNANSWERED) return;
    for (const problem of unanswered) {
      const { start, end } = reading.answerTo(problem);
      const substance = reading.text.slice(start, end).replaceAll(NO_ANSWER, '');
      if (substance.length >= SHORTEST_ANSWER) continue;
      yield {
        severity: 'warning',
        message: {
          zh_CN: `“${problem.title}”之后没有整改措施`,
          en: `No measure follows “${problem.title}”`,
        },
        evidence: [problem],
      };
    }
  },
};
