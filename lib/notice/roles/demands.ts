import type { RoleRule } from './role-rule';

/** 反馈: what the team asks for, behind what it found and without a word between: …不规范。一要坚守初心。 */
export const demands: RoleRule = {
  name: 'section-demands',
  role: 'recommendations',
  kinds: ['feedback'],
  after: 'problems',
  isHeading: () => false,
  paragraph: /^一要/,
  headings: [],
  paragraphs: ['一要坚守初心使命。二要深化融合。'],
  counterExamples: ['巡察发现,一要紧事项未办'],
};
