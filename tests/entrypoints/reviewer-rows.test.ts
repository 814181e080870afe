import { expect, test } from 'vitest';
import {
  differs,
  type JudgedIssue,
  judgedIssues,
  measureAgreement,
} from '../../entrypoints/library/tabs/reviewer-rows';
import { inventLibrary } from '../../scripts/generated-library/library-rows';

const { annotations, reviewers } = inventLibrary({ notices: 6, problems: 12, annotated: 6 });
const [one, other] = [reviewers[0]!.id, reviewers[1]!.id];
const issues = judgedIssues(annotations, [one, other]);
const disagreement = issues.find((issue) => differs(issue, 'verdicts')) as JudgedIssue;

test('every issue that one of the two judged stands once, with what each said', () => {
  expect(issues.length).toBe(annotations.length / 2);
  expect(new Set(issues.map(({ key }) => key)).size).toBe(issues.length);
});

test('agreement counts what both rated', () => {
  const { both, percent } = measureAgreement(issues, 'verdicts');
  const same = issues.filter(({ verdicts }) => verdicts[0] === verdicts[1]).length;
  expect(both).toBe(issues.length);
  expect(percent).toBeCloseTo(same / issues.length);
});

test('what is settled is shown and changes no agreement', () => {
  const first = annotations.find(
    ({ target, noticeId, author }) =>
      author === one && noticeId === disagreement.noticeId && target.issue?.title === disagreement.title,
  )!;
  const settled = { ...first, id: 'settled', verdict: disagreement.verdicts[1], settledBy: one };
  const after = judgedIssues([...annotations, settled], [one, other]);
  expect(measureAgreement(after, 'verdicts')).toEqual(measureAgreement(issues, 'verdicts'));
  expect(after.find(({ key }) => key === disagreement.key)?.settled.verdicts?.id).toBe('settled');
});

test('verdict and tags are settled one by one; no tags is an answer, too', () => {
  const [first] = annotations.filter(({ author }) => author === one);
  const settle = (id: string, verdict: string | null, tagIds: string[]) => ({
    ...{ ...first!, id, verdict, tagIds, settledBy: one },
  });
  const settledOf = (...settled: typeof annotations) =>
    judgedIssues([...annotations, ...settled], [one, other])
      .filter(({ noticeId, title }) => noticeId === first!.noticeId && title === first!.target.issue?.title)
      .map((issue) => [issue.settled.verdicts?.id, issue.settled.tags?.id]);
  expect(settledOf(settle('v', 'doubtful', []))).toEqual([['v', undefined]]);
  expect(settledOf(settle('t', null, []))).toEqual([[undefined, 't']]);
  expect(settledOf(settle('v', 'doubtful', []), settle('t', null, ['x']))).toEqual([['v', 't']]);
});

test('a generated library is the same in every run', () => {
  const again = inventLibrary({ notices: 6, problems: 12, annotated: 6 });
  expect(again.annotations).toEqual(annotations);
});
