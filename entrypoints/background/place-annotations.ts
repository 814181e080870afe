import { placeTargets } from '../../lib/anchoring';
import type { PlacedAnnotation } from '../../lib/messaging';
import type { AnnotationRecord, VersionRecord } from '../../lib/model/library';
import { finishInSlices } from '../../lib/slices';
import { type LibraryDatabase, listAnnotations, readVersion } from '../../lib/store';

/**
 * Places a notice's annotations on one of its versions, each from the version on which it was made; in slices, so
 * that the background goes on answering.
 */
export const placeAnnotations = async (
  database: LibraryDatabase,
  version: VersionRecord,
): Promise<PlacedAnnotation[]> => {
  const annotations = await listAnnotations(database, version.noticeId);
  const byVersion = new Map<string, AnnotationRecord[]>();
  for (const annotation of annotations) {
    const group = byVersion.get(annotation.versionId);
    if (group) group.push(annotation);
    else byVersion.set(annotation.versionId, [annotation]);
  }
  const placed: PlacedAnnotation[] = [];
  for (const [versionId, group] of byVersion) {
    const old = versionId === version.id ? version : await readVersion(database, versionId);
    const placements = await finishInSlices(
      placeTargets(
        group.map(({ target }) => target),
        { oldNotice: old?.notice, newNotice: version.notice },
      ),
      () => new Promise((resume) => setTimeout(resume)),
      () => performance.now(),
    );
    for (const [at, { id, note, verdict }] of group.entries())
      placed.push({ id, note, verdict, placement: placements[at]! });
  }
  return placed;
};
