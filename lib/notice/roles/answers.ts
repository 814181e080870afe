import { isProblemClause } from '../issues/problem-signs';
import type { RoleRule } from './role-rule';

/** Words that a heading over the answers is made of. */
const STOCK =
  /(?:中央|省委|市委|区委|县委|旗委|党委|党组|公司|集团|学校|大学)|(?:生态)?(?:环境保护|环保)|巡视|巡察|巡查|督察|审计|第?[一二三四五六七八九十\d]+|(?<=巡察|巡视|督察|[一二三四五六七八九十\d])组|轮|反馈|指出|发现|查出|提出|交办|移交|意见|建议|问题|整改|落实|进展|完成|情况|措施|举措|成效|结果|工作|具体|主要|突出|重点|任务|事项|方面|清单|台账|逐项|逐条|逐一|对照|坚持|推进|推动|开展|目前|截至|阶段性|取得|扎实|有力|有效|抓好|抓实|抓紧|认真|严格|全面|切实|狠抓|各项|“?回头看”?|专项|检查|全力|确保|到位|见底|高?质量|从严|聚焦|紧盯|针对|关于|明确|分类|集中|各类|当前|已|持续|[及和与的对“”、,:上中]|以及|存在|采取|深入|进行|标本兼治|报告|公示|销号/g;
const LONGEST_REST = 2;
const LONGEST = 60;

/** The answers, issue by issue: the heading consists of stock words only. */
export const answers: RoleRule = {
  name: 'section-answers',
  role: 'answers',
  isHeading: (title) => {
    if (title.length > LONGEST || !/整改|落实|进展|问题|反馈/.test(title)) return false;
    const rest = title.replace(STOCK, '');
    return rest.length <= LONGEST_REST && !/[不未缺]/.test(rest) && !isProblemClause(rest);
  },
  paragraph: null,
  headings: [
    '巡察反馈问题的整改进展情况',
    '市委第三巡察组反馈意见整改落实情况',
    '坚持标本兼治,确保巡察整改工作扎实有效',
    '整改落实情况',
  ],
  paragraphs: [],
  counterExamples: [
    '上轮巡视反馈的5个问题整改缓慢',
    '整改不到位',
    '聚焦基层党组织建设',
    '党员发展程序不规范',
    '贯彻落实上级决策部署有差距',
  ],
};
