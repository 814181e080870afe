import type { Fact } from '../../model/notice';
import { firstDay, isMonthOrDay, lastDay, periodEnds, printsYear } from '../calendar';
import { lastWordOf, wordsOf } from '../milestones';
import { PLANNED } from '../phrases';
import { ANSWERING, type NoticeRule } from '../rule';

/** Words of things done. */
const DONE =
  /召开|印发|制定|制订|出台|修订|完成|开展|举办|组织|下发|学习|追回|追缴|收缴|清退|收回|退还|上缴|通过|建成|启动|约谈|检查|督查|督导|排查|处理|报送|整改到位|审议|调研|签订|腾退|发放|拨付|走访|培训|办结|验收|截至|截止/u;

/** The first day of a period with an end; 2024年3月起 is a plan. */
const beginningOf = ({ value }: Fact): string | null => {
  const ends = periodEnds(value);
  return ends && ends[1] !== '' ? ends[0] : null;
};

/** 2024年9月18日追回经费 in a notice of April 2024. */
export const futureDate: NoticeRule = {
  name: 'future-date',
  severity: 'error',
  kinds: ANSWERING,
  label: { zh_CN: '所述之事晚于发布', en: 'Done after publication' },
  description: {
    zh_CN:
      '整改措施里写有年份、已做之事的日期晚于发布日期与落款日期中较晚者。计划、时限、合同期限等将来之事不算，年份系承前省略者不算。',
    en: 'A measure tells of something done, with its year printed, later than the later of publication and signature. Plans, deadlines and terms of contracts do not count, nor do dates whose year is only inherited.',
  },
  examples: [
    `一、关于“经费管理不严”问题的整改情况。一是{2024年9月18日追回经费6.2万元}。二是修订办法。
中共梧桐职业技术大学委员会
{2024年4月23日}`,
  ],
  counterExamples: [
    `一、关于“经费管理不严”问题的整改情况。一是2024年3月18日追回经费6.2万元。二是计划2024年10月完成验收，2024年7月起每月开展检查。三是合同期限为2024年1月1日至2026年12月31日。
中共梧桐职业技术大学委员会
2024年4月23日`,
  ],
  *check(reading) {
    const last = lastWordOf(reading);
    if (!last) return;
    for (const fact of reading.moments) {
      const value = fact.kind === 'period' ? beginningOf(fact) : fact.value;
      if (!isMonthOrDay(value) || !printsYear(fact.text) || firstDay(value)! <= lastDay(last.value)!)
        continue;
      if (!reading.responseAt(fact.start)) continue;
      const clause = reading.clauseAt(fact.start);
      const sentence = reading.sentenceAt(fact.start);
      const upToHere = reading.text.slice(Math.max(sentence.start, fact.start - 60), clause.end);
      if (PLANNED.test(upToHere) || !DONE.test(reading.text.slice(clause.start, clause.end))) continue;
      const days = firstDay(value)! - last.day;
      yield {
        severity: 'error',
        message: {
          zh_CN: `${value}所做之事晚于通报日期${last.value}，相差${days}天`,
          en: `Done on ${value}, ${days} days after the notice of ${last.value}`,
        },
        evidence: [clause, ...wordsOf(reading, last)],
      };
    }
  },
};
