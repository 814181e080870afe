import type { RoleRule } from './role-rule';

/** 反馈: what the team found. */
export const problems: RoleRule = {
  name: 'section-problems',
  role: 'problems',
  kinds: ['feedback'],
  isHeading: (title) => title.length <= 40 && /(?:存在|发现|反馈|主要|突出|指出).{0,8}问题/.test(title),
  paragraph:
    /^主要问题(?:有|是|如下)?[:,]|^[^。]{0,50}(?:发现|指出|认为),?[^。;:]{0,30}存在[^。]{4,200}问题。|^[^。]{0,50}(?:(?:巡察|巡视|检查|督察|组|反馈|会议)(?:也|还|中|同时)?,?(?:指出|认为|发现|反馈|中发现)|也?发现(?:了)?|存在(?:的|以下|如下|一些)?|反映)[^。;:]{0,40}(?:问题|不足)[^。;]{0,30}(?:[:：,]|主要|如下|表现)/,
  headings: ['巡察发现的主要问题', '存在的突出问题'],
  paragraphs: [
    '巡察发现了一些问题,主要是:',
    '张某指出,巡察中,发现了一些问题,主要是',
    '同时,巡察也发现一些问题,有的',
  ],
  counterExamples: ['要认真对待问题', '整改意见建议'],
};
