import type { ComparedIssue, NoticePair, RecurringGroup } from '../../lib/export/comparison';

/** An issue of an invented notice; `digit` makes its text's hash. */
export const comparedIssue = (
  digit: string,
  localId: string | null,
  title: string | null,
): ComparedIssue => ({
  url: `http://www.example.gov.cn/${digit}.html`,
  noticeTitle: '关于巡察整改情况的通报',
  inspectedBody: '县档案馆党支部',
  publishedDate: '2024-09-01',
  hash: digit.repeat(64),
  parserVersion: '1',
  seenAt: '2024-09-02T00:00:00.000Z',
  localId,
  title,
  path: [],
  start: title === null ? null : 0,
  end: title === null ? null : title.length,
  quote: title,
});

export const recurringGroup: RecurringGroup = {
  family: '财务管理',
  score: 0.91234,
  reviewer: '审阅人甲',
  members: [
    { issue: comparedIssue('b', 'i2', '报销审核不严'), trust: 'auto' },
    { issue: comparedIssue('a', 'i1', '=报销把关不严'), trust: 'confirmed' },
  ],
};

export const noticePair: NoticePair = {
  feedback: comparedIssue('a', null, null),
  rectification: comparedIssue('b', null, null),
  score: 1,
  trust: 'auto',
  reviewer: null,
  issues: [
    {
      relation: 'answered',
      feedback: comparedIssue('a', 'i1', '台账不全'),
      rectification: comparedIssue('b', 'i1', '台账不全'),
    },
    { relation: 'unanswered', feedback: comparedIssue('a', 'i2', '选人用人不规范'), rectification: null },
  ],
};
