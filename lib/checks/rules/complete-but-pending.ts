import type { Span } from '../../model/span';
import { claimsOfCompletion } from '../claims';
import { DEFERRED, matchesIn, UNFINISHED } from '../phrases';
import type { Reading } from '../reading';
import { ANSWERING, type NoticeRule, type Remark } from '../rule';
import { inOrder } from '../spans';

function pendingClauses(reading: Reading, pattern: RegExp): Span[] {
  return inOrder(
    reading.problems.flatMap((problem) =>
      matchesIn(reading, pattern, reading.answerTo(problem)).map(({ start }) => reading.clauseAt(start)),
    ),
  );
}

const remarkOn = (
  severity: Remark['severity'],
  claims: readonly Span[],
  pending: readonly Span[],
): Remark => ({
  severity,
  message: {
    zh_CN: `称全部完成整改，文中有${pending.length}处${severity === 'note' ? '留待以后' : '仍在进行'}`,
    en: `All is said to be done, yet ${pending.length} passage${pending.length === 1 ? '' : 's'} ${severity === 'note' ? 'leave something for later' : 'speak of work in progress'}`,
  },
  evidence: [...claims, ...pending],
});

const DONE = /(?:已|均|都)(?:经)?(?:全部)?(?:整改到位|整改完成|完成整改|整改完毕)/gu;
/** The unfinished is a part of what is said to be done. */
const PART = /其中|但/u;

/** 31个站点已全部整改到位,其中8个正按时序推进, in one answer. */
function* withinOneSentence(reading: Reading): Iterable<Remark> {
  for (const { index, 0: words } of reading.text.matchAll(DONE)) {
    if (!reading.responseAt(index)) continue;
    const claim = reading.clauseAt(index);
    const rest = { start: index + words.length, end: reading.sentenceAt(index).end };
    const [open] = matchesIn(reading, UNFINISHED, rest);
    if (!open || !PART.test(reading.text.slice(rest.start, open.start))) continue;
    yield {
      severity: 'warning',
      message: {
        zh_CN: '同一句既称已整改到位，又称其中有的仍在进行',
        en: 'One sentence says that all is done and that a part is still in progress',
      },
      evidence: [claim, reading.clauseAt(open.start)],
    };
  }
}

/** 巡察反馈的问题已全部整改到位 beside 正按时序推进. */
export const completeButPending: NoticeRule = {
  name: 'complete-but-pending',
  severity: 'warning',
  kinds: ANSWERING,
  label: { zh_CN: '称已完成而仍在进行', en: 'Said to be done, yet pending' },
  description: {
    zh_CN:
      '通报对全部反馈问题作出“全部整改到位”之类的断言，而某一问题的回应写明尚未完成、正在办理或按时序推进；“待……后”“今后将”只作提示。只就某一事项说“全部”的、确保性的表述以及下一步打算不算。',
    en: 'The notice says of all problems that they are settled, while an answer says that something is unfinished or in progress; things left for later (待…后, 今后将) are a note. Claims about a single matter, wishes and next steps do not count.',
  },
  examples: [
    `目前，{巡察反馈的2个问题已全部整改到位}。
一、关于“公路养护缺位”问题的整改情况。一是修补坑槽1300平方米。二是{石岭桥改造工程正按时序推进}。
二、关于“车辆管理不严”问题的整改情况。一是每月通报用车情况。`,
    `一、关于“养老站点闲置”问题的整改情况。{31个站点已全部整改到位}，{其中8个站点的改造正按时序推进}。
二、关于“车辆管理不严”问题的整改情况。一是每月通报用车情况。`,
  ],
  counterExamples: [
    `一、关于“养老站点闲置”问题的整改情况。一是31个站点已全部整改到位。二是石岭桥改造工程正按时序推进。
二、关于“车辆管理不严”问题的整改情况。一是每月通报用车情况。`,
    `目前，巡察反馈的2个问题已全部整改到位。
一、关于“公路养护缺位”问题的整改情况。一是修补坑槽1300平方米。二是正在使用的9辆公务用车全部安装定位。
二、关于“车辆管理不严”问题的整改情况。一是持续推进支部规范化建设。`,
    `巡察反馈的2个问题已全部整改到位。
一、关于“公路养护缺位”问题的整改情况。一是对正在实施的项目逐一检查。二是在整改中，修补坑槽1300平方米，收回尚未到位的资金2万元。
二、关于“车辆管理不严”问题的整改情况。一是每月通报用车情况。`,
    `巡察移交的信访事项已全部办结。
一、关于“公路养护缺位”问题的整改情况。一是石岭桥改造工程正按时序推进。
二、关于“车辆管理不严”问题的整改情况。一是每月通报用车情况。`,
    `确保巡察反馈的2个问题全部整改到位。
一、关于“公路养护缺位”问题的整改情况。一是石岭桥改造工程正按时序推进。
二、关于“车辆管理不严”问题的整改情况。一是每月通报用车情况。`,
    `一、关于“公路养护缺位”问题的整改情况。一是消防整改已全部完成。二是石岭桥改造工程正按时序推进。
二、关于“车辆管理不严”问题的整改情况。一是每月通报用车情况。`,
  ],
  *check(reading) {
    yield* withinOneSentence(reading);
    const claims = claimsOfCompletion(reading);
    if (claims.length === 0) return;
    const unfinished = pendingClauses(reading, UNFINISHED);
    if (unfinished.length > 0) yield remarkOn('warning', claims, unfinished);
    const deferred = pendingClauses(reading, DEFERRED).filter(({ start }) =>
      unfinished.every((clause) => clause.start !== start),
    );
    if (deferred.length > 0) yield remarkOn('note', claims, deferred);
  },
};
