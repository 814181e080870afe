import type { Fact } from '../../model/notice';
import { datingFacts, type HeadRule } from './head-rule';

const FED_BACK =
  /^[^。;\n]{0,70}?(?:反馈|通报)(?:了)?(?:的)?(?!典型|案例|批评|曝光)[^。;\n]{0,24}?(?:情况|意见|结果|问题|巡察|巡视|督察|审计|会)|^[^。;\n]{0,60}?反馈/u;
/** 反馈时间: in a head of labels. */
const LABELLED = /反馈(?:意见)?(?:时间|日期)[: |\t]{1,4}$/u;
const AFTERWARDS = /反馈[^,。;\n]{0,10}(?:后|以来|以后)[^。;\n]{0,20}$/u;
/** 前次巡察反馈的14个问题 were told at another time. */
const EARLIER = /(?:前次|上次|上一?轮|首轮|此前|以往)[^,。]{0,8}反馈/u;
/** 3月3日,书记专题会听取巡察汇报,对反馈提出要求: who hears a report feeds nothing back. */
const HEARD = /听取[^。;\n]{0,24}汇报[^。;\n]{0,60}反馈/u;
const ANOTHER_DAY = /(?:19|20)\d{2}年|\d{1,2}月\d{1,2}日/u;

/** A period within one month (2月1日至3日): feedback to several bodies takes some days; the inspection takes weeks. */
const isFewDays = ({ kind, value, text }: Fact): boolean => {
  const [start = '', end = ''] = String(value).split('/');
  return kind === 'period' && end.length === 10 && start.slice(0, 7) === end.slice(0, 7) && text.length < 16;
};

/** The day on which the findings were fed back. */
export const feedbackDate: HeadRule<'feedbackDate'> = {
  field: 'feedbackDate',
  label: '反馈日期',
  read(context) {
    const { text } = context;
    for (const fact of datingFacts(context)) {
      const value = String(fact.value).split('/', 1)[0]!;
      if ((fact.kind !== 'date' && !isFewDays(fact)) || !/^\d{4}-\d{2}/u.test(value)) continue;
      if (LABELLED.test(text.slice(Math.max(0, fact.start - 12), fact.start))) return value;
      const after = FED_BACK.exec(text.slice(fact.end, fact.end + 110))?.[0];
      if (after === undefined || ANOTHER_DAY.test(after) || EARLIER.test(after) || HEARD.test(after))
        continue;
      if (AFTERWARDS.test(text.slice(Math.max(0, fact.start - 30), fact.start))) continue;
      return value;
    }
    return null;
  },
  examples: [
    {
      text: '2022年11月21日至12月25日,市委巡察三组对甲局党组开展了巡察,并于2023年3月3日反馈了巡察意见。',
      value: '2023-03-03',
    },
    {
      text: '2022年10月8日至12月15日,巡察组对甲局党组开展巡察。1月2日,巡察组向甲局党组反馈了意见。现将整改情况通报如下。',
      value: '2023-01-02',
    },
    { text: '2023年6月9日,市委第三巡察组向甲局党组反馈了巡察情况。', kind: 'feedback', value: '2023-06-09' },
    { text: '被巡察党组织:甲局党组\n反馈时间:2023年10月13日\n', value: '2023-10-13' },
    {
      text: '2019年10月9日,市委书记专题会听取巡察情况汇报,对巡察反馈提出要求。10月10日至13日,市委巡察组向各村反馈巡察情况。',
      kind: 'feedback',
      value: '2019-10-10',
    },
    { text: '2023年6月9日召开警示教育大会,通报典型案例5起,有关情况记录在案。', value: null },
    { text: '巡察反馈后,2023年6月9日召开整改部署会', value: null },
    {
      text: '2023年8月,区委第二巡察组开展巡察“回头看”,发现前次巡察反馈的5个问题未改,9月20日反馈。',
      value: '2023-09-20',
    },
  ],
};
