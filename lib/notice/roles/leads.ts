import { isProblemClause } from '../issues/problem-signs';
import type { RoleRule } from './role-rule';

const HEADING = /线索|问责|追责|责任追究|组织处理|信访件|执纪/;

/** What became of leads and who was held to account. */
export const leads: RoleRule = {
  name: 'section-leads',
  role: 'leads',
  isHeading: (title) =>
    title.length <= 60 &&
    HEADING.test(title) &&
    /情况|处理|处置|办理|核查|移交|结果/.test(title) &&
    !isProblemClause(title),
  paragraph: null,
  headings: ['巡察反馈问题线索的处理情况', '追责问责情况', '重点人、重点事、重点问题线索处置情况'],
  paragraphs: [],
  counterExamples: ['问题线索处置不规范', '执纪问责偏软', '整改落实情况'],
};
