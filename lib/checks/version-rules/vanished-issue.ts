import type { ComparisonRule } from '../rule';

/** A problem of the older version that the newer does not have. */
export const vanishedIssue: ComparisonRule = {
  name: 'vanished-issue',
  severity: 'warning',
  label: { zh_CN: '问题消失', en: 'Vanished problem' },
  description: {
    zh_CN: '旧版列出的问题在新版中找不到，新版全文也没有它的字句。',
    en: 'A problem of the older version has no counterpart in the newer, and its words stand nowhere in it.',
  },
  examples: [
    {
      first:
        '一、关于图书更新慢的问题\n整改情况：采购新书3200册。\n二、关于{考勤不严}的问题\n整改情况：启用考勤机2台。\n三、关于培训少的问题\n整改情况：举办培训3期。',
      second:
        '一、关于图书更新慢的问题\n整改情况：采购新书3200册。\n二、关于培训少的问题\n整改情况：举办培训3期。',
    },
  ],
  counterExamples: [
    {
      first:
        '一、关于图书更新慢的问题\n整改情况：采购新书3200册。\n二、关于考勤不严的问题\n整改情况：启用考勤机2台。',
      second:
        '一、关于图书更新慢的问题\n整改情况：采购新书3200册。\n二、关于考勤不够严的问题\n整改情况：启用考勤机2台。',
    },
  ],
  *check({ first, second, aligned }) {
    const issues = new Map(first.notice.issues.map((issue) => [issue.id, issue]));
    for (const pair of aligned) {
      const issue = pair.second === null && pair.first !== null ? issues.get(pair.first) : undefined;
      if (issue?.role !== 'problem' || second.text.includes(first.text.slice(issue.start, issue.end)))
        continue;
      yield {
        severity: 'warning',
        message: {
          zh_CN: `旧版所列“${issue.title}”在新版中不见`,
          en: `“${issue.title}” of the older version is not in the newer`,
        },
        evidence: [],
        otherEvidence: [issue],
      };
    }
  },
};
