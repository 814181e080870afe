import type { Span } from '../model/span';
import type { Reading } from './reading';

/** Words of what is still to come: 拟, 计划, 将于, 下一步, 年底前, 时限 … */
export const PLANNED =
  /拟|计划|规划|预计|力争|争取|确保|目标|将(?:于|在|会|继续|持续|全|进|按|组织|开展|完成|召开|建|每|定期|适时|依|严)|下一步|今后|下一阶段|底前|年底|月底|日前|时限|期限|限期|有效期|任期|聘期|服务期|合同|协议|租期|届满|到期|待|起(?:执行|施行|实施|算)|明年|次年/u;

/**
 * Words that a thing is not finished. 在整改中 tells of a time, 正在实施的项目 and 对正在推进项目 of a kind, 尚未到位的资金 of
 * what was dealt with.
 */
export const UNFINISHED = new RegExp(
  [
    '(?:时序|序时)(?:进度)?(?:正在)?(?:稳步|有序)?推进',
    '(?<![对将把凡有类个])正在[^,。;正]{0,6}(?:推进|整改|办理|实施|招标|审批|协商|筹备|施工|走程序|履行程序|起草)(?!的|项目|工程|案件|事项)',
    '(?:尚|仍|还)未(?:完成|整改|到位|落实|办结|收回|建成|解决|销号|启动|开工|实施|拨付|退还|清退)(?![^,。;]{0,6}的)',
    '未完成整改(?!的)',
    '(?:仍|尚)在(?:推进|整改|办理|协商|实施|施工|审批)',
    '(?<![在从于][^,。;]{0,12})(?:整改|推进|建设|施工|办理|实施|协商)中(?=[。;,、)\\n]|$)',
  ].join('|'),
  'gu',
);

/** Words that leave a thing for later without saying that it is unfinished. */
export const DEFERRED =
  /(?<![接对等优招期善看款])待[^,。;、待]{2,24}(?:后|时)|今后将|下一步[^。;\n]{0,4}将|计划(?:于|在)?[^,。;]{0,8}(?:完成|建成|开展)/gu;

/** Words of work that goes on, finished or not. */
export const ONGOING =
  /正(?:在|有序|按|积极|抓紧|加紧)|拟(?:建|于|在|订|定|投)|试运行|加快(?:建设|推进|办理|施工)?进度|将新增|计划(?:完成|建|新|投|于|在)|下一步|尚未|仍未/gu;

/** Matches of a global pattern in a stretch of the reading's text, as spans. */
export const matchesIn = (reading: Reading, pattern: RegExp, { start, end }: Span): Span[] =>
  [...reading.text.slice(start, end).matchAll(pattern)].map(({ index, 0: match }) => ({
    start: start + index,
    end: start + index + match.length,
  }));
