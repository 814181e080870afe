import type { RoleRule } from './role-rule';

const DAY =
  '(?:\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日|[〇零○一二三四五六七八九十]{4} ?年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2})';

/** Who signs, and when: a short last line. */
export const signature: RoleRule = {
  name: 'section-signature',
  role: 'signature',
  isHeading: () => false,
  paragraph: new RegExp(
    `^(?:中共[\\u4e00-\\u9fff]{2,20}(?:省|市|区|县|旗|州|盟)委[ \\n]{0,40}(?:${DAY})?\\s{0,8}$|(?:中共)?[^,。:;、()\\d]{2,40}(?:党组|党委|委员会|党总支|党支部|总支部|支部|工委|党工委|局|办公室|集团|公司|医院|学校|大学|学院|政府|中心|办事处|管委会|联合会|领导小组|村|社区|街道|镇|乡)[ \\n]{0,40}(?:${DAY}|(?:${DAY})?\\s{0,8}$)|${DAY}\\s{0,8}$)`,
  ),
  isPlainInSentence: true,
  headings: [],
  paragraphs: [
    '中共青岭市水务局党组',
    '2023年7月28日',
    '中共青岭市水务局党组 2023年7月28日',
    '中共青岭县委',
    '青岭街道办事处',
  ],
  counterExamples: ['市水务局党组召开会议,部署整改', '2023年7月28日召开会议'],
};
