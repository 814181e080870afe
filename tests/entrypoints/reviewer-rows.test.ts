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
  expect(after.find(({ key }) => key === disagreement.key)?.settled?.id).toBe('settled');
});

test('a generated library is the same in every run', () => {
  const again = inventLibrary({ notices: 6, problems: 12, annotated: 6 });
  expect(again.annotations).toEqual(annotations);
});
