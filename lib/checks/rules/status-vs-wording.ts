import { matchesIn } from '../phrases';
import { ANSWERING, type NoticeRule } from '../rule';

const NOT_DONE =
  /(?:尚|仍|还)未(?:完成|整改|到位|落实|办结|收回|建成|解决|销号|启动|开工)(?![^,。;]{0,6}的)|未完成整改(?!的)|仍在(?:推进|整改|办理|实施|施工)|正在整改(?!\d)|按(?:时序|序时)(?:进度)?推进/gu;
const STATUS = /整改状态|完成情况|状态|[(〔【](?:已完成|已改完|完成整改)/u;
const STATUS_REACH = 60;

/** 整改状态:已完成 above 尚未完成招标. */
export const statusVsWording: NoticeRule = {
  name: 'status-vs-wording',
  severity: 'warning',
  kinds: ANSWERING,
  label: { zh_CN: '状态与措辞不符', en: 'Status and wording disagree' },
  description: {
    zh_CN:
      '问题标注为已完成，其回应却写明尚未完成、正在整改或按时序推进。基本完成、持续推进、长期坚持的问题不算。',
    en: 'A problem is marked as done while its answer says that something is not finished. Problems marked as mostly done, ongoing or long-term do not count.',
  },
  examples: [
    `一、关于图书更新慢的问题
{整改状态：已完成}。整改情况：采购新书3200册，{第二批采购尚未完成招标}。
二、关于考勤不严的问题
整改状态：已完成。整改情况：启用考勤机2台。`,
  ],
  counterExamples: [
    `一、关于图书更新慢的问题
整改状态：基本完成。整改情况：采购新书3200册，第二批采购尚未完成招标。
二、关于考勤不严的问题
整改状态：已完成。整改情况：启用考勤机2台，今后将每年检查。`,
  ],
  *check(reading) {
    for (const problem of reading.problems) {
      if (problem.status !== 'done') continue;
      const answer = reading.answerTo(problem);
      const open = matchesIn(reading, NOT_DONE, answer).map(({ start }) => reading.clauseAt(start));
      if (open.length === 0) continue;
      const at = reading.text.slice(answer.start, answer.start + STATUS_REACH).search(STATUS);
      const status = at < 0 ? problem : labelled(reading.text, answer.start + at, open[0]!.start);
      yield {
        severity: 'warning',
        message: {
          zh_CN: `标注为已完成，回应中有${open.length}处表明尚未完成`,
          en: `Marked as done, yet ${open.length} passage${open.length === 1 ? ' says' : 's say'} that it is not finished`,
        },
        evidence: [status, ...open],
      };
    }
  },
};

/** A label with its value: 整改状态:已完成. */
function labelled(text: string, start: number, limit: number): { start: number; end: number } {
  const stop = text.slice(start, limit).search(/[。;,\n)〕】]/u);
  return { start, end: stop < 0 ? limit : start + stop };
}
