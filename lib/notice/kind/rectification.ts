import type { KindContext } from './kind-context';
import type { KindRule } from './kind-rule';

const INSPECTED = /巡察|巡视/u;
const TITLE_MATTER = /巡察|巡视|巡查|督察|督查|审计|反馈|专项检查|选人用人|整改/u;
/** 整改进展情况的通报, 整改公示 */
const TITLE =
  /整改(?:“?回头看”?|落实|进展|完成|工作|任务|和|后续|阶段性|集中)*(?:的)?(?:情况|结果|成效|报告|通报|公告|公示|公开|台账|清单)/u;
const PUBLISHED =
  /通报|公告|公示|报告|公开|通知$|说明|公布|汇报|函$|(?:情况|结果|台账|清单|公开|公示|进展)(?:一览|公开|公示)?表?$/u;
const ANSWER_HEADING =
  /(?:反馈|指出|发现|查出)(?:的)?(?:意见|问题)?[^。\n]{0,8}整改(?:落实|进展|完成|工作)*(?:的)?情况/u;
const NEWSPAPER = /记者|通讯员|本报讯|报道|讯\s?[(（]/u;

/** Weighs the marks of a notice by the inspected body, for any kind of inspection. */
export function weighRectification(context: KindContext, inspected: RegExp): number {
  const { title, lead, text } = context;
  if (context.isOtherByTitle || !inspected.test(`${title}\n${lead}`)) return 0;
  let weight = 0;
  if (TITLE.test(title)) weight += 0.35;
  else if (TITLE_MATTER.test(title) && /整改/u.test(title)) weight += 0.1;
  if (PUBLISHED.test(title) && /整改/u.test(title)) weight += 0.1;
  if (context.hasOpeningFormula) weight += 0.3;
  if (/反馈/u.test(lead) && /整改/u.test(lead)) weight += 0.1;
  if (ANSWER_HEADING.test(lead)) weight += 0.05;
  if (context.hasClosingFormula) weight += 0.2;
  weight += Math.min(context.answerMarks, 5) * 0.07;
  if (context.numberedLines >= 3) weight += 0.1;
  if (context.isOtherByBody) weight -= 0.5;
  if (NEWSPAPER.test(text.slice(0, 200))) weight -= 0.3;
  if (text.length < 60) weight -= 0.3;
  return Math.max(0, Math.min(1, weight));
}

/** The inspected body tells what was found and what it did. */
export const rectification: KindRule = {
  kind: 'rectification',
  label: '整改通报',
  weigh: (context) => weighRectification(context, INSPECTED),
  examples: [
    {
      title: '中共甲市水务局党组关于巡察整改进展情况的通报',
      text: '根据市委统一部署,市委第三巡察组对市水务局党组开展了巡察并反馈了意见。现将整改情况予以公布。\n一、组织领导\n(一)关于学习不深入问题的整改。\n整改情况:一是开展学习。\n欢迎广大干部群众对整改落实情况进行监督。',
    },
    {
      title: null,
      text: '根据县委部署,县委第一巡察组向甲镇党委反馈了意见。现将整改落实情况通报如下:\n(一)关于“制度不健全”问题的整改情况。一是修订制度。\n(二)关于“台账不清”问题的整改情况。一是建立台账。',
    },
    {
      title: '甲县乙局党组巡察整改公告',
      text: '一、台账不清\n1.补登资产12件。\n二、接待超标\n1.退缴超标准接待的费用3200元,批评教育1人。\n2.制定接待审批单。\n中共甲县乙局党组\n2018年8月31日',
    },
    {
      title: '关于巡察整改情况的说明',
      text: '2017年9月,市国资委党委第二巡察组对甲公司党总支进行了巡察,11月3日反馈了巡察意见。现将情况说明如下。\n针对会议代替办公会的问题,公司修订议事规则。\n针对采购不比价的问题,公司将采购纳入交易平台。',
    },
    {
      title: '甲社区党委巡察反馈问题整改情况表',
      text: '2023年7月,区委第六巡察组对甲社区党委开展巡察,9月12日反馈意见。\n序号 | 反馈问题 | 整改措施 | 整改情况 | 责任单位\n1 | 加装电梯推进难 | 入户协商 | 加装11部 | 城建办',
    },
    {
      title: '甲局党组关于巡察整改进展情况的通报',
      text: '区委第五巡察组对甲局党组开展了巡察。现将整改进展情况公布如下。\n1.会风不实。召开专题民主生活会1次,召开警示教育大会2次。\n2.信访积案多。召开会议6次,召开联席会议3次。',
    },
  ],
  counterExamples: [
    {
      title: '甲局召开巡察整改工作推进会',
      text: '5月8日,甲局召开巡察整改推进会。会议听取了3个方面25个问题的整改进展情况。会议强调,要压实责任。会议要求,要举一反三。',
    },
    {
      title: '关于公示巡察整改情况满意度测评结果的公告',
      text: '为检验巡察整改成效,组织群众测评,现将结果公示如下:1.甲局满意率98%。2.乙局满意率95%。3.丙局满意率93%。',
    },
    {
      title: '责令限期整改通知书',
      text: '经检查,你单位存在消防安全隐患,责令限期整改。',
    },
    {
      title: '关于做好巡察整改工作的实施方案',
      text: '根据县委第一巡察组反馈意见,制定本方案。一、关于学习不深入问题。整改措施:加强学习。',
    },
    {
      title: '巡察整改',
      text: '甲局巡察整改情况的通报 2023-05-06\n乙局巡察整改情况的通报 2023-05-07\n丙局巡察整改情况的通报 2023-05-08\n丁局巡察整改情况的通报 2023-05-09\n戊局巡察整改情况的通报 2023-05-10\n己局巡察整改情况的通报 2023-05-11\n',
    },
  ],
};
