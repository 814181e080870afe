import type { RoleRule } from './role-rule';

/** 反馈: what the team found. */
export const problems: RoleRule = {
  name: 'section-problems',
  role: 'problems',
  kinds: ['feedback'],
  isHeading: (title) =>
    title.length <= 40 && /(?:存在|发现|反馈|主要|突出|指出).{0,8}问题(?:清单|情况)?$/.test(title),
  paragraph:
    /^[^。;]{0,60}(?:主要问题(?:有|是|为|如下)?[:,]|(?:发现|指出|认为),?[^。;:]{0,30}存在[^。]{4,200}(?:问题|不足)。|(?:发现|存在|指出|反映)[^。;:]{0,30}(?:问题|不足)[^。;]{0,12}(?:主要|如下|表现|:|,有的|,一是|,部分)|(?:发现|存在|指出|反映)[^。;:]{0,30}(?:问题|不足)。(?:主要|表现|一是|有的|聚焦|在))/,
  headings: ['巡察发现的主要问题', '存在的突出问题'],
  paragraphs: [
    '巡察发现了一些问题,主要是:',
    '张某指出,巡察中,发现了一些问题,主要是',
    '同时,巡察也发现一些问题,有的',
  ],
  counterExamples: ['上轮巡视反馈的5个问题整改缓慢', '要认真对待问题', '整改意见建议'],
};
