import type { KindRule } from './kind-rule';

/** 召开反馈会 is the feedback itself. */
const MEETING_OF_FEEDBACK = /反馈(?:会|情况|意见|大会|专题会)|(?:情况|意见)反馈/u;
const TITLE_WITH_DIRECTION =
  /(?:向|对|给).{2,60}反馈|反馈.{0,40}(?:情况|意见|结果|问题)|集中反馈|反馈(?:公告|通报|公布)?$|(?:情况|意见).{0,4}反馈/u;
const FED_BACK =
  /(?:巡察|巡视|督察)组?[^。\n]{0,40}?(?:向|对)[^。\n]{2,60}?(?:反馈|通报)|向[^。\n]{2,60}?反馈(?:了)?[^。\n]{0,16}?(?:情况|意见)|反馈(?:会|会议)|日,?反馈(?:了)?(?:巡察|巡视|督察)?(?:意见|情况)|(?:完成|开展)(?:了)?(?:对|向)[^。\n]{2,120}?反馈/u;
/** 现将反馈的主要问题公布如下 */
const ANNOUNCED = /(?:现将|现就|现把)[^。\n]{0,20}反馈[^。\n]{0,20}(?:公布|通报|公告|公示|公开)/u;
const FOUND =
  /(?:存在|发现|反映)(?:了)?(?:的|出)?[^。\n]{0,16}?问题|主要是[::]|不到位|不够|不足|不力|不严|不健全|不及时|有差距|反馈的(?:主要|突出|具体)?问题/u;
/** News of a feedback (指出了存在的问题) names none. */
const NAMED_FAULT =
  /主要是|不(?:到位|够|足|力|严|实|深|强|高|健全|及时|规范|扎实|充分|明显|彻底|经常|有力|完善|落实|全面|清|平衡|均衡)|薄弱|偏差|滞后|缓慢|缺(?:位|失|乏|少|项)|短板|弱项|弱化|淡化|虚化|差距|漏洞|违规|走过场|流于形式|形式主义|反弹|超标|混乱|突出|雷同|隐患/u;
const DEMANDED = /(?:提出|如下|以下)[^。\n]{0,16}?(?:意见|建议|要求)|一要|要(?:切实|深入|进一步|坚持)|一是/u;
const POINTED_OUT = /(?:巡察|巡视|反馈|督察)组?(?:反馈)?(?:指出|认为|强调)|(?:指出|强调|要求)[,,:]/u;
/** 反馈了某社区存在的5类主要问题:一、…;二、… or 巡察发现了一些问题,主要有:有的…;有的… */
const LISTED = /(?:反馈|发现|指出)[^。;:\n]{0,40}问题(?:,?主要(?:是|有|表现为))?:(?=[^。\n]{4,300};)/u;
/** 一、巡察发现的主要问题 on a line of its own. */
const HEADED = /^[^\n]{0,6}(?:巡[察视](?:反馈|发现)的?|反馈的?|存在的?)(?:主要|突出)?问题[ \t]*$/mu;
const RESPONDED = /表示[,,]|表态/u;
const HANDED_OVER = /问题线索[^。]{0,40}?(?:转|移交)/u;
const ANSWERED = /现将[^。\n]{0,40}整改|整改(?:落实|进展)?情况[::]|已完成整改|整改完成率/u;

/** A notice of feedback says when it took place and names a team or a round. */
const WHEN =
  /\d{1,2}月\d{1,2}(?:[-—~至]\d{1,2})?日|\d{4}-\d{1,2}-\d{1,2}|\d{4}年\d{1,2}月|近日|日前|[一二三四五六七八九十]月[一二三四五六七八九十]{1,3}日/u;
const TEAM =
  /(?:省|市|区|县|旗|州|盟|党|中央|部|署|公司|集团)委?[^。\n]{0,24}(?:巡察|巡视|督察)[一二三四五六七八九十\d]{0,3}组|轮[^。\n]{0,8}(?:巡察|巡视)|督察组/u;
/** 整改 in the title makes it the answer to a feedback, or news of that answer. */
const ANSWER_TITLE = /整改(?!意见|要求|建议)/u;

/** The inspecting side tells what it found and what it asks for. */
export const feedback: KindRule = {
  kind: 'feedback',
  label: '反馈通报',
  weigh({ title, text, lead, isOtherByTitle, answerMarks }) {
    if (isOtherByTitle && !MEETING_OF_FEEDBACK.test(title)) return 0;
    if (ANSWER_TITLE.test(title) || ANSWERED.test(text)) return 0;
    if (
      !FED_BACK.test(lead) ||
      !FOUND.test(text) ||
      !NAMED_FAULT.test(text) ||
      !WHEN.test(lead) ||
      !TEAM.test(`${title}\n${lead}`)
    )
      return 0;
    let weight = 0.2;
    if (TITLE_WITH_DIRECTION.test(title)) weight += 0.35;
    if (ANNOUNCED.test(lead)) weight += 0.25;
    if (POINTED_OUT.test(text)) weight += 0.15;
    if (LISTED.test(text)) weight += 0.25;
    if (HEADED.test(text)) weight += 0.25;
    if (DEMANDED.test(text)) weight += 0.15;
    if (RESPONDED.test(text)) weight += 0.1;
    if (HANDED_OVER.test(text)) weight += 0.15;
    if (answerMarks > 6) weight -= 0.4;
    return Math.max(0, Math.min(1, weight));
  },
  examples: [
    {
      title: '四届县委第三轮巡察集中反馈',
      text: '根据县委统一部署,3月5日至9日,四届县委第三轮巡察5个巡察组陆续完成对县甲局党组、县乙局党组反馈工作。现将巡察反馈情况公布如下:\n县委第一巡察组对县甲局党组巡察反馈\n巡察发现的主要问题:1.行业监管缺位。2.支部联系企业不经常。',
    },
    {
      title: '四届县委第三轮巡察反馈情况公布',
      text: '近日,四届县委第三轮巡察完成对县甲局党组、县乙站党支部的反馈。现将反馈的主要问题公布如下:\n一、县甲局党组\n1.会议制度执行不严。\n二、县乙站党支部\n1.党费收缴不及时。',
    },
    {
      title: '甲社区召开巡察反馈会',
      text: '2020年8月10日,区委第一巡察组在甲街道召开巡察情况反馈会。会上,巡察组反馈了甲社区存在的3类主要问题:一、日常党建不扎实;二、财务管理不规范;三、服务意识有待提高。社区党支部书记表态,全面落实。',
    },
    {
      title: null,
      text: '2024年10月16日至11月15日,区委第四巡察组对区法院党组开展了巡察。2025年1月3日,反馈了巡察意见。现将巡察反馈问题公示如下:\n一、巡察发现的主要问题\n(一)落实部署有差距。一是学习不深入。\n二、整改意见建议\n(一)提高站位。',
    },
    {
      title: '学校三届党委第二轮巡察反馈工作完成',
      text: '5月11-15日,学校完成了三届党委第二轮巡察反馈。分管校领导参加了反馈会。巡察也发现一些问题:有的单位落实上级部署不扎实;有的干部队伍建设薄弱。校党委巡察工作领导小组强调,整改是政治任务。',
    },
    {
      title: '市委第二巡察组向市水务局党组反馈巡察情况',
      text: '2023年5月8日,市委第二巡察组向市水务局党组反馈了巡察情况。巡察组指出,发现了一些问题,主要是:学习不深入;制度不健全。巡察组提出了三点意见建议。一要加强学习。有关问题线索已按规定转有关部门处理。局党组书记表示,坚决整改。',
    },
  ],
  counterExamples: [
    {
      title: '区委开展第六轮巡察集中反馈',
      text: '2月1日至3日,区委各巡察组向甲局、乙局等19个单位进行了反馈。反馈会上,巡察组组长宣讲了反馈意见,单位负责人作了表态发言。',
    },
    {
      title: '县委完成第五轮巡察集中反馈',
      text: '3月1日至3日,县委5个巡察组向县甲局等8个单位党组织进行了巡察反馈。反馈会上,巡察组长反馈了巡察情况,指出了存在的问题,提出整改要求。单位负责人作表态发言。',
    },
    {
      title: '县委第三巡察组进驻甲局开展巡察',
      text: '近日,县委第三巡察组进驻甲局,受理来信来电来访。',
    },
    {
      title: '中共甲局党组关于巡察反馈意见整改情况的通报',
      text: '县委第三巡察组向甲局党组反馈了意见,指出存在学习不够深入等问题。现将整改情况通报如下。',
    },
  ],
};
