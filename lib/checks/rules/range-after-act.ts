import { isMonthOrDay, lastDay, periodEnds, printsYear } from '../calendar';
import { ANSWERING, type NoticeRule } from '../rule';
import { within } from '../spans';

const LOOKING = /自查|检查|排查|清查|核查|抽查|审计|盘点|清理|梳理|复核/u;
/** The period is when the search is to run, not what it looked at. */
const SCHEDULE = /计划|将|时间|期限|为期|拟|预计|持续/u;
const REACH = 40;

/** A self-check of April that covers May. */
export const rangeAfterAct: NoticeRule = {
  name: 'range-after-act',
  severity: 'note',
  kinds: ANSWERING,
  label: { zh_CN: '查证范围晚于查证时间', en: 'Range beyond the search' },
  description: {
    zh_CN: '某月开展自查、检查，所查事项的截止月份却晚于该月。查证可能持续至其后，只作提示。',
    en: 'A search of one month covers a range that ends in a later month. It may have lasted longer, so this is a note.',
  },
  examples: [
    '一、关于项目报批不规范的问题\n整改情况：一是{2023年4月组织开展自查}，{经查2019年10月至2023年5月有2个项目均经集体研究}。',
  ],
  counterExamples: [
    '一、关于项目报批不规范的问题\n整改情况：一是2023年6月组织开展自查，经查2019年10月至2023年5月有2个项目均经集体研究。',
    '一、关于项目报批不规范的问题\n整改情况：一是2023年4月启动检查，检查时间为2023年5月1日至2023年6月30日。',
  ],
  *check(reading) {
    for (const [index, range] of reading.moments.entries()) {
      const until = range.kind === 'period' ? periodEnds(range.value)?.[1] : null;
      if (!isMonthOrDay(until)) continue;
      const sentence = reading.sentenceAt(range.start);
      const act = within(reading.moments.slice(Math.max(0, index - 3), index), sentence).at(-1);
      if (act?.kind !== 'date' || !isMonthOrDay(act.value) || !printsYear(act.text)) continue;
      const between = reading.text.slice(act.end, range.start);
      if (between.length > REACH || !LOOKING.test(between) || SCHEDULE.test(between)) continue;
      if (lastDay(until)! <= lastDay(act.value)!) continue;
      yield {
        severity: 'note',
        message: {
          zh_CN: `${act.value}开展的查证，范围却到${until}`,
          en: `The search of ${act.value} covers a range up to ${until}`,
        },
        evidence: [reading.clauseAt(act.start), reading.clauseAt(range.start)],
      };
    }
  },
};
