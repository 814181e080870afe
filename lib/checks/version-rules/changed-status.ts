import type { Issue, IssueStatus } from '../../model/notice';
import type { ComparisonRule, Wording } from '../rule';

/** Statuses from the least to the most finished, as messages name them. */
const STATUSES: readonly (readonly [IssueStatus, Wording])[] = [
  ['not-done', { zh_CN: '未完成', en: 'not done' }],
  ['ongoing', { zh_CN: '持续推进', en: 'ongoing' }],
  ['mostly-done', { zh_CN: '基本完成', en: 'mostly done' }],
  ['long-term', { zh_CN: '长期坚持', en: 'long-term' }],
  ['done', { zh_CN: '已完成', en: 'done' }],
];
const rankOf = (status: IssueStatus): number => STATUSES.findIndex(([name]) => name === status);

/** 已完成 became 持续推进. */
export const changedStatus: ComparisonRule = {
  name: 'changed-status',
  severity: 'warning',
  label: { zh_CN: '状态改动', en: 'Changed status' },
  description: {
    zh_CN: '同一问题在两个版本中状态不同；由已完成退回未完成的为警告，向前推进的为提示。',
    en: 'One problem has another status in the newer version: a warning where it fell back, a note where it went on.',
  },
  examples: [
    {
      first:
        '一、关于{图书更新慢}的问题\n整改状态：已完成。整改情况：采购新书3200册。\n二、关于考勤不严的问题\n整改状态：已完成。整改情况：启用考勤机2台。',
      second:
        '一、关于{图书更新慢}的问题\n整改状态：持续推进。整改情况：采购新书3200册。\n二、关于考勤不严的问题\n整改状态：已完成。整改情况：启用考勤机2台。',
    },
  ],
  counterExamples: [
    {
      first:
        '一、关于图书更新慢的问题\n整改状态：已完成。整改情况：采购新书3200册。\n二、关于考勤不严的问题\n整改状态：已完成。整改情况：启用考勤机2台。',
      second:
        '一、关于图书更新慢的问题\n整改状态：已完成。整改情况：采购新书3300册。\n二、关于考勤不严的问题\n整改状态：已完成。整改情况：启用考勤机2台。',
    },
  ],
  *check({ first, second, aligned }) {
    const older = new Map(first.notice.issues.map((issue) => [issue.id, issue]));
    const newer = new Map(second.notice.issues.map((issue) => [issue.id, issue]));
    const find = (issues: ReadonlyMap<string, Issue>, id: string | null) =>
      id === null ? undefined : issues.get(id);
    for (const pair of aligned) {
      const before = find(older, pair.first);
      const now = find(newer, pair.second);
      if (!before?.status || !now?.status || before.status === now.status) continue;
      const [was, is] = [before.status, now.status].map((status) => STATUSES[rankOf(status)]![1]);
      yield {
        severity: rankOf(now.status) < rankOf(before.status) ? 'warning' : 'note',
        message: {
          zh_CN: `“${now.title}”的状态由${was!.zh_CN}改为${is!.zh_CN}`,
          en: `The status of “${now.title}” went from ${was!.en} to ${is!.en}`,
        },
        evidence: [now],
        otherEvidence: [before],
      };
    }
  },
};
