import type { IssueStatus } from '../../model/notice';
import { claimsOfCompletion } from '../claims';
import { ANSWERING, type NoticeRule } from '../rule';

const FEWEST = 3;

/** 31 problems declared done, 30 marked 已完成. */
export const statusVsListed: NoticeRule = {
  name: 'status-vs-listed',
  severity: 'warning',
  kinds: ANSWERING,
  label: { zh_CN: '已完成数与逐项状态不符', en: 'Done in total and done one by one differ' },
  description: {
    zh_CN:
      '逐个问题都标有状态时，自报已完成的问题数与标注为已完成的问题数不符。已完成加基本完成、加长期坚持之和相符者不提示；称全部完成的由另一条规则核对。',
    en: 'Where every problem carries a status, the number declared done differs from the number marked as done. Silent when done together with mostly done or long-term gives the number; a claim that all is done is left to another rule.',
  },
  examples: [
    `反馈问题3个，{已完成1个}。
1.关于{学习计划落空}的问题。整改状态：已完成。整改情况：补学2次。
2.关于{会议记录不全}的问题。整改状态：已完成。整改情况：补齐记录12份。
3.关于图书更新慢的问题。整改状态：正在整改。整改情况：采购新书3200册。`,
  ],
  counterExamples: [
    `反馈问题3个，已完成2个。
1.关于学习计划落空的问题。整改状态：已完成。整改情况：补学2次。
2.关于会议记录不全的问题。整改状态：已完成。整改情况：补齐记录12份。
3.关于图书更新慢的问题。整改状态：正在整改。整改情况：采购新书3200册。`,
  ],
  *check(reading) {
    const declared = reading.notice.declared.problemsDone;
    const { problems } = reading;
    const total = reading.notice.declared.problems;
    if (!declared || (total && total.value !== problems.length)) return;
    if (problems.length < FEWEST || problems.some(({ status }) => status === null)) return;
    if (claimsOfCompletion(reading).length > 0) return;
    const marked = (...statuses: IssueStatus[]) =>
      problems.filter(({ status }) => statuses.includes(status!));
    const done = marked('done');
    const totals = [
      done,
      marked('done', 'mostly-done'),
      marked('done', 'long-term'),
      marked('done', 'mostly-done', 'long-term'),
    ].map(({ length }) => length);
    if (totals.includes(declared.value)) return;
    yield {
      severity: 'warning',
      message: {
        zh_CN: `自报已完成${declared.value}个问题，逐项标注已完成的${done.length}个；相差${Math.abs(declared.value - done.length)}`,
        en: `${declared.value} problems declared done, ${done.length} marked as done; a difference of ${Math.abs(declared.value - done.length)}`,
      },
      evidence: [reading.wordsOf(declared), ...done],
    };
  },
};
