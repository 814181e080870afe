import type { RoleRule } from './role-rule';

/** The formula that ends a document: 特此公告。 */
export const closing: RoleRule = {
  name: 'section-closing',
  role: 'signature',
  isHeading: () => false,
  paragraph:
    /^(?:特此|专此|谨此)(?:公告|通报|报告|公示|说明|通知|函告|公布)|^(?:本通报|本公告|本公示|此公告|此通报)(?:所涉|自|由|已)/,
  isPlainInSentence: true,
  headings: [],
  paragraphs: ['特此公告。', '专此报告', '本通报所涉巡察由市委第四巡察组开展'],
  counterExamples: ['特此情况', '本通报要求'],
};
