import type { ExportNotice } from '../../lib/export/export-notice';
import type { Trust } from '../../lib/model/annotation';
import type { NoticeRecord } from '../../lib/model/library';
import type { Notice } from '../../lib/model/notice';
import { type LibraryDatabase, listReviewers, listTags } from '../../lib/store/index';
import { applyCorrections, type CorrectedNotice } from './apply-corrections';
import { dismissedFindings } from './findings';
import { placeAnnotations } from './place-annotations';

/** A notice without the issues that a reader struck out: what stood under one goes up to where it stood. */
export function withoutStruck({ notice, struck }: Pick<CorrectedNotice, 'notice' | 'struck'>): Notice {
  if (struck.size === 0) return notice;
  const parents = new Map(notice.issues.map(({ id, parentId }) => [id, parentId]));
  const standing = (id: string | null): string | null => {
    let above = id;
    while (above !== null && struck.has(above)) above = parents.get(above) ?? null;
    return above;
  };
  return {
    ...notice,
    issues: notice.issues
      .filter(({ id }) => !struck.has(id))
      .map((issue) => ({ ...issue, parentId: standing(issue.parentId) })),
    measures: notice.measures.map((measure) => ({ ...measure, issueId: standing(measure.issueId) })),
  };
}

/** Notices that are read at once: enough to be quick, few enough for any memory. */
const PORTION = 20;

/** All that hangs on some notices, read at once. */
async function readParts(database: LibraryDatabase, notices: readonly NoticeRecord[]) {
  const ids = notices.map(({ id }) => id);
  const [versions, annotations, dismissals, issues, measures] = await Promise.all([
    database.versions.bulkGet(notices.map(({ currentVersionId }) => currentVersionId)),
    database.annotations.where('noticeId').anyOf(ids).toArray(),
    database.dismissals.where('noticeId').anyOf(ids).toArray(),
    database.issues.where('noticeId').anyOf(ids).toArray(),
    database.measures.where('noticeId').anyOf(ids).toArray(),
  ]);
  const ofNotice = <RowType extends { noticeId: string; deletedAt: string | null }>(
    rows: readonly RowType[],
    id: string,
  ) => rows.filter((row) => row.noticeId === id && row.deletedAt === null);
  return notices.flatMap((row, at) => {
    const version = versions[at];
    if (!version) return [];
    return [
      {
        row,
        version,
        annotations: ofNotice(annotations, row.id),
        dismissals: ofNotice(dismissals, row.id),
        issues: ofNotice(issues, row.id),
        measures: ofNotice(measures, row.id),
      },
    ];
  });
}

/**
 * Gives notices as they leave the library, corrected as their readers said, some read at a time, so that a large
 * library needs no more memory; in the order in which they came into the library, so that two exports can be compared.
 */
export async function* exportNotices(
  database: LibraryDatabase,
  notices: readonly NoticeRecord[],
): AsyncGenerator<ExportNotice> {
  const [tags, reviewers] = await Promise.all([listTags(database), listReviewers(database)]);
  const tagNames = new Map(tags.map((tag) => [tag.id, tag.name]));
  const names = new Map(reviewers.map((reviewer) => [reviewer.id, reviewer.name]));
  const ordered = [...notices].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (let first = 0; first < ordered.length; first += PORTION)
    for (const parts of await readParts(database, ordered.slice(first, first + PORTION))) {
      const { row, version, annotations, dismissals, issues, measures } = parts;
      const placements = await placeAnnotations(database, annotations, version);
      const families = new Map(issues.map((issue) => [issue.localId, issue.family]));
      const corrected = applyCorrections(version.notice, annotations, placements);
      const dismissed = dismissedFindings(version.findings, version.notice.text, dismissals);
      yield {
        url: version.url,
        hash: version.hash,
        notice: withoutStruck(corrected),
        findings: version.findings,
        head: version.head,
        seenAt: version.seenAt,
        trust: corrected.isHeadCorrected ? 'corrected' : row.trust,
        partTrust: new Map<string, Trust>([
          ...[...issues, ...measures].map((part): [string, Trust] => [part.localId, part.trust]),
          ...corrected.trust,
        ]),
        reviewer: reviewers.find((reviewer) => reviewer.isSelf)?.name || null,
        annotations: annotations.map((annotation) => ({
          annotation,
          placement: placements.get(annotation.id)!,
          tags: annotation.tagIds.flatMap((id) => tagNames.get(id) ?? []),
          reviewer: names.get(annotation.author) ?? '',
        })),
        dismissals: new Map(
          [...dismissed].map(([finding, { reason, author, updatedAt }]) => [
            finding,
            { reason, reviewer: names.get(author) ?? '', at: updatedAt },
          ]),
        ),
        familyOf: (issue) => families.get(issue.id) ?? null,
      };
    }
}
