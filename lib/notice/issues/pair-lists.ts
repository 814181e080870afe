import type { Passage } from '../passage';
import { flatten } from '../roles/find-sections';
import { type Heading, isIssueLeaf } from './heading';
import { isProblemClause } from './problem-signs';

/** 巡察反馈的主要问题 as the heading of a list that is not answered there. */
const PROBLEM_LIST = /(?:反馈|存在|发现|指出|查出)[^。]{0,12}(?:问题|不足)(?:清单)?$/;
const ANSWER_LIST = /整改|措施|落实|成效|进展/;

/**
 * Pairs two lists under two headings, the problems first and what was done about them behind, by their numbers:
 * the parts of the second list answer the issues of the first. Where the second list names the problems again the
 * first is an outline, and its parts are no issues.
 */
export function pairLists({ text }: Passage, roots: readonly Heading[]): void {
  const titleOf = ({ title }: Heading) => text.slice(title.start, title.end);
  roots.forEach((problems, index) => {
    const answers = roots[index + 1];
    if (answers === undefined || problems.meaning !== 'section' || answers.meaning !== 'section') return;
    if (!PROBLEM_LIST.test(wordsOf(text, problems)) || !ANSWER_LIST.test(wordsOf(text, answers))) return;
    const second = answers.children;
    const areAnswers = second.length > 0 && second.every(({ node }) => node.style.answers === true);
    const first = areAnswers ? flatten(problems.children).filter(isIssueLeaf) : problems.children;
    const arePaired =
      first.length > 0 &&
      first.length === second.length &&
      first.every((issue, place) => issue.node.number === second[place]!.node.number) &&
      first.every((issue) => isIssueLeaf(issue) && isBare(text, issue));
    if (!arePaired) {
      if (first.length > 0 && first.every((issue) => isIssueLeaf(issue) && isBare(text, issue)))
        leaveUnpaired(second, titleOf);
      return;
    }
    const isNamedAgain = second.every((heading, place) => areAlike(titleOf(heading), titleOf(first[place]!)));
    if (isNamedAgain) for (const heading of first) heading.meaning = 'item';
    else if (
      areAnswers ||
      second.every((heading) => heading.rule === 'title-plain' && !isProblemClause(titleOf(heading)))
    )
      first.forEach((issue, place) => {
        issue.answeredBy = second[place]!.node;
        second[place]!.meaning = 'item';
      });
  });
}

/** A second list of nothing but acts holds no issues, though it is not told which issue each act answers. */
function leaveUnpaired(second: readonly Heading[], titleOf: (heading: Heading) => string): void {
  const areActs = second.every(
    (heading) => heading.rule === 'title-plain' && !isProblemClause(titleOf(heading)),
  );
  if (areActs) for (const heading of second) heading.meaning = 'item';
}

function wordsOf(text: string, { title, headingEnd }: Heading): string {
  return text.slice(title.start, headingEnd).replace(/[。:;\s]+$/, '');
}

/** Whether nothing but its heading stands in a part. */
function isBare(text: string, { headingEnd, node }: Heading): boolean {
  return /^[\s;。]*$/.test(text.slice(headingEnd, node.end));
}

function areAlike(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}
