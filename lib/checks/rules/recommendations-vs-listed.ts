import { NOTICES, type NoticeRule } from '../rule';
import { ordinalSpan, runsOf } from '../series';

const ANNOUNCED = /^(?:整改|工作|明确|具体|书面|反馈|指导性)*(?:意见|建议|要求)/u;
const MAKING = /(?:提出|提|反馈|作出)了?(?:以下|如下|下列)?$/u;

/** 提出五点整改意见, then 一要…四要. */
export const recommendationsVsListed: NoticeRule = {
  name: 'recommendations-vs-listed',
  severity: 'warning',
  kinds: NOTICES,
  label: { zh_CN: '意见条数与所列不符', en: 'Announced and listed recommendations differ' },
  description: {
    zh_CN: '写明提出几点意见建议，其后按序列出的条数与之不符。',
    en: 'The number of recommendations announced differs from the numbered ones that follow.',
  },
  examples: [
    `市委第七巡察组向明溪路街道党工委反馈巡察情况
根据市委统一安排，2023年9月4日至10月31日，市委第七巡察组对明溪路街道党工委进行了巡察。2023年11月28日，巡察组向街道党工委反馈了巡察情况。
巡察发现的主要问题是：理论学习不够深入；工程项目管理不规范。
{巡察组提出了三点整改意见}。{一要}强化理论武装。{二要}规范工程项目管理。`,
  ],
  counterExamples: [
    `市委第七巡察组向明溪路街道党工委反馈巡察情况
根据市委统一安排，2023年9月4日至10月31日，市委第七巡察组对明溪路街道党工委进行了巡察。2023年11月28日，巡察组向街道党工委反馈了巡察情况。
巡察发现的主要问题是：理论学习不够深入；工程项目管理不规范。
巡察组提出了两点整改意见。一要强化理论武装。二要规范工程项目管理。`,
  ],
  *check(reading) {
    const recommendations = reading.notice.measures.filter(({ type }) => type === 'recommendation');
    if (recommendations.length === 0) return;
    for (const announced of reading.quantities) {
      if (!ANNOUNCED.test(reading.text.slice(announced.end, announced.end + 10))) continue;
      if (!MAKING.test(reading.text.slice(Math.max(0, announced.start - 6), announced.start))) continue;
      const run = runsOf(recommendations.filter(({ start }) => start > announced.end))[0];
      if (!run || run[0]!.number !== 1 || run.length < 2 || run.length === announced.value) continue;
      if (run.at(-1)!.number === announced.value) continue;
      yield {
        severity: 'warning',
        message: {
          zh_CN: `称提出${announced.text}意见，其后列出${run.length}条`,
          en: `${announced.value} recommendations announced, ${run.length} listed`,
        },
        evidence: [
          reading.clauseAt(announced.start),
          ...run.map(({ item }) => ordinalSpan(reading.notice.text, item)),
        ],
      };
    }
  },
};
