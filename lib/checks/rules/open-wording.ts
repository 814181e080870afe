import { declaredPending } from '../pending';
import { matchesIn, ONGOING } from '../phrases';
import { ANSWERING, type NoticeRule } from '../rule';
import { inOrder } from '../spans';

/** One of 145 measures is declared open, six answers say 正在, 拟 or 计划. */
export const openWording: NoticeRule = {
  name: 'open-wording',
  severity: 'note',
  kinds: ANSWERING,
  label: { zh_CN: '措辞未了多于自报', en: 'More open by its words than declared' },
  description: {
    zh_CN:
      '自报未完成的项数，少于回应中带有“正在”“拟”“计划”“尚未”等措辞的问题数。措辞未了不等于没有完成，只作提示。',
    en: 'Fewer things are declared unfinished than answers that say 正在, 拟, 计划 or 尚未. Open words need not mean open work, so this is a note.',
  },
  examples: [
    `针对反馈的2个问题，{尚未整改到位1个问题}。
一、关于养老床位不足的问题
整改情况：一是{拟建设床位500张}。
二、关于社区力量薄弱的问题
整改情况：一是{正在招聘社区工作者15名}。`,
  ],
  counterExamples: [
    `针对反馈的2个问题，尚未整改到位1个问题。
一、关于养老床位不足的问题
整改情况：一是拟建设床位500张。
二、关于社区力量薄弱的问题
整改情况：一是招聘社区工作者15名。`,
  ],
  *check(reading) {
    const pending = declaredPending(reading);
    if (!pending) return;
    const open = reading.problems
      .map((problem) =>
        inOrder(
          matchesIn(reading, ONGOING, reading.answerTo(problem)).map(({ start }) => reading.clauseAt(start)),
        ),
      )
      .filter(({ length }) => length > 0);
    if (open.length <= pending.count) return;
    yield {
      severity: 'note',
      message: {
        zh_CN: `自报未完成${pending.count}项，而${open.length}个问题的回应措辞未了`,
        en: `${pending.count} declared unfinished, yet the answers to ${open.length} problems speak of work to come`,
      },
      evidence: [...pending.evidence, ...open.flat()],
    };
  },
};
