import { overlaps, WHOLE_NOTICE } from '../../../components/notice/outline-items';
import type {
  AnnotationRecord,
  DismissalRecord,
  IssueRecord,
  MeasureRecord,
  NoticeRecord,
  ReviewerRecord,
  TagRecord,
} from '../../../lib/model/library';
import {
  type LibraryDatabase,
  listAnnotations,
  listDismissals,
  listIssues,
  listMeasures,
  listNotices,
  listReviewers,
  listTags,
} from '../../../lib/store/index';

/** An annotation with the names that its ids stand for. */
export interface NamedAnnotation {
  annotation: AnnotationRecord;
  tags: TagRecord[];
  author: string;
}

export interface NoticeRow {
  notice: NoticeRecord;
  annotations: NamedAnnotation[];
}

export interface IssueRow extends NoticeRow {
  issue: IssueRecord;
  findings: NoticeRecord['findings'];
}

export interface MeasureRow extends NoticeRow {
  measure: MeasureRecord;
  issue: IssueRecord | null;
  findings: NoticeRecord['findings'];
}

export interface AnnotationRow extends NamedAnnotation {
  notice: NoticeRecord;
}

export interface FindingRow extends NoticeRow {
  finding: NoticeRecord['findings'][number];
  /** Where it stands among its notice's findings. */
  position: number;
  dismissal: DismissalRecord | null;
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const nameAnnotations = (
  annotations: readonly AnnotationRecord[],
  tags: readonly TagRecord[],
  reviewers: readonly ReviewerRecord[],
): NamedAnnotation[] => {
  const tagById = new Map(tags.map((tag) => [tag.id, tag]));
  const nameById = new Map(reviewers.map((reviewer) => [reviewer.id, reviewer.name]));
  return annotations.map((annotation) => ({
    annotation,
    tags: annotation.tagIds.flatMap((id) => tagById.get(id) ?? []),
    author: nameById.get(annotation.author) ?? '',
  }));
};

const namedAnnotations = async (database: LibraryDatabase): Promise<NamedAnnotation[]> =>
  nameAnnotations(
    ...(await Promise.all([listAnnotations(database), listTags(database), listReviewers(database)])),
  );

export async function noticeRows(database: LibraryDatabase): Promise<NoticeRow[]> {
  const [notices, annotations] = await Promise.all([listNotices(database), namedAnnotations(database)]);
  const ofNotice = groupBy(annotations, ({ annotation }) => annotation.noticeId);
  return notices.map((notice) => ({ notice, annotations: ofNotice.get(notice.id) ?? [] }));
}

/** An issue as annotations name it: its notice, ordinal and title survive an edit, its place does not. */
const issueKey = (noticeId: string, issue: { ordinal: string | null; title: string } | null): string =>
  issue ? `${noticeId}\n${issue.ordinal ?? ''}\n${issue.title}` : '';

/** Gives each finding to the issues in whose text it rests; one that touches many speaks of the whole notice. */
function shareFindings(findings: NoticeRecord['findings'], rows: readonly IssueRow[]): void {
  for (const finding of findings) {
    const touched = rows.filter(({ issue }, at) => {
      const end = Math.max(rows[at + 1]?.issue.start ?? issue.end, issue.end);
      return finding.evidence.some((span) => overlaps(span, { start: issue.start, end }));
    });
    if (touched.length <= WHOLE_NOTICE) for (const row of touched) row.findings.push(finding);
  }
}

/** Notices whose issues fill the first screens of the list. */
const FIRST_NOTICES = 6;

/** The rows with which issueRows begins, read without the rest. */
export async function firstIssueRows(database: LibraryDatabase): Promise<IssueRow[]> {
  const all = await database.notices.orderBy('id').limit(FIRST_NOTICES).toArray();
  const notices = all.filter(({ deletedAt }) => deletedAt === null);
  const [issues, annotations] = await Promise.all([
    database.issues
      .where('noticeId')
      .anyOf(notices.map(({ id }) => id))
      .toArray(),
    namedAnnotations(database),
  ]);
  return joinIssueRows(notices, issues, annotations);
}

export async function issueRows(database: LibraryDatabase): Promise<IssueRow[]> {
  return joinIssueRows(
    ...(await Promise.all([listNotices(database), listIssues(database), namedAnnotations(database)])),
  );
}

function joinIssueRows(
  notices: readonly NoticeRecord[],
  issues: IssueRecord[],
  annotations: readonly NamedAnnotation[],
): IssueRow[] {
  const noticeById = new Map(notices.map((notice) => [notice.id, notice]));
  const ofIssue = groupBy(annotations, ({ annotation }) =>
    issueKey(annotation.noticeId, annotation.target.issue),
  );
  // A row keeps its id over versions, so the ids' order is not the text's.
  issues.sort((one, other) =>
    one.noticeId === other.noticeId ? one.start - other.start : one.noticeId < other.noticeId ? -1 : 1,
  );
  const rows = issues.flatMap((issue): IssueRow[] => {
    const notice = noticeById.get(issue.noticeId);
    if (!notice) return [];
    return [
      {
        notice,
        issue,
        annotations: ofIssue.get(issueKey(notice.id, issue)) ?? [],
        findings: [],
      },
    ];
  });
  for (const [noticeId, ofNotice] of groupBy(rows, ({ issue }) => issue.noticeId))
    shareFindings(noticeById.get(noticeId)?.findings ?? [], ofNotice);
  return rows;
}

/** A measure as annotations name it: its words, whatever the blanks among them. */
const measureKey = (noticeId: string, words: string): string => `${noticeId}\n${withoutBlanks(words)}`;

const withoutBlanks = (quote: string): string => quote.replaceAll(/\s/gu, '');

export async function measureRows(database: LibraryDatabase): Promise<MeasureRow[]> {
  const [notices, issues, measures, annotations] = await Promise.all([
    listNotices(database),
    listIssues(database),
    listMeasures(database),
    namedAnnotations(database),
  ]);
  const noticeById = new Map(notices.map((notice) => [notice.id, notice]));
  const issueById = new Map(issues.map((issue) => [issue.id, issue]));
  const ofMeasures = groupBy(
    annotations.filter(({ annotation }) => annotation.target.kind === 'measure'),
    ({ annotation }) => measureKey(annotation.noticeId, annotation.target.quote.exact),
  );
  const rows = measures.flatMap((measure): MeasureRow[] => {
    const notice = noticeById.get(measure.noticeId);
    const issue = measure.issueId === null ? null : (issueById.get(measure.issueId) ?? null);
    if (!notice) return [];
    const own = ofMeasures.size === 0 ? undefined : ofMeasures.get(measureKey(notice.id, measure.text));
    return [{ notice, measure, issue, annotations: own ?? [], findings: [] }];
  });
  for (const [noticeId, ofNotice] of groupBy(rows, ({ measure }) => measure.noticeId))
    for (const finding of noticeById.get(noticeId)?.findings ?? []) {
      const touched = ofNotice.filter(({ measure }) =>
        finding.evidence.some((span) => overlaps(span, measure)),
      );
      if (touched.length <= WHOLE_NOTICE) for (const row of touched) row.findings.push(finding);
    }
  return rows;
}

export async function annotationRows(database: LibraryDatabase): Promise<AnnotationRow[]> {
  const [notices, annotations] = await Promise.all([listNotices(database), namedAnnotations(database)]);
  const noticeById = new Map(notices.map((notice) => [notice.id, notice]));
  return annotations.flatMap((named) => {
    const notice = noticeById.get(named.annotation.noticeId);
    return notice ? [{ ...named, notice }] : [];
  });
}

export async function findingRows(
  database: LibraryDatabase,
  disabledRules: readonly string[],
): Promise<FindingRow[]> {
  const [notices, dismissals, annotations] = await Promise.all([
    listNotices(database),
    listDismissals(database),
    namedAnnotations(database),
  ]);
  const ofFindings = groupBy(
    annotations.filter(({ annotation }) => annotation.target.kind === 'finding'),
    ({ annotation }) => annotation.noticeId,
  );
  const byNotice = groupBy(dismissals, (dismissal) => dismissal.noticeId);
  return notices.flatMap((notice) =>
    notice.findings.flatMap((finding, position) => {
      if (disabledRules.includes(finding.rule)) return [];
      const dismissal = byNotice
        .get(notice.id)
        ?.find(
          (row) => row.rule === finding.rule && withoutBlanks(row.quote) === withoutBlanks(finding.quote),
        );
      const own = (ofFindings.get(notice.id) ?? []).filter(
        ({ annotation: { target } }) =>
          target.rule === finding.rule && withoutBlanks(target.quote.exact) === withoutBlanks(finding.quote),
      );
      return [{ notice, annotations: own, finding, position, dismissal: dismissal ?? null }];
    }),
  );
}
