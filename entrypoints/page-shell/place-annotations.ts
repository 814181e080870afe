import { placeTargets } from '../../lib/anchoring/index';
import type { Placement } from '../../lib/model/annotation';
import type { AnnotationRecord, VersionRecord } from '../../lib/model/library';
import { finishInSlices } from '../../lib/slices/index';
import { type LibraryDatabase, readVersion } from '../../lib/store/index';

/** Lets the page draw and answer between two slices. */
const pause = () => new Promise<void>((resume) => setTimeout(resume));

/** Where each annotation stands on a version, by id; each is followed from the version that it was made on. */
export async function placeAnnotations(
  database: LibraryDatabase,
  annotations: readonly AnnotationRecord[],
  version: VersionRecord,
): Promise<Map<string, Placement>> {
  const placements = new Map<string, Placement>();
  for (const versionId of new Set(annotations.map((annotation) => annotation.versionId))) {
    const made = annotations.filter((annotation) => annotation.versionId === versionId);
    const old = versionId === version.id ? version : await readVersion(database, versionId);
    const placed = await finishInSlices(
      placeTargets(
        made.map(({ target }) => target),
        { oldNotice: old?.notice, newNotice: version.notice },
      ),
      pause,
      () => performance.now(),
    );
    made.forEach(({ id }, at) => {
      placements.set(id, placed[at]!);
    });
  }
  return placements;
}
