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
  paragraph:
    /^对[^。]{0,40}(?:警告|诫勉|批评教育|谈话|处分|问责|立案)[^。]{0,12}\d+ ?[人名]|^(?:同时|此外|另外)?,?[^。;]{0,24}(?:收到|反映|移交)[^。;]{0,30}问题线索|^(?:问责(?:处理)?情况|追责问责情况|问题线索(?:处置|办理|查处)?情况)[:。]|^(?:巡察|巡视)?整改(?:期间|以来|过程中|工作中)[^。]{0,60}(?:处分|诫勉|谈话|批评|问责|约谈|处理|追缴|清退|立案|线索)/,
  headings: ['巡察反馈问题线索的处理情况', '追责问责情况', '重点人、重点事、重点问题线索处置情况'],
  paragraphs: ['对报账员批评教育1人', '问责情况:诫勉1人', '整改以来,批评教育9人', '整改期间,约谈5人'],
  counterExamples: ['问题线索处置不规范', '执纪问责偏软', '整改落实情况'],
};
