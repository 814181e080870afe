import type { RoleRule } from './role-rule';

/** A second document behind the first. */
export const appendix: RoleRule = {
  name: 'section-appendix',
  role: 'appendix',
  isHeading: () => false,
  paragraph: /^(?:附件|附表|附录|附)(?: ?[一二三四五六七八九十\d]{1,2})? ?(?:[:：]|\n|$)/,
  headings: [],
  paragraphs: ['附件:整改台账', '附件1\n整改任务清单', '附表:'],
  counterExamples: ['附件材料不齐', '附近居民反映'],
};
