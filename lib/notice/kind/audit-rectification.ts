import type { KindRule } from './kind-rule';
import { weighRectification } from './rectification';

const AUDIT_TITLE = /审计/u;
const AUDITED = /审计(?:局|厅|署|组|报告|决定|查出|发现)/u;
/** The office that audits may itself be inspected: 甲局…审计局党组. */
const AUDIT_OFFICE = /审计(?:局|厅)(?=党组|党委|党总支|党支部|机关|关于|巡察|巡视)/gu;
const INSPECTED = /巡察组|巡视组/u;

/** The audited body, or the government for all of them, tells what was done about the findings of an audit. */
export const auditRectification: KindRule = {
  kind: 'audit-rectification',
  label: '审计整改公告',
  weigh(context) {
    const { lead } = context;
    const title = INSPECTED.test(lead) ? context.title.replace(AUDIT_OFFICE, '') : context.title;
    if (!AUDIT_TITLE.test(title) && (!AUDITED.test(lead) || INSPECTED.test(`${title}\n${lead}`))) return 0;
    if (!/整改/u.test(title) && !/整改(?:情况|结果)/u.test(lead)) return 0;
    if (/审计工作报告|审计结果公告|审计报告$/u.test(title) && !/整改/u.test(title)) return 0;
    const weight = weighRectification(context, AUDITED);
    return weight === 0 ? 0 : Math.min(1, weight + (AUDIT_TITLE.test(title) ? 0.2 : 0.05));
  },
  examples: [
    {
      title: '甲局关于审计查出问题整改结果的公告',
      text: '2023年3月至5月,市审计局对甲局2022年度预算执行情况进行了审计,并出具审计报告。现将整改结果公告如下:\n一、关于往来款未清理的问题。整改情况:已清理往来款12.5万元。',
    },
  ],
  counterExamples: [
    {
      title: '中共甲区审计局党组关于巡察整改情况的通报',
      text: '根据区委部署,区委第二巡察组对区审计局党组进行了巡察并反馈了意见。现将整改情况公布如下。\n(一)关于“审计质量复核不严”问题。一是退回底稿12份。',
    },
    {
      title: '甲市2022年度市级预算执行和其他财政收支的审计工作报告',
      text: '受市政府委托,报告审计情况。审计结果表明,预算执行情况总体较好。',
    },
  ],
};
