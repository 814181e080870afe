import type { Span } from '../model/span';
import type { Reading } from './reading';

const ALL_DONE =
  /(?:全部|均已|都已|已经?全部|全面)(?:整改到位|整改完成|完成整改|整改完毕|整改落实到位|落实整改到位|得到整改|整改销号|完成销号|销号|办结|完成)/gu;
/** What the whole of the problems is called. */
const WHOLE =
  /(?:反馈|巡察|巡视|督察|审计)[^。;\n]{0,14}(?:问题|意见|事项)|各?项?整改(?:任务|措施|事项)|\d[个项条](?:具体|反馈|整改)?(?:问题|任务|措施)/u;
/** Words that make it a wish, a part, or less than all. */
const NO_CLAIM =
  /确保|推动|力争|务必|要求|直至|督促|限期|除|之外|基本|大部分|其中|应当|必须|若|信访|线索|移交|立行立改|即知即改|边巡边改|专项|上轮|上次|选人用人|意识形态/u;
const LONGEST_LEAD = 44;

/** 目前,巡察反馈的问题已全部整改到位: the notice says of all problems, outside of the answers, that they are done. */
export function claimsOfCompletion(reading: Reading): Span[] {
  return [...reading.text.matchAll(ALL_DONE)].flatMap(({ index, 0: words }) => {
    if (reading.problemAt(index)) return [];
    const sentence = reading.sentenceAt(index);
    const leadStart = Math.max(sentence.start, index - LONGEST_LEAD);
    const lead = reading.text.slice(leadStart, index);
    if (!WHOLE.test(lead + words) || NO_CLAIM.test(lead)) return [];
    const clause = reading.clauseAt(index);
    const subject = WHOLE.exec(lead);
    const start = subject
      ? Math.min(clause.start, reading.clauseAt(leadStart + subject.index).start)
      : clause.start;
    return [{ start, end: Math.max(clause.end, index + words.length) }];
  });
}
