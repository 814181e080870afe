import { compareFolded, foldToSkeleton, titlesAbove } from '../anchoring';
import type { Issue, Notice } from '../model/notice';
import { compareBodies } from './body-name';
import { compareTitles } from './title-vector';

/** What became of a problem between feedback and rectification. */
export type PairRelation = 'answered' | 'reworded' | 'unanswered' | 'new';

export interface IssuePair {
  /** Null for a problem that the rectification adds. */
  feedbackIssueId: string | null;
  /** Null for a problem that it does not answer. */
  rectificationIssueId: string | null;
  relation: PairRelation;
}

/** A feedback notice and the notice by which the body answers it. */
export interface NoticePair {
  feedback: string;
  rectification: string;
  /** How sure it is that they belong together, 0..1. */
  score: number;
  /** In order of the feedback, then what the rectification adds. */
  issues: IssuePair[];
}

export interface PairSource {
  id: string;
  notice: Notice;
}

/** What a reader said of two notices. */
export interface PairLink {
  members: readonly [string, string];
  state: 'suggested' | 'confirmed' | 'refused';
}

/** Below this two notices are not suggested as a pair. */
const BELONG = 0.55;
const SHARE = { body: 0.45, dates: 0.3, team: 0.15, issues: 0.1 };

/** Pairs feedback notices with rectification notices by body, dates, team and problems; one rectification has one. */
export function pairNotices(sources: readonly PairSource[], links: readonly PairLink[] = []): NoticePair[] {
  const feedbacks = sources.filter(({ notice }) => notice.kind === 'feedback');
  const answers = sources.filter(({ notice }) => notice.kind !== 'feedback' && notice.kind !== 'other');
  const stateOf = new Map(links.map(({ members, state }) => [[...members].sort().join(' '), state]));
  const candidates: { feedback: PairSource; rectification: PairSource; score: number }[] = [];
  for (const feedback of feedbacks)
    for (const rectification of answers) {
      const state = stateOf.get([feedback.id, rectification.id].sort().join(' '));
      if (state === 'refused') continue;
      const score = state === 'confirmed' ? 1 : scorePair(feedback.notice, rectification.notice);
      if (score >= BELONG) candidates.push({ feedback, rectification, score });
    }
  candidates.sort((a, b) => b.score - a.score || compareText(a.feedback.id, b.feedback.id));
  const taken = new Set<string>();
  const pairs: NoticePair[] = [];
  for (const { feedback, rectification, score } of candidates) {
    // A bulletin for several bodies is answered by each of them; every other feedback once.
    const isBulletin = feedback.notice.inspectedBody === null;
    if (taken.has(rectification.id) || (!isBulletin && taken.has(feedback.id))) continue;
    taken.add(rectification.id).add(feedback.id);
    pairs.push({
      feedback: feedback.id,
      rectification: rectification.id,
      score: Math.round(score * 1000) / 1000,
      issues: pairIssues(feedback.notice, rectification.notice),
    });
  }
  return pairs.sort(
    (a, b) => compareText(a.feedback, b.feedback) || compareText(a.rectification, b.rectification),
  );
}

/** How surely a rectification notice answers a feedback notice, 0..1; 0 where a stated fact contradicts it. */
export function scorePair(feedback: Notice, rectification: Notice): number {
  const body = compareBody(feedback, rectification);
  if (body === 0) return 0;
  const dates = compareDates(feedback, rectification);
  if (dates === 0) return 0;
  const team = compareTeams(feedback.inspectingBody, rectification.inspectingBody);
  if (team === 0) return 0;
  const parts = [
    [body, SHARE.body],
    [dates, SHARE.dates],
    [team, SHARE.team],
    [shareAnswered(feedback, rectification), SHARE.issues],
  ] as const;
  // What neither side states says neither yes nor no.
  return parts.reduce((sum, [value, weight]) => sum + (value ?? 0.5) * weight, 0);
}

function compareBody(feedback: Notice, rectification: Notice): number {
  const answering = rectification.inspectedBody ?? rectification.signatory;
  if (answering === null) return 0;
  if (feedback.inspectedBody !== null) return compareBodies(feedback.inspectedBody, answering);
  const short = answering.replace(/^中共/u, '').replace(/(?:党组|党委|委员会)$/u, '');
  return short.length >= 3 && feedback.text.includes(short) ? 0.8 : 0;
}

/** 1 where the same day is stated, 0 where two days contradict each other, null where nothing can be compared. */
function compareDates(feedback: Notice, rectification: Notice): number | null {
  const said = feedback.feedbackDate ?? feedback.publishedDate;
  let value: number | null = null;
  if (feedback.feedbackDate !== null && rectification.feedbackDate !== null) {
    if (!agree(feedback.feedbackDate, rectification.feedbackDate)) return 0;
    value = 1;
  }
  for (const key of ['inspectionStart', 'inspectionEnd'] as const) {
    const [one, other] = [feedback[key], rectification[key]];
    if (one === null || other === null) continue;
    if (!agree(one, other)) return 0;
    value = 1;
  }
  const published = rectification.publishedDate ?? rectification.signedDate;
  if (value !== null || said === null || published === null) return value;
  const days = daysBetween(said, published);
  if (days < 0 || days > 900) return 0;
  return days <= 540 ? 0.7 : 0.4;
}

/** Dates agree as far as the less precise one goes. */
const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** Days from one date to another; a month stands for its first day. */
function daysBetween(from: string, to: string): number {
  const day = (date: string) => Date.parse(`${date}-01-01`.slice(0, 10));
  return (day(to) - day(from)) / 86_400_000;
}

const NUMBERED_TEAM =
  /(?:([中央省市县区旗州盟])[^第]{0,6})?第([一二三四五六七八九十百\d]+)(?:轮)?巡[察视]组/u;

/** 1 for the same numbered team, 0 for another one, null where one of the two states no number. */
function compareTeams(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null;
  if (a === b) return 1;
  const [one, other] = [NUMBERED_TEAM.exec(a), NUMBERED_TEAM.exec(b)];
  if (!one || !other) return null;
  const isSameLevel = one[1] === undefined || other[1] === undefined || one[1] === other[1];
  return one[2] === other[2] && isSameLevel ? 1 : 0;
}

function shareAnswered(feedback: Notice, rectification: Notice): number | null {
  const issues = pairIssues(feedback, rectification);
  const asked = issues.filter(({ feedbackIssueId }) => feedbackIssueId !== null);
  if (asked.length === 0) return null;
  return asked.filter(({ rectificationIssueId }) => rectificationIssueId !== null).length / asked.length;
}

/** Problems without problems below them. */
export function leafIssues(notice: Notice): Issue[] {
  const parents = new Set(notice.issues.map(({ parentId }) => parentId));
  return notice.issues.filter(({ id }) => !parents.has(id));
}

/** An issue of the two notices is taken for the other's from this likeness on. */
const ANSWERS = 0.34;
/** … and from this one on where it stands between two that are matched. */
const HINTS = 0.1;
/** The words are the same but for what any editor changes. */
const SAME_WORDS = 0.86;
const SHORTEST = 6;

/** Matches the problems of a feedback notice with those that a rectification notice answers, one by one. */
export function pairIssues(feedback: Notice, rectification: Notice): IssuePair[] {
  const asked = leafIssues(feedback);
  const answered = leafIssues(rectification);
  const likeness = compareTitles([
    ...asked.map((issue) => [issue.title, titlesAbove(feedback, issue)] as const),
    ...answered.map((issue) => [issue.title, titlesAbove(rectification, issue)] as const),
  ]);
  const askedWords = asked.map(({ title }) => foldToSkeleton(title).text);
  const answeredWords = answered.map(({ title }) => foldToSkeleton(title).text);
  const candidates: { from: number; to: number; score: number; isSame: boolean }[] = [];
  for (const [from, one] of askedWords.entries())
    for (const [to, other] of answeredWords.entries()) {
      const literal = compareFolded(one, other);
      const [short, long] = one.length <= other.length ? [one, other] : [other, one];
      const isSame = literal >= SAME_WORDS || (short.length >= SHORTEST && long.includes(short));
      const score = isSame ? 1 + literal : Math.max(likeness(from, asked.length + to), literal);
      if (score >= HINTS) candidates.push({ from, to, score, isSame });
    }
  candidates.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  const answerOf = new Map<number, { to: number; isSame: boolean }>();
  const takenTo = new Set<number>();
  const take = ({ from, to, isSame }: (typeof candidates)[number]) => {
    if (answerOf.has(from) || takenTo.has(to)) return;
    answerOf.set(from, { to, isSame });
    takenTo.add(to);
  };
  for (const candidate of candidates) if (candidate.score >= ANSWERS) take(candidate);
  // Between two problems that are matched, the one left over on either side needs less to be the same.
  const follows = (from: number, to: number) =>
    from < 0 || to < 0 ? from < 0 && to < 0 : answerOf.get(from)?.to === to;
  const precedes = (from: number, to: number) =>
    from >= asked.length || to >= answered.length
      ? from >= asked.length && to >= answered.length
      : answerOf.get(from)?.to === to;
  for (const candidate of candidates) {
    const { from, to, score } = candidate;
    if (score < ANSWERS && follows(from - 1, to - 1) && precedes(from + 1, to + 1)) take(candidate);
  }
  // A problem may be answered together with another, and an answer may be split in two.
  const extra: IssuePair[] = [];
  for (const { from, to, isSame } of candidates) {
    if (!isSame) continue;
    if (!answerOf.has(from)) answerOf.set(from, { to, isSame });
    else if (!takenTo.has(to)) {
      takenTo.add(to);
      extra.push({
        feedbackIssueId: asked[from]!.id,
        rectificationIssueId: answered[to]!.id,
        relation: 'answered',
      });
    }
  }
  return [
    ...asked.map((issue, from): IssuePair => {
      const answer = answerOf.get(from);
      return {
        feedbackIssueId: issue.id,
        rectificationIssueId: answer ? answered[answer.to]!.id : null,
        relation: answer ? (answer.isSame ? 'answered' : 'reworded') : 'unanswered',
      };
    }),
    ...extra,
    ...answered.flatMap((issue, to): IssuePair[] =>
      takenTo.has(to) ? [] : [{ feedbackIssueId: null, rectificationIssueId: issue.id, relation: 'new' }],
    ),
  ];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
