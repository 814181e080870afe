import type { RoleRule } from './role-rule';

/** 反馈: what the head of the inspected body promises. */
export const commitments: RoleRule = {
  name: 'section-commitments',
  role: 'commitments',
  kinds: ['feedback'],
  isHeading: (title) => title.length <= 30 && /表态(?:发言)?$/.test(title),
  paragraph:
    /^[^。\n]{0,60}(?:表示[,:]|(?:作|做)?(?:了)?表态(?:发言)?[,:]|(?:表态|发言)(?:发言)?(?:中|时)?(?:说|表示|指出|强调|讲)[,:])/,
  headings: ['被巡察党组织表态'],
  paragraphs: ['局党组书记李某表示,将虚心接受', '局党组书记李某在表态中说,', '镇党委书记王某作表态发言,一是'],
  counterExamples: ['主持会议并作表态发言。', '表示感谢'],
};
