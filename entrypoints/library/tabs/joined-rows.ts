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
import { type LibraryDatabase, listIssues, listNotices, type NoticeBundle } from '../../../lib/store/index';
import { matchDismissals } from '../../page-shell/match-dismissals';

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

/** What rows need to know beside their notice. */
export interface RowContext {
  tagById: ReadonlyMap<string, TagRecord>;
  /** Reviewers' names by id. */
  nameById: ReadonlyMap<string, string>;
  /** Rules that the reader switched off. */
  disabledRules: readonly string[];
}

export const contextOf = (
  tags: readonly TagRecord[],
  reviewers: readonly ReviewerRecord[],
  disabledRules: readonly string[],
): RowContext => ({
  tagById: new Map(tags.filter(({ deletedAt }) => deletedAt === null).map((tag) => [tag.id, tag])),
  nameById: new Map(reviewers.map(({ id, name }) => [id, name])),
  disabledRules,
});

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
  { annotations }: NoticeBundle,
  { tagById, nameById }: RowContext,
): NamedAnnotation[] =>
  annotations.map((annotation) => ({
    annotation,
    tags: annotation.tagIds.flatMap((id) => tagById.get(id) ?? []),
    author: nameById.get(annotation.author) ?? '',
  }));

export const noticeRows = (bundle: NoticeBundle, context: RowContext): NoticeRow[] => [
  { notice: bundle.notice, annotations: nameAnnotations(bundle, context) },
];

/** An issue as annotations name it: its ordinal and title survive an edit, its place does not. */
const issueKey = (issue: { ordinal: string | null; title: string } | null): string =>
  issue ? `${issue.ordinal ?? ''}\n${issue.title}` : '';

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

export function issueRows(bundle: NoticeBundle, context: RowContext): IssueRow[] {
  const { notice, issues } = bundle;
  const ofIssue = groupBy(nameAnnotations(bundle, context), ({ annotation }) =>
    issueKey(annotation.target.issue),
  );
  const rows = issues.map(
    (issue): IssueRow => ({
      notice,
      issue,
      annotations: ofIssue.get(issueKey(issue)) ?? [],
      findings: [],
    }),
  );
  shareFindings(notice.findings, rows);
  return rows;
}

/** The issues of the whole library with their notices and findings, without what readers said of them. */
export async function allIssueRows(database: LibraryDatabase): Promise<IssueRow[]> {
  const [notices, issues] = await Promise.all([listNotices(database), listIssues(database)]);
  const ofNotice = groupBy(issues, ({ noticeId }) => noticeId);
  const context = contextOf([], [], []);
  const none = { measures: [], annotations: [], dismissals: [] };
  return notices.flatMap((notice) => {
    // A row keeps its id over versions, so the ids' order is not the text's.
    const own = (ofNotice.get(notice.id) ?? []).sort((one, other) => one.start - other.start);
    return issueRows({ notice, issues: own, ...none }, context);
  });
}

const withoutBlanks = (quote: string): string => quote.replaceAll(/\s/gu, '');

/** Annotations of one kind of target, by the words that they quote, whatever the blanks among them. */
const byQuote = (annotations: readonly NamedAnnotation[], kind: string): Map<string, NamedAnnotation[]> =>
  groupBy(
    annotations.filter(({ annotation }) => annotation.target.kind === kind),
    ({ annotation }) => withoutBlanks(annotation.target.quote.exact),
  );

export function measureRows(bundle: NoticeBundle, context: RowContext): MeasureRow[] {
  const { notice, issues, measures } = bundle;
  const issueById = new Map(issues.map((issue) => [issue.id, issue]));
  const ofMeasure = byQuote(nameAnnotations(bundle, context), 'measure');
  const rows = measures.map((measure): MeasureRow => {
    const issue = measure.issueId === null ? null : (issueById.get(measure.issueId) ?? null);
    const own = ofMeasure.size === 0 ? undefined : ofMeasure.get(withoutBlanks(measure.text));
    return { notice, measure, issue, annotations: own ?? [], findings: [] };
  });
  for (const finding of notice.findings) {
    const touched = rows.filter(({ measure }) => finding.evidence.some((span) => overlaps(span, measure)));
    if (touched.length <= WHOLE_NOTICE) for (const row of touched) row.findings.push(finding);
  }
  return rows;
}

export const annotationRows = (bundle: NoticeBundle, context: RowContext): AnnotationRow[] =>
  nameAnnotations(bundle, context).map((named) => ({ ...named, notice: bundle.notice }));

export function findingRows(bundle: NoticeBundle, context: RowContext): FindingRow[] {
  const { notice, dismissals } = bundle;
  const ofFinding = byQuote(nameAnnotations(bundle, context), 'finding');
  const dismissalOf = matchDismissals(notice.findings, dismissals);
  return notice.findings.flatMap((finding, position) => {
    if (context.disabledRules.includes(finding.rule)) return [];
    const annotations = (ofFinding.get(withoutBlanks(finding.quote)) ?? []).filter(
      ({ annotation }) => annotation.target.rule === finding.rule,
    );
    return [{ notice, annotations, finding, position, dismissal: dismissalOf.get(finding) ?? null }];
  });
}
