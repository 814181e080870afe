import type { ExportNotice } from '../../lib/export/export-notice';
import type { Trust } from '../../lib/model/annotation';
import type { NoticeRecord } from '../../lib/model/library';
import {
  type LibraryDatabase,
  listAnnotations,
  listIssues,
  listMeasures,
  listReviewers,
  listTags,
  readVersion,
} from '../../lib/store/index';
import { placeAnnotations } from './place-annotations';

/** Gives notices as they leave the library, one at a time, so that a large library needs no more memory. */
export async function* exportNotices(
  database: LibraryDatabase,
  notices: readonly NoticeRecord[],
): AsyncGenerator<ExportNotice> {
  const [tags, reviewers] = await Promise.all([listTags(database), listReviewers(database)]);
  const tagNames = new Map(tags.map((tag) => [tag.id, tag.name]));
  const names = new Map(reviewers.map((reviewer) => [reviewer.id, reviewer.name]));
  for (const row of notices) {
    const version = await readVersion(database, row.currentVersionId);
    if (!version) continue;
    const [annotations, issues, measures] = await Promise.all([
      listAnnotations(database, row.id),
      listIssues(database, row.id),
      listMeasures(database, row.id),
    ]);
    const placements = await placeAnnotations(database, annotations, version);
    const families = new Map(issues.map((issue) => [issue.localId, issue.family]));
    yield {
      url: version.url,
      hash: version.hash,
      notice: version.notice,
      findings: version.findings,
      head: version.head,
      seenAt: version.seenAt,
      trust: row.trust,
      partTrust: new Map<string, Trust>(
        [...issues, ...measures]
          .filter((part) => part.trust !== 'auto')
          .map((part) => [part.localId, part.trust]),
      ),
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
