import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../lib/compare';
import type { IssueStatus, Notice } from '../../lib/model/notice';
import { noticeOf } from '../fixtures/edited/notice-of';

const ANSWERS = [
  ['泵站管护不到位', '对灌区泵站开展排查3轮，追回多付款项12.6万元。'],
  ['信访件办理超期', '建立信访台账，逐件倒排时限，按月通报办理进度。'],
  ['公车管理松散', '封存超编公车2辆，公开拍卖所得上缴国库。'],
] as const;
const OLD = noticeOf(ANSWERS);

const withStatus = (notice: Notice, ...statuses: (IssueStatus | null)[]): Notice => ({
  ...notice,
  issues: notice.issues.map((issue, at) => ({ ...issue, status: statuses[at] ?? null })),
});

test('a notice is the same as itself', () => {
  const { issues, measures, figures, statuses, moved } = compareVersions(OLD, OLD);
  expect(new Set([...issues, ...measures].map(({ change }) => change))).toEqual(new Set(['same']));
  expect([issues.length, measures.length, figures, statuses, moved]).toEqual([3, 3, [], [], []]);
});

test('a changed figure is named on both sides, with its issue', () => {
  const now = noticeOf([[ANSWERS[0][0], ANSWERS[0][1].replace('12.6', '2.6')], ANSWERS[1], ANSWERS[2]]);
  const { figures, measures } = compareVersions(OLD, now);
  expect(figures).toHaveLength(1);
  const [{ old, new: after, issueId }] = figures as [(typeof figures)[number]];
  expect([old.text, after.text, issueId]).toEqual(['12.6万元', '2.6万元', 'i1']);
  expect(OLD.text.slice(old.start, old.end)).toBe('12.6万元');
  expect(now.text.slice(after.start, after.end)).toBe('2.6万元');
  expect(measures.map(({ change }) => change)).toEqual(['reworded', 'same', 'same']);
});

test('issues and measures come, go and are reworded', () => {
  const now = noticeOf([
    ['泵站日常管护不到位', ANSWERS[0][1]],
    ANSWERS[2],
    ['库房未配备灭火器', '为六间库房购置灭火器并逐月点检。'],
  ]);
  const { issues, measures } = compareVersions(OLD, now);
  expect(issues).toEqual([
    { oldIssueId: 'i1', newIssueId: 'i1', change: 'reworded' },
    { oldIssueId: 'i2', newIssueId: null, change: 'removed' },
    { oldIssueId: 'i3', newIssueId: 'i2', change: 'same' },
    { oldIssueId: null, newIssueId: 'i3', change: 'added' },
  ]);
  expect(
    measures.map(({ oldMeasureId, newMeasureId, change }) => [oldMeasureId, newMeasureId, change]),
  ).toEqual([
    ['m1', 'm1', 'same'],
    ['m2', null, 'removed'],
    ['m3', 'm2', 'same'],
    [null, 'm3', 'added'],
  ]);
});

test('statuses that changed are listed, those that stay are not', () => {
  const { statuses } = compareVersions(
    withStatus(OLD, 'done', 'ongoing', null),
    withStatus(OLD, 'ongoing', 'ongoing', 'done'),
  );
  expect(statuses).toEqual([
    { issueId: 'i1', old: 'done', new: 'ongoing' },
    { issueId: 'i3', old: null, new: 'done' },
  ]);
});

test('issues that change places are moved, the heavier part stays', () => {
  const now = noticeOf([ANSWERS[2], ANSWERS[0], ANSWERS[1]]);
  const { moved, issues } = compareVersions(OLD, now);
  expect(issues.map(({ change }) => change)).toEqual(['same', 'same', 'same']);
  expect(moved).toHaveLength(1);
  const [{ start, end, newStart, newEnd }] = moved as [(typeof moved)[number]];
  expect(OLD.text.slice(start, end)).toContain(ANSWERS[2][1].slice(0, -1));
  expect(now.text.slice(newStart, newEnd)).toBe(OLD.text.slice(start, end));
});

describe('page furniture is no change', () => {
  test.each([
    ['阅读7695次', '阅读10321次'],
    ['浏览次数：12', '浏览次数：3405'],
    ['今天是2024年5月6日', '今天是2025年1月9日'],
  ])('%s → %s', (before, after) => {
    const page = (counter: string): Notice => ({
      ...noticeOf([]),
      text: `关于整改情况的通报 ${counter} 现将情况公布如下。`,
    });
    const { figures, moved } = compareVersions(page(before), page(after));
    expect([figures, moved]).toEqual([[], []]);
  });
});
