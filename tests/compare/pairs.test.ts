import { describe, expect, test } from 'vitest';
import { pairIssues, pairNotices, scorePair } from '../../lib/compare';
import { compareBodies } from '../../lib/compare/body-name';
import { noticeOfSide, PAIRS } from '../fixtures/pairs/pairs';
import { scorePairs } from '../fixtures/pairs/score-pairs';

const [first] = PAIRS as [(typeof PAIRS)[number]];
const FEEDBACK = noticeOfSide(first.feedback, 'feedback');
const ANSWER = noticeOfSide(first.rectification, 'rectification');

test('labelled pairs are found among strangers, problem by problem', () => {
  const { notices, issues, relations } = scorePairs(PAIRS);
  expect(notices).toBeGreaterThanOrEqual(0.9);
  expect(issues).toBeGreaterThanOrEqual(0.9);
  expect(relations).toBeGreaterThanOrEqual(0.9);
});

describe('what contradicts a pair ends it', () => {
  test.each([
    ['another day of feedback', { feedbackDate: '2022-06-09' }],
    ['another team', { inspectingBody: '市委第四巡察组' }],
    ['another body', { inspectedBody: '中共松州市工商联党组' }],
    ['another period of inspection', { inspectionStart: '2022-03-13' }],
  ])('%s', (_, change) => {
    expect(scorePair(FEEDBACK, ANSWER)).toBeGreaterThan(0.9);
    expect(scorePair(FEEDBACK, { ...ANSWER, ...change })).toBe(0);
  });

  test('an answer published before the feedback', () => {
    const answer = { ...ANSWER, feedbackDate: null, inspectionStart: null, inspectionEnd: null };
    expect(scorePair(FEEDBACK, answer)).toBeGreaterThan(0.5);
    expect(scorePair(FEEDBACK, { ...answer, publishedDate: '2023-01-05' })).toBe(0);
  });
});

test('readers have the last word', () => {
  const sources = [
    { id: 'f', notice: FEEDBACK },
    { id: 'r', notice: ANSWER },
    { id: 'x', notice: { ...ANSWER, inspectedBody: '云岭市档案馆党支部' } },
  ];
  expect(pairNotices(sources).map(({ rectification }) => rectification)).toEqual(['r']);
  expect(pairNotices(sources, [{ members: ['f', 'r'], state: 'refused' }])).toEqual([]);
  expect(
    pairNotices(sources, [{ members: ['f', 'x'], state: 'confirmed' }]).map(({ rectification, score }) => [
      rectification,
      score,
    ]),
  ).toEqual([['x', 1]]);
});

test('a bulletin for several bodies is answered by each of them', () => {
  const bulletin = {
    ...FEEDBACK,
    inspectedBody: null,
    text: `市委巡察组向市妇联、市残联反馈了巡察情况。${FEEDBACK.text}`,
  };
  const answerOf = (inspectedBody: string) => ({ ...ANSWER, inspectedBody });
  const pairs = pairNotices([
    { id: 'bulletin', notice: bulletin },
    { id: 'fulian', notice: answerOf('市妇联党组') },
    { id: 'canlian', notice: answerOf('市残联党组') },
    { id: 'kexie', notice: answerOf('市科协党组') },
  ]);
  expect(pairs.map(({ rectification }) => rectification)).toEqual(['canlian', 'fulian']);
});

test('every problem of either side is listed once at least', () => {
  expect(pairIssues(FEEDBACK, ANSWER)).toEqual([
    { feedbackIssueId: 'i1', rectificationIssueId: 'i1', relation: 'answered' },
    { feedbackIssueId: 'i2', rectificationIssueId: 'i2', relation: 'answered' },
    { feedbackIssueId: 'i3', rectificationIssueId: 'i3', relation: 'reworded' },
    { feedbackIssueId: 'i4', rectificationIssueId: 'i4', relation: 'answered' },
  ]);
  expect(
    pairIssues(FEEDBACK, noticeOfSide({ ...first.rectification, issues: ['档案库房漏水'] }, 'rectification')),
  ).toEqual([
    ...['i1', 'i2', 'i3', 'i4'].map((id) => ({
      feedbackIssueId: id,
      rectificationIssueId: null,
      relation: 'unanswered',
    })),
    { feedbackIssueId: null, rectificationIssueId: 'i1', relation: 'new' },
  ]);
});

test.each([
  ['市妇联党组', '中共松州市妇联党组', true],
  ['云岭市文旅局党组', '中共云岭市文化广电和旅游局党组', true],
  ['青禾县水务局党委', '青泉县水务局党委', false],
  ['市妇联党组', '市残联党组', false],
  ['', '市残联党组', false],
])('%s and %s: one body is %s', (a, b, isOne) => {
  expect(compareBodies(a, b) > 0.5).toBe(isOne);
});
