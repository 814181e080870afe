import { describe, expect, test } from 'vitest';
import type { NoticeKind } from '../../lib/model/notice';
import { readFacts } from '../../lib/notice/facts';
import { type Head, readHead } from '../../lib/notice/head';

interface Opening {
  text: string;
  kind?: NoticeKind;
  head: Partial<Head>;
}

/** Invented openings, each in another wording of who inspected whom and when. */
const OPENINGS: readonly Opening[] = [
  {
    text: '根据区委统一部署,2021年3月15日至5月20日,区委第二巡察组对区城市管理局党组进行了巡察。7月6日,区委巡察组向区城市管理局党组反馈了巡察意见。按照巡察工作有关要求,现将巡察整改进展情况予以公布。',
    head: {
      inspectedBody: '区城市管理局党组',
      inspectingBody: '区委第二巡察组',
      inspectionLevel: 'county',
      inspectionStart: '2021-03-15',
      inspectionEnd: '2021-05-20',
      feedbackDate: '2021-07-06',
    },
  },
  {
    text: '中共丙省委关于巡视整改情况的通报\n根据中央统一部署,2014年3月29日至5月27日,中央第十二巡视组对丙省进行了巡视。7月8日,中央巡视组向省委反馈了巡视意见。现将整改情况予以公布。',
    head: {
      inspectedBody: '中共丙省委',
      inspectingBody: '中央第十二巡视组',
      inspectionLevel: 'central',
      inspectionStart: '2014-03-29',
      inspectionEnd: '2014-05-27',
      feedbackDate: '2014-07-08',
    },
  },
  {
    text: '2017年2月28日至4月28日,中央第二巡视组对丁大学党委开展了专项巡视。6月14日,中央巡视组向丁大学党委反馈了专项巡视意见。',
    head: {
      inspectedBody: '丁大学党委',
      inspectingBody: '中央第二巡视组',
      inspectionStart: '2017-02-28',
      feedbackDate: '2017-06-14',
    },
  },
  {
    text: '根据市委巡察工作领导小组安排,市委第六巡察组自2020年10月12日起,利用两个月左右时间,对甲市自然资源局党委开展常规巡察,2021年1月18日反馈了巡察情况。',
    head: {
      inspectedBody: '甲市自然资源局党委',
      inspectingBody: '市委第六巡察组',
      inspectionStart: '2020-10-12',
      inspectionEnd: null,
      feedbackDate: '2021-01-18',
    },
  },
  {
    text: '中共乙区卫生健康局党组关于巡察整改情况的通报\n2018年9月至11月,区委第三巡察组对我局党组进行了专项巡察,2019年1月15日反馈了巡察意见。现将整改情况通报如下:',
    head: {
      inspectedBody: '中共乙区卫生健康局党组',
      inspectingBody: '区委第三巡察组',
      inspectionStart: '2018-09',
      inspectionEnd: '2018-11',
      feedbackDate: '2019-01-15',
    },
  },
  {
    text: '2023年7月25日至9月28日,十四届区委第三轮巡察第一巡察组对乙街道党工委开展了巡察。11月6日反馈了巡察意见。',
    head: {
      inspectedBody: '乙街道党工委',
      inspectingBody: '十四届区委第三轮巡察第一巡察组',
      inspectionLevel: 'county',
      round: '十四届区委第三轮巡察',
      feedbackDate: '2023-11-06',
    },
  },
  {
    text: '根据县委巡察工作安排,县委第四巡察组于2020年4月20日至6月10日,对丙镇党委开展了常规巡察,并对其所辖的3个村党支部进行了延伸巡察。2020年8月3日,县委第四巡察组反馈了巡察情况。',
    head: {
      inspectedBody: '丙镇党委',
      inspectingBody: '县委第四巡察组',
      inspectionLevel: 'county',
      inspectionStart: '2020-04-20',
      inspectionEnd: '2020-06-10',
      feedbackDate: '2020-08-03',
    },
  },
  {
    text: '根据学校党委统一部署,2022年4月11日至6月10日,校党委第二巡察组对丙学院党委开展了巡察。2022年9月1日,校党委巡察组向丙学院党委反馈了意见。',
    head: {
      inspectedBody: '丙学院党委',
      inspectingBody: '校党委第二巡察组',
      inspectionLevel: null,
      inspectionStart: '2022-04-11',
      feedbackDate: '2022-09-01',
    },
  },
  {
    text: '根据集团公司党委统一部署,2023年6月5日至7月14日,集团公司党委第一巡察组对丁分公司党委进行了常规巡察,9月12日向丁分公司党委反馈了巡察意见。',
    head: {
      inspectedBody: '丁分公司党委',
      inspectingBody: '集团公司党委第一巡察组',
      inspectionLevel: null,
      inspectionEnd: '2023-07-14',
      feedbackDate: '2023-09-12',
    },
  },
  {
    text: '2022年9月13日—11月13日,省委第四巡视组对甲职业技术学院党委开展了常规巡视。2023年2月24日,省委第四巡视组向甲职业技术学院党委反馈了巡视意见。',
    head: {
      inspectedBody: '甲职业技术学院党委',
      inspectingBody: '省委第四巡视组',
      inspectionLevel: 'provincial',
      inspectionEnd: '2022-11-13',
      feedbackDate: '2023-02-24',
    },
  },
  {
    text: '区委第一巡察组向乙街道党工委反馈巡察情况\n2023年5月31日上午,区委第一巡察组向乙街道党工委反馈巡察情况。会上,区委第一巡察组组长通报了有关问题。根据区委统一部署,2023年2月20日至4月20日,区委第一巡察组对乙街道党工委开展了常规巡察。',
    kind: 'feedback',
    head: {
      title: '区委第一巡察组向乙街道党工委反馈巡察情况',
      inspectedBody: '乙街道党工委',
      inspectingBody: '区委第一巡察组',
      inspectionStart: '2023-02-20',
      inspectionEnd: '2023-04-20',
      feedbackDate: '2023-05-31',
    },
  },
  {
    text: '经市委批准,2021年10月15日至12月31日,市委第七巡察组对市住房和城乡建设局党组开展巡察“回头看”。2022年3月2日反馈意见。',
    head: {
      inspectedBody: '市住房和城乡建设局党组',
      inspectingBody: '市委第七巡察组',
      lookBack: true,
      inspectionStart: '2021-10-15',
      feedbackDate: '2022-03-02',
    },
  },
  {
    text: '自2022年3月中旬至5月底,县委第一巡察组对县融媒体中心党支部进行了巡察。8月上旬,巡察组反馈了意见。',
    head: {
      inspectedBody: '县融媒体中心党支部',
      inspectionStart: '2022-03',
      inspectionEnd: '2022-05',
      feedbackDate: '2022-08',
    },
  },
  {
    text: '关于甲镇乙村党总支巡察整改情况的公示\n按照县委统一安排,2023年4月3日至4月28日,县委第二提级巡察组对乙村党总支开展了提级巡察,6月9日进行了反馈。现将整改情况公示如下:',
    head: {
      inspectedBody: '甲镇乙村党总支',
      inspectingBody: '县委第二提级巡察组',
      inspectionStart: '2023-04-03',
      feedbackDate: '2023-06-09',
    },
  },
  {
    text: '二〇一九年三月四日至四月三十日,旗委第三巡察组对旗林业和草原局党组开展了巡察。二〇一九年六月十日反馈了巡察意见。',
    head: {
      inspectedBody: '旗林业和草原局党组',
      inspectingBody: '旗委第三巡察组',
      inspectionLevel: 'county',
      inspectionStart: '2019-03-04',
      inspectionEnd: '2019-04-30',
      feedbackDate: '2019-06-10',
    },
  },
  {
    text: '县司法局党组关于巡察整改情况的通报\n我局于2022年5月10日至7月8日接受了县委第三巡察组的巡察,8月30日收到了县委第三巡察组的反馈意见。现通报如下:',
    head: {
      inspectedBody: '县司法局党组',
      inspectingBody: '县委第三巡察组',
      inspectionStart: '2022-05-10',
      inspectionEnd: '2022-07-08',
      feedbackDate: '2022-08-30',
    },
  },
  {
    text: '按照区委巡察工作统一部署,区委巡察一组于2021年9月6日至11月5日对区文化和旅游局党委进行了巡察。2022年1月7日,区委巡察一组将巡察意见反馈给区文化和旅游局党委。',
    head: {
      inspectedBody: '区文化和旅游局党委',
      inspectingBody: '区委巡察一组',
      feedbackDate: '2022-01-07',
    },
  },
  {
    text: '根据五届市委第四轮巡察工作部署,市委第二巡察组于2018年10月9日至12月8日对市商务局党组开展了巡察,1月11日反馈了巡察意见。2019年1月15日至4月15日为集中整改期。现将整改情况予以公布。',
    head: {
      inspectedBody: '市商务局党组',
      round: '五届市委第四轮巡察',
      inspectionStart: '2018-10-09',
      inspectionEnd: '2018-12-08',
      feedbackDate: '2019-01-11',
    },
  },
  {
    text: '中共甲县委宣传部关于巡察整改情况的通报\n2022年9月,县委派出第五巡察组对县委宣传部开展了巡察。',
    head: { inspectedBody: '中共甲县委宣传部', inspectingBody: '县委第五巡察组', inspectionLevel: 'county' },
  },
  {
    text: '根据市委第三轮巡察安排,市委机动巡察组于2019年7月1日至8月15日对市公共资源交易中心党组开展了机动巡察。',
    head: {
      inspectedBody: '市公共资源交易中心党组',
      inspectingBody: '市委机动巡察组',
      round: '市委第三轮巡察',
      inspectionStart: '2019-07-01',
    },
  },
  {
    text: '2020年11月2日至2021年1月8日,上海市委第九巡视组对甲区党组织开展了巡视。2021年3月1日反馈了巡视意见。',
    head: {
      inspectingBody: '上海市委第九巡视组',
      inspectionLevel: 'provincial',
      inspectionEnd: '2021-01-08',
    },
  },
  {
    text: '重庆市丁局党组关于巡视整改情况的通报\n按照市委统一部署,2021年4月6日至6月20日,市委第三巡视组对市丁局党组进行了常规巡视。',
    head: {
      inspectedBody: '重庆市丁局党组',
      inspectingBody: '市委第三巡视组',
      inspectionLevel: 'provincial',
    },
  },
  {
    text: '根据州委统一部署,2022年3月1日至4月30日,州委第五巡察组对州气象局党组进行了联动巡察,6月2日,向州气象局党组反馈了巡察意见。',
    head: { inspectedBody: '州气象局党组', inspectingBody: '州委第五巡察组', inspectionLevel: 'municipal' },
  },
  {
    text: '根据甲市审计局审计工作安排,甲市审计局派出审计组,自2022年3月1日至4月29日,对乙局2021年度部门预算执行和其他财政财务收支情况进行了审计。现将整改情况公告如下:',
    kind: 'audit-rectification',
    head: {
      inspectedBody: '乙局',
      inspectingBody: '甲市审计局',
      inspectionLevel: null,
      inspectionStart: '2022-03-01',
      inspectionEnd: '2022-04-29',
      feedbackDate: null,
    },
  },
  {
    text: '2021年8月31日至9月30日,中央第六生态环境保护督察组对丙省开展了第二轮生态环境保护督察,12月13日反馈了督察意见。现将整改落实情况公开如下:',
    kind: 'environment-rectification',
    head: {
      inspectedBody: '丙省',
      inspectingBody: '中央第六生态环境保护督察组',
      inspectionLevel: 'central',
      inspectionStart: '2021-08-31',
      feedbackDate: '2021-12-13',
    },
  },
  {
    text: '中国丁集团有限公司党委关于中央巡视整改进展情况的通报\n根据党中央统一部署,2019年3月27日至6月15日,中央第九巡视组对中国丁集团有限公司党委进行了巡视。7月17日,中央第九巡视组向中国丁集团有限公司党委反馈了巡视意见。',
    head: {
      inspectedBody: '中国丁集团有限公司党委',
      inspectingBody: '中央第九巡视组',
      inspectionLevel: 'central',
      feedbackDate: '2019-07-17',
    },
  },
  {
    text: '2016年10月25日至11月25日,教育部巡视组对丁大学党委进行了专项巡视。2017年1月4日,教育部巡视组向丁大学反馈了巡视情况。',
    head: {
      inspectedBody: '丁大学党委',
      inspectingBody: '教育部巡视组',
      inspectionLevel: null,
      feedbackDate: '2017-01-04',
    },
  },
  {
    text: '甲市乙镇党委关于巡察反馈意见整改情况的通报\n2021年9月22日至11月30日,市委提级巡察组对乙镇党委及丙村、丁村党组织开展提级巡察。2022年1月21日向乙镇党委反馈了巡察意见。',
    head: { inspectedBody: '甲市乙镇党委', inspectingBody: '市委提级巡察组', feedbackDate: '2022-01-21' },
  },
  {
    text: '根据县委统一部署,2023年2月13日至4月14日,县委第二巡察组对县供销合作社联合社党组开展了常规巡察。2023年5月26日,县委第二巡察组向县供销合作社联合社党组反馈了巡察意见。\n一、略\n中共甲县供销合作社联合社党组\n2023年11月30日',
    head: {
      inspectedBody: '中共甲县供销合作社联合社党组',
      signatory: '中共甲县供销合作社联合社党组',
      signedDate: '2023-11-30',
    },
  },
  {
    text: '根据中共甲市委关于巡察工作的统一部署,2020年3月31日至5月29日,中共甲市委第一巡察组对市工信局党组进行了巡察。',
    head: {
      inspectedBody: '市工信局党组',
      inspectingBody: '中共甲市委第一巡察组',
      inspectionLevel: 'municipal',
    },
  },
  {
    text: '根据区委部署,2022年10月17日至12月16日,区委第三巡察组巡察了区机关事务管理服务中心党组。2023年2月8日,区委第三巡察组反馈了巡察意见。',
    head: {
      inspectedBody: '区机关事务管理服务中心党组',
      inspectionStart: '2022-10-17',
      feedbackDate: '2023-02-08',
    },
  },
  {
    text: '2022年8月29日至9月30日,市委第一交叉巡察组对甲县乙局党组开展了交叉巡察。11月15日,市委第一交叉巡察组反馈了巡察意见。现就整改情况报告如下:',
    head: { inspectedBody: '甲县乙局党组', inspectingBody: '市委第一交叉巡察组', feedbackDate: '2022-11-15' },
  },
  {
    text: '中共甲县委宣传部巡察整改情况通报\n按照市委巡察工作领导小组统一安排,2021年4月26日至6月25日期间,市委第七提级交叉巡察组对我单位开展了巡察工作,并于7月26日召开了巡察反馈会议。现将整改情况通报如下:',
    head: {
      title: '中共甲县委宣传部巡察整改情况通报',
      inspectedBody: '中共甲县委宣传部',
      inspectingBody: '市委第七提级交叉巡察组',
      inspectionStart: '2021-04-26',
      inspectionEnd: '2021-06-25',
      feedbackDate: '2021-07-26',
    },
  },
  {
    text: '按照区委的统一部署,2019年9月23日至2019年10月10日,区委村居第一巡察组对丙社区党支部开展巡察。2020年5月11日,区委村居第一巡察组在乙街道召开巡察情况反馈会。',
    kind: 'feedback',
    head: {
      inspectedBody: '丙社区党支部',
      inspectingBody: '区委村居第一巡察组',
      inspectionEnd: '2019-10-10',
      feedbackDate: '2020-05-11',
    },
  },
  {
    text: '2019年9月19日,十三届甲县委第七轮巡察第五巡察组召开专题会议向乙镇党委反馈村级全覆盖巡察情况。',
    kind: 'feedback',
    head: {
      inspectedBody: '乙镇党委',
      inspectingBody: '十三届甲县委第七轮巡察第五巡察组',
      inspectionLevel: 'county',
      round: '十三届甲县委第七轮巡察',
      feedbackDate: '2019-09-19',
    },
  },
  {
    text: '按照区委统一安排,八届区委于2020年10月至2021年1月开展了第六轮常规巡察,2021年2月1日至3日向被巡察单位进行了反馈。',
    kind: 'feedback',
    head: {
      inspectedBody: null,
      inspectionStart: '2020-10',
      inspectionEnd: '2021-01',
      feedbackDate: '2021-02-01',
    },
  },
  {
    text: '关于乙区生态环境保护督察反馈问题第7项整改任务落实情况的公示\n现将整改情况公示如下。',
    kind: 'environment-rectification',
    head: { inspectedBody: '乙区', inspectingBody: null, inspectionLevel: null },
  },
];

describe('openings', () => {
  test.each(OPENINGS.map((opening) => [opening.text, opening] as const))('%s', (text, { kind, head }) => {
    const facts = readFacts(text, { startYear: null });
    const read = readHead({ text, facts, sections: [], kind: kind ?? 'rectification', pageHead: null });
    expect(Object.fromEntries(Object.keys(head).map((field) => [field, read[field as keyof Head]]))).toEqual(
      head,
    );
  });
});
