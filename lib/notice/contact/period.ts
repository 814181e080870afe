import type { ContactRule } from './contact-rule';

/** A stretch of time or a number of days; a day alone (公开时间:2023年7月1日) is when the page was made. */
const LASTS =
  /[\d一二三四五六七八九十日](?:年|月|日)?[ \u00a0]?(?:至|到|-|—|~|起)|[\d一二三四五六七八九十]个?(?:工作日|天|日内|个月)/u;

/** 请于公示期内(7月1日至7月8日)拨打 */
const INSIDE = /^(?:内|间|限)?\(([^()\n]{2,40})\)/u;

/** What is said behind the days: ,欢迎监督; ,有不同意见请打电话…. */
const REMARK =
  /[,，](?=[^\d]*$|[^\d]{0,12}(?:请|可|欢迎|如有|有不同|有意见)|(?:监督|联系|举报|咨询)?(?:电话|邮箱|地址)).*$/u;

const BEGINS = /^[\d一二三四五六七八九十]/u;
/** 8月16日至8月30日期间向我们反映 */
const DURING = /(?<=[日天])(?:期间|之间|以?内).*$/u;

/** How long readers may comment, as printed. */
export const period: ContactRule = {
  field: 'period',
  label: '公示期',
  labels: [
    '公示期限',
    '公示时间',
    '公示日期',
    '公示期',
    '公开时间',
    '公开期限',
    '监督时间',
    '公告期限',
    '公告期',
    '受理时间',
    '请在',
    '请于',
  ],
  read(rest) {
    const value = (INSIDE.exec(rest) ?? /^[为是:从自 ]{0,3}([^\n。;]{2,60})/u.exec(rest))?.[1];
    const days = value?.replace(REMARK, '').replace(DURING, '').trim();
    return days !== undefined && BEGINS.test(days) && LASTS.test(days) ? days : null;
  },
  examples: [
    ['如有意见,请在2023年8月16日至8月30日期间向我们反映', '2023年8月16日至8月30日'],
    ['公示期:2023年7月1日至7月15日。', '2023年7月1日至7月15日'],
    ['请于公示期内(2023年7月1日至7月8日)拨打0000-1234567。', '2023年7月1日至7月8日'],
    ['公示期为5个工作日,欢迎监督', '5个工作日'],
    ['公示期:2023年7月1日至7月15日,有不同意见请打电话0000-1234567', '2023年7月1日至7月15日'],
    ['公示时间:2023年7月1日-7月7日(共7天)', '2023年7月1日-7月7日(共7天)'],
  ],
  counterExamples: ['请在1月5日前反馈', '公示期间未收到异议', '延长公示时间'],
};
