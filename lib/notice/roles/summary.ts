import type { RoleRule } from './role-rule';

/** What was reached, told in a paragraph of its own behind the last answer: 截至10月底,已完成整改6个,整改率85.71%。 */
export const summary: RoleRule = {
  name: 'section-summary',
  role: 'organisation',
  isHeading: () => false,
  paragraph:
    /^(?:(?:截至|截止)[^,。;]{1,20},|目前,|综上,?|总的来看,|总体(?:来)?看,|以上)[^。]{0,60}(?:(?:整改|销号)(?:完成)?率|\d[个项条](?:反馈|具体|整改)?(?:问题|事项)|(?:问题|事项)[^。,;\d]{0,6}\d+[个项条]|(?:完成整改|整改完成|完成销号)\d+[个项条])/,
  headings: [],
  paragraphs: [
    '截至10月31日,已完成整改6个,整改率85.71%。',
    '以上5个问题均已整改完成。',
    '目前,反馈的26个问题已完成整改24个。',
  ],
  counterExamples: ['截至10月底,已改造小区12个。', '目前,已培训3次', '截至2023年底,入户走访85户'],
};
