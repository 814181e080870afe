import type { ComparisonRule } from '../rule';

/** A problem of the feedback that the rectification notice does not answer. */
export const unansweredFeedback: ComparisonRule = {
  name: 'unanswered-feedback',
  severity: 'note',
  label: { zh_CN: '反馈问题没有回应', en: 'Feedback without an answer' },
  description: {
    zh_CN: '反馈通报指出的问题，在整改通报中找不到对应的问题。整改通报可能换了说法，只作提示。',
    en: 'A problem of the feedback has no counterpart in the rectification notice. It may be there in other words, so this is a note.',
  },
  examples: [
    {
      first:
        '市委第三巡察组向市文化局党组反馈巡察情况\n根据市委统一安排，2023年3月13日至5月3日，市委第三巡察组对市文化局党组进行了巡察。2023年6月9日，巡察组反馈了巡察情况。\n巡察发现的主要问题是：理论学习不够经常；{文物安全巡查不严}；财务报销审核不细。',
      second:
        '中共云浦市文化局党组关于巡察整改情况的通报\n一、关于理论学习不够经常的问题\n整改情况：补学2次。\n二、关于财务报销审核不细的问题\n整改情况：退回发票9张。',
    },
  ],
  counterExamples: [
    {
      first:
        '市委第三巡察组向市文化局党组反馈巡察情况\n根据市委统一安排，2023年3月13日至5月3日，市委第三巡察组对市文化局党组进行了巡察。2023年6月9日，巡察组反馈了巡察情况。\n巡察发现的主要问题是：理论学习不够经常；财务报销审核不细。',
      second:
        '中共云浦市文化局党组关于巡察整改情况的通报\n一、关于理论学习不经常的问题\n整改情况：补学2次。\n二、关于财务报销审核不够细的问题\n整改情况：退回发票9张。',
    },
  ],
  *check({ first, aligned }) {
    const issues = new Map(first.notice.issues.map((issue) => [issue.id, issue]));
    for (const pair of aligned) {
      const issue = pair.second === null && pair.first !== null ? issues.get(pair.first) : undefined;
      if (issue?.role !== 'problem') continue;
      yield {
        severity: 'note',
        message: {
          zh_CN: `反馈指出的“${issue.title}”，整改通报中没有对应的问题`,
          en: `“${issue.title}” of the feedback has no counterpart in the rectification notice`,
        },
        evidence: [],
        otherEvidence: [issue],
      };
    }
  },
};
