import type { HeadRule } from './head-rule';
import { readInspectionPeriod } from './inspection-period';

/** The inspection's first day, or month where no day is printed. */
export const inspectionStart: HeadRule<'inspectionStart'> = {
  field: 'inspectionStart',
  label: '巡察开始',
  read: (context) => readInspectionPeriod(context).start,
  examples: [
    { text: '2022年11月21日至12月25日,市委巡察三组对甲局党组开展了巡察', value: '2022-11-21' },
    { text: '市委第三巡察组于2021年9月至11月对甲局党组进行了巡察', value: '2021-09' },
    { text: '2022年4月12日起,县委第一巡察组对甲镇党委开展了为期45天的巡察', value: '2022-04-12' },
    { text: '2023年6月9日,市委第三巡察组向甲局党组反馈了巡察情况。', kind: 'feedback', value: null },
    { text: '巡察组反馈意见后,2023年6月9日,局党组召开会议,进行了研究。', value: null },
    { text: '在2022年3月1日至5月31日集中整改期内,甲局党组完成整改', value: null },
  ],
};
