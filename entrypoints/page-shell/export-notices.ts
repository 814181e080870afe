import type { ExportNotice } from '../../lib/export/export-notice';
import type { Trust } from '../../lib/model/annotation';
import type { NoticeRecord } from '../../lib/model/library';
import type { Notice } from '../../lib/model/notice';
import {
  type LibraryDatabase,
  listAnnotations,
  listIssues,
  listMeasures,
  listReviewers,
  listTags,
  readVersion,
} from '../../lib/store/index';
import { applyCorrections, type CorrectedNotice } from './apply-corrections';
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

/**
 * Gives notices as they leave the library, corrected as their readers said, one at a time, so that a large library
 * needs no more memory; in the order in which they came into the library, so that two exports can be compared.
 */
export async function* exportNotices(
  database: LibraryDatabase,
  notices: readonly NoticeRecord[],
): AsyncGenerator<ExportNotice> {
  const [tags, reviewers] = await Promise.all([listTags(database), listReviewers(database)]);
  const tagNames = new Map(tags.map((tag) => [tag.id, tag.name]));
  const names = new Map(reviewers.map((reviewer) => [reviewer.id, reviewer.name]));
  for (const row of [...notices].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const version = await readVersion(database, row.currentVersionId);
    if (!version) continue;
    const [annotations, issues, measures] = await Promise.all([
      listAnnotations(database, row.id),
      listIssues(database, row.id),
      listMeasures(database, row.id),
    ]);
    const placements = await placeAnnotations(database, annotations, version);
    const families = new Map(issues.map((issue) => [issue.localId, issue.family]));
    const corrected = applyCorrections(version.notice, annotations, placements);
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
      familyOf: (issue) => families.get(issue.id) ?? null,
    };
  }
}
