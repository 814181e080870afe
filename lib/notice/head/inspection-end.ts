import type { HeadRule } from './head-rule';
import { readInspectionPeriod } from './inspection-period';

/** The inspection's last day, or month where no day is printed. */
export const inspectionEnd: HeadRule<'inspectionEnd'> = {
  field: 'inspectionEnd',
  label: '巡察结束',
  read: (context) => readInspectionPeriod(context).end,
  examples: [
    { text: '2021年12月30日至2月28日,市委巡察三组对甲局党组开展了巡察', value: '2022-02-28' },
    { text: '市委第三巡察组于2021年9月至11月对甲局党组进行了巡察', value: '2021-11' },
    { text: '2022年4月12日起,县委第一巡察组对甲镇党委开展了为期45天的巡察', value: null },
  ],
};
