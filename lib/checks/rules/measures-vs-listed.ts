import { ANSWERING, type NoticeRule } from '../rule';

/** 提出108条整改措施, 96 printed. */
export const measuresVsListed: NoticeRule = {
  name: 'measures-vs-listed',
  severity: 'note',
  kinds: ANSWERING,
  label: { zh_CN: '所列措施少于自报', en: 'Fewer measures listed than declared' },
  description: {
    zh_CN: '自报的整改措施数多于文中列出的措施数。通报未必承诺逐条刊出，只作提示。',
    en: 'More measures are declared than printed. A notice need not print them all, so this is a note.',
  },
  examples: [
    `针对反馈的问题，{制定整改措施6条}。
一、关于“会议记录不全”问题的整改情况。一是补齐记录12份。二是抽查2次。
二、关于“报销审核不细”问题的整改情况。一是退回发票9张。`,
  ],
  counterExamples: [
    `针对反馈的问题，制定整改措施3条。
一、关于“会议记录不全”问题的整改情况。一是补齐记录12份。二是抽查2次。
二、关于“报销审核不细”问题的整改情况。一是退回发票9张。`,
  ],
  *check(reading) {
    const declared = reading.notice.declared.measures;
    const listed = reading.responses.length;
    if (!declared || listed === 0 || listed >= declared.value) return;
    yield {
      severity: 'note',
      message: {
        zh_CN: `自报${declared.value}条整改措施，文中列出${listed}条；少${declared.value - listed}`,
        en: `${declared.value} measures declared, ${listed} listed; ${declared.value - listed} missing`,
      },
      evidence: [reading.wordsOf(declared)],
    };
  },
};
