import type { RoleRule } from './role-rule';

const HEADING =
  /组织领导|(?:提高|提升|增强).{0,8}(?:站位|认识|自觉|觉悟)|高度重视|思想认识|强化.{0,8}(?:责任|担当|领导|自觉|意识|部署)|压(?:紧|实)+.{0,10}责任|扛(?:起|牢|稳).{0,10}责任|整改(?:工作)?(?:的)?(?:总体|基本|整体|组织)(?:组织|开展|落实|推进|进展)?情况|(?:总体|基本|整体)(?:情况|概况)|主要做法|整改工作(?:开展|组织|推进|部署)?情况$|统筹(?:推进|谋划|部署)|加强领导|组织(?:实施|推动|开展|落实|保障)|整改部署|工作(?:开展|推进)情况|精心(?:组织|部署)|加强组织/;

/** How the rectification was organised. */
export const organisation: RoleRule = {
  name: 'section-organisation',
  role: 'organisation',
  isHeading: (title) => HEADING.test(title),
  paragraph: null,
  headings: [
    '加强对巡察整改的组织领导情况',
    '提高政治站位,压实整改责任',
    '整改工作总体情况',
    '整改工作开展情况',
  ],
  paragraphs: [],
  counterExamples: ['巡察反馈问题整改情况', '党建工作责任不落实', '下一步打算'],
};
