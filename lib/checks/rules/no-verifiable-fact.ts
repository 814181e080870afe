import { ANSWERING, type NoticeRule } from '../rule';
import { measuresByIssue } from '../series';
import { within } from '../spans';

/** Below so many characters an answer is too short to be blamed for saying little: another rule speaks of it. */
const SHORTEST_ANSWER = 12;

/** An answer with no number, date or named document. */
export const noVerifiableFact: NoticeRule = {
  name: 'no-verifiable-fact',
  severity: 'note',
  kinds: ANSWERING,
  label: { zh_CN: '回应无可核实之事', en: 'Nothing to verify' },
  description: {
    zh_CN: '一个问题的全部回应中没有数字、金额、日期，也没有写出名称的文件。',
    en: 'The whole answer to a problem has no number, amount, date or named document.',
  },
  examples: [
    `一、关于{内控管理不到位}的问题
整改情况：一是即知即改，立即进行整改，追回相关款项。二是加大压力传导，强化责任意识。
二、关于会议记录不全的问题
整改情况：一是补齐记录12份。`,
  ],
  counterExamples: [
    `一、关于内控管理不到位的问题
整改情况：一是修订《云浦市文化局财务管理办法》。二是加大压力传导，强化责任意识。
二、关于会议记录不全的问题
整改情况：一是补齐记录12份。`,
  ],
  *check(reading) {
    const measures = measuresByIssue(reading.responses);
    for (const problem of reading.problems) {
      const answers = measures.get(problem.id) ?? [];
      const length = answers.reduce((sum, { start, end }) => sum + end - start, 0);
      if (length < SHORTEST_ANSWER) continue;
      if (within(reading.notice.facts, reading.answerTo(problem)).length > 0) continue;
      yield {
        severity: 'note',
        message: {
          zh_CN: `“${problem.title}”的回应（${length}字）没有数字、日期或文件名`,
          en: `The answer to “${problem.title}” (${length} characters) has no number, date or named document`,
        },
        evidence: [problem],
      };
    }
  },
};
