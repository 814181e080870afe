import type { FactRule, Reading } from './fact-rule';
import type { Moment } from './moment';

/** 每年3月 returns every year and says nothing of one. */
const RECURRING = /每年?$/u;

/** 今年, 当年 or 上半年 alone is no date; it takes a month, or the word that opens a period. */
const isDate = (moment: Moment): boolean =>
  !moment.bare && moment.months === null && (moment.yearWord === null || moment.month !== null);

/** Days, months and years; years left out are settled in text order. */
export const date: FactRule = {
  kind: 'date',
  label: '日期',
  read({ text, moments }) {
    const readings: Reading[] = [];
    for (const moment of moments) {
      if (!isDate(moment)) continue;
      if (RECURRING.test(text.slice(Math.max(0, moment.start - 2), moment.start))) continue;
      readings.push({
        start: moment.start,
        end: moment.end,
        value: null,
        unit: null,
        approximate: false,
        moments: { from: moment, until: null, open: false },
      });
    }
    return readings;
  },
  examples: [
    { text: '2023年3月3日反馈', facts: [{ text: '2023年3月3日', value: '2023-03-03' }] },
    { text: '二〇二三年七月二十八日', facts: [{ text: '二〇二三年七月二十八日', value: '2023-07-28' }] },
    { text: '二○二一年十二月', facts: [{ text: '二○二一年十二月', value: '2021-12' }] },
    { text: '二O二三年七月二十八日', facts: [{ text: '二O二三年七月二十八日', value: '2023-07-28' }] },
    { text: '二0二三年七月', facts: [{ text: '二0二三年七月', value: '2023-07' }] },
    { text: '成文日期:2022-09-15', facts: [{ text: '2022-09-15', value: '2022-09-15' }] },
    { text: '2022/9/15 发布', facts: [{ text: '2022/9/15', value: '2022-09-15' }] },
    { text: '2022.9.15 发布', facts: [{ text: '2022.9.15', value: '2022-09-15' }] },
    { text: '2022年 9月 5 日', facts: [{ text: '2022年 9月 5 日', value: '2022-09-05' }] },
    { text: '22年3月5日', facts: [{ text: '22年3月5日', value: '2022-03-05' }] },
    {
      text: '2023年2月7日、3月9日学习',
      facts: [
        { text: '2023年2月7日', value: '2023-02-07' },
        { text: '3月9日', value: '2023-03-09' },
      ],
    },
    {
      text: '2023年3月8日、9日和12日',
      facts: [
        { text: '2023年3月8日', value: '2023-03-08' },
        { text: '9日', value: '2023-03-09' },
        { text: '12日', value: '2023-03-12' },
      ],
    },
    {
      text: '2022年4月印发,截至6月底完成',
      facts: [
        { text: '2022年4月', value: '2022-04' },
        { text: '6月', value: '2022-06' },
      ],
    },
    { text: '2022年5月份', facts: [{ text: '2022年5月份', value: '2022-05' }] },
    { text: '2022年5月上旬召开', facts: [{ text: '2022年5月上旬', value: '2022-05' }] },
    { text: '2021年度预算', facts: [{ text: '2021年度', value: '2021' }] },
    { text: '2023年底前完成', facts: [{ text: '2023年底', value: '2023-12' }] },
    { text: '2023年初步建成', facts: [{ text: '2023年', value: '2023' }] },
    { text: '于2024717日印发', facts: [{ text: '2024717日', value: null }] },
    { text: '于2024年17日印发', facts: [{ text: '2024年17日', value: null }] },
    { text: '于2023年2月30日印发', facts: [{ text: '2023年2月30日', value: null }] },
    {
      text: '2022年11月5日启动,同年12月完成,次年3月验收',
      facts: [
        { text: '2022年11月5日', value: '2022-11-05' },
        { text: '同年12月', value: '2022-12' },
        { text: '次年3月', value: '2023-03' },
      ],
    },
  ],
  counterExamples: [
    '12.4宪法日',
    '“3.8”妇女维权周',
    '1.5万元',
    '3.8节',
    '每月15日接访',
    '每年3月集中宣传',
    '3个月内',
    '当年全省平均水平',
    '21世纪',
    '第2022-00171号',
    '党的二十大',
    '12345',
  ],
};
