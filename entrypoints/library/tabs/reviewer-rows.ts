import { agreement, type Ratings } from '../../../lib/compare/index';
import type { AnnotationRecord } from '../../../lib/model/library';

/** What reviewers are compared on. */
export const QUESTIONS = ['verdicts', 'tags'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What was settled on a question: a verdict, or which tags. */
export type Answer = { verdict: string } | { tagIds: string[] };

/** One issue with what each of two reviewers said of it, alone and together. */
export interface JudgedIssue {
  key: string;
  noticeId: string;
  title: string;
  ordinal: string | null;
  /** The annotations whose target the settled one shares. */
  target: AnnotationRecord['target'];
  versionId: string;
  verdicts: readonly [string | null, string | null];
  /** Ids in order; null where the reviewer said nothing at all of the issue. */
  tags: readonly [readonly string[] | null, readonly string[] | null];
  /** What was settled on each question, null where nothing was. */
  settled: Readonly<Record<Question, AnnotationRecord | null>>;
}

const keyOf = ({ noticeId, target: { issue } }: AnnotationRecord): string =>
  [noticeId, issue?.ordinal ?? '', issue?.title ?? '', ...(issue?.path ?? [])].join('\n');

/** A settled annotation answers one question: a verdict, or, without one, which tags; none is an answer, too. */
const SETTLES: Readonly<Record<Question, (row: AnnotationRecord) => boolean>> = {
  verdicts: ({ verdict }) => verdict !== null,
  tags: ({ verdict, tagIds }) => verdict === null || tagIds.length > 0,
};

const isLater = (one: AnnotationRecord, other: AnnotationRecord | undefined): boolean =>
  other === undefined || one.updatedAt > other.updatedAt;

/** Joins annotations by issue for two reviewers; what they settled together stands apart from what each said alone. */
export function judgedIssues(
  annotations: readonly AnnotationRecord[],
  reviewers: readonly [string, string],
): JudgedIssue[] {
  const byIssue = new Map<string, AnnotationRecord[]>();
  for (const annotation of annotations) {
    if (annotation.target.issue === null) continue;
    const key = keyOf(annotation);
    const own = byIssue.get(key);
    if (own) own.push(annotation);
    else byIssue.set(key, [annotation]);
  }
  return [...byIssue].flatMap(([key, rows]): JudgedIssue[] => {
    const first = rows.find(({ target }) => target.kind === 'issue') ?? rows[0]!;
    const alone = rows.filter(({ settledBy }) => settledBy === null);
    const verdictOf = (author: string): string | null => {
      let latest: AnnotationRecord | undefined;
      for (const row of alone)
        if (row.author === author && row.verdict !== null && isLater(row, latest)) latest = row;
      return latest?.verdict ?? null;
    };
    const tagsOf = (author: string): string[] | null => {
      const own = alone.filter((row) => row.author === author);
      return own.length === 0 ? null : [...new Set(own.flatMap(({ tagIds }) => tagIds))].sort();
    };
    const latestSettled = (question: Question): AnnotationRecord | null => {
      let latest: AnnotationRecord | undefined;
      for (const row of rows)
        if (row.settledBy !== null && SETTLES[question](row) && isLater(row, latest)) latest = row;
      return latest ?? null;
    };
    const [one, other] = reviewers;
    const judged: JudgedIssue = {
      key,
      noticeId: first.noticeId,
      title: first.target.issue!.title,
      ordinal: first.target.issue!.ordinal,
      target: first.target,
      versionId: first.versionId,
      verdicts: [verdictOf(one), verdictOf(other)],
      tags: [tagsOf(one), tagsOf(other)],
      settled: { verdicts: latestSettled('verdicts'), tags: latestSettled('tags') },
    };
    return alone.some(({ author }) => reviewers.includes(author)) ? [judged] : [];
  });
}

/** The ratings of a question: verdicts issue by issue; for tags one row an issue and tag that either set. */
export function ratingsOf(issues: readonly JudgedIssue[], question: Question): Ratings[] {
  if (question === 'verdicts') return issues.map(({ verdicts }) => verdicts);
  const used = [...new Set(issues.flatMap(({ tags }) => tags.flatMap((own) => own ?? [])))];
  return issues.flatMap(({ tags }) =>
    tags.includes(null) ? [] : used.map((tag) => tags.map((own) => (own!.includes(tag) ? 'set' : 'unset'))),
  );
}

/** Whether both spoke, and said different things. */
export const differs = ({ verdicts, tags }: JudgedIssue, question: Question): boolean =>
  question === 'verdicts'
    ? verdicts[0] !== null && verdicts[1] !== null && verdicts[0] !== verdicts[1]
    : tags[0] !== null && tags[1] !== null && tags[0].join() !== tags[1].join();

/** Percent, kappa and alpha of a question. */
export function measureAgreement(issues: readonly JudgedIssue[], question: Question) {
  const ratings = ratingsOf(issues, question);
  const { pairs, alpha } = agreement(ratings);
  const pair = pairs[0] ?? { count: 0, percent: null, kappa: null };
  const both = issues.filter(({ verdicts, tags }) =>
    question === 'verdicts' ? !verdicts.includes(null) : !tags.includes(null),
  ).length;
  return { both, percent: pair.percent, kappa: pair.kappa, alpha };
}
