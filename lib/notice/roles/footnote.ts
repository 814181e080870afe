import type { RoleRule } from './role-rule';

/** Notes behind the text. */
export const footnote: RoleRule = {
  name: 'section-footnote',
  role: 'appendix',
  isHeading: () => false,
  paragraph: /^(?:注|备注|注释)[:.]/,
  headings: [],
  paragraphs: ['注:1.数据截至6月底。'],
  counterExamples: ['注重学习', '备注栏未填'],
};
