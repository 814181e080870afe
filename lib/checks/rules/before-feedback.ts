import type { Fact } from '../../model/notice';
import { isMonthOrDay, lastDay, periodEnds, printsYear } from '../calendar';
import { feedbackOf, wordsOf } from '../milestones';
import { ANSWERING, type NoticeRule } from '../rule';

const ACT =
  /召开|印发|制定|制订|出台|修订|完成|开展|举办|组织|下发|学习|追回|追缴|清退|收回|退还|上缴|通过|建成|启动|约谈|检查|督查|排查|处理|整改|审议|签订|发放|拨付|培训|验收|起/u;
/** The date names what something is about (2020年2月提任的1名干部) or from where a search reaches back. */
const ATTRIBUTE = /^(?:以来|之后|以后|之前|以前|前后|至今|[^,。;、]{0,8}的|发生|存在|期间|版|度)/u;
const SUBJECT = /(?:针对|对|对于|关于|结合|发现|自|按照|根据|依据|上次|上轮)$/u;

/** The date of an act, or the beginning of 从2023年1月起; nothing of other periods, which tell what was looked at. */
function beginningOf(fact: Fact): unknown {
  if (fact.kind === 'date') return fact.value;
  const ends = periodEnds(fact.value);
  return ends && ends[1] === '' && fact.text.endsWith('起') ? ends[0] : null;
}

/** 2023年2月17日 offered as a measure after a feedback of 3 March. */
export const beforeFeedback: NoticeRule = {
  name: 'before-feedback',
  severity: 'note',
  kinds: ANSWERING,
  label: { zh_CN: '措施早于反馈', en: 'Measure before the feedback' },
  description: {
    zh_CN: '作为整改措施列出的事，所写日期（印有年份）早于反馈日期。边巡边改属正常，只作提示。',
    en: 'A measure tells of something done on a date (its year printed) before the feedback. Problems may be mended while the inspection lasts, so this is a note.',
  },
  examples: [
    `{2023年3月3日反馈了巡察意见}。
一、关于补贴发放不规范的问题
整改情况：一是{2023年2月17日党组会议学习了有关文件}。二是清退补贴3笔。`,
  ],
  counterExamples: [
    `2023年3月3日反馈了巡察意见。
一、关于补贴发放不规范的问题
整改情况：一是2023年3月17日党组会议学习了有关文件。二是对2020年2月提任的1名干部进行考察。三是对2019年1月以来的补贴开展自查。`,
  ],
  *check(reading) {
    const feedback = feedbackOf(reading);
    if (!feedback) return;
    for (const fact of reading.moments) {
      const value = beginningOf(fact);
      if (!isMonthOrDay(value) || !printsYear(fact.text)) continue;
      const last = lastDay(value)!;
      if (last >= feedback.day || !reading.responseAt(fact.start)) continue;
      const clause = reading.clauseAt(fact.start);
      const after = reading.text.slice(fact.end, clause.end);
      const before = reading.text.slice(clause.start, fact.start);
      if (ATTRIBUTE.test(after) || SUBJECT.test(before) || !(fact.kind === 'period' || ACT.test(after)))
        continue;
      const days = feedback.day - last;
      yield {
        severity: 'note',
        message: {
          zh_CN: `${value}早于反馈日期${feedback.value}，相差${days}天`,
          en: `${value} is ${days} days before the feedback (${feedback.value})`,
        },
        evidence: [clause, ...wordsOf(reading, feedback)],
      };
    }
  },
};
