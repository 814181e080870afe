import type { Target } from '../model/annotation';
import type { AnnotationRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { type StepLabel, writeStep } from './history';
import { guarded } from './store-error';
import type { Fields } from './tables';

/** What a reader sets when making an annotation; the rest starts empty. */
export type NewAnnotation = Pick<Fields<'annotations'>, 'noticeId' | 'versionId' | 'target'> &
  Partial<Pick<Fields<'annotations'>, 'note' | 'tagIds' | 'verdict' | 'correction' | 'settledBy'>>;

/** What a reader can change afterwards. */
export type AnnotationPatch = Partial<
  Pick<Fields<'annotations'>, 'note' | 'tagIds' | 'verdict' | 'correction' | 'settledBy'>
>;

/** Lists a notice's annotations in the order of their places; without a notice those of all. */
export const listAnnotations = (database: LibraryDatabase, noticeId?: string): Promise<AnnotationRecord[]> =>
  guarded(async () => {
    const rows =
      noticeId === undefined
        ? await database.annotations.toArray()
        : await database.annotations.where('noticeId').equals(noticeId).toArray();
    return rows
      .filter((row) => row.deletedAt === null)
      .sort((one, other) => one.target.position.start - other.target.position.start);
  });

/** The step's name is that of the most telling field it sets. */
const labelOf = (patch: AnnotationPatch, otherwise: StepLabel): StepLabel => {
  if (patch.settledBy) return 'settle';
  if (patch.correction) return 'correct';
  if (patch.note) return otherwise;
  if (patch.verdict !== undefined && patch.verdict !== null) return 'set-verdict';
  return patch.tagIds && patch.tagIds.length > 0 ? 'tag' : otherwise;
};

/** An annotation that says nothing yet. */
const UNSAID = { note: '', tagIds: [], verdict: null, correction: null, settledBy: null };

/** Makes an annotation. */
export const createAnnotation = (
  database: LibraryDatabase,
  annotation: NewAnnotation,
): Promise<AnnotationRecord> =>
  writeStep(database, labelOf(annotation, 'annotate'), (step) =>
    step.create('annotations', { ...UNSAID, ...annotation }),
  );

/** Makes many annotations that say the same, in one step. */
export const annotateMany = (
  database: LibraryDatabase,
  annotations: readonly NewAnnotation[],
): Promise<AnnotationRecord[]> =>
  writeStep(database, annotations.some((row) => row.verdict) ? 'bulk-verdict' : 'bulk-tag', async (step) => {
    const rows: AnnotationRecord[] = [];
    for (const annotation of annotations)
      rows.push(await step.create('annotations', { ...UNSAID, ...annotation }));
    return rows;
  });

/**
 * Changes an annotation; errors: `absent`, and `conflict` when `basis` (the updatedAt that the reader saw) is
 * given and another window changed it since.
 */
export const changeAnnotation = (
  database: LibraryDatabase,
  id: string,
  patch: AnnotationPatch,
  basis?: string,
): Promise<AnnotationRecord> =>
  writeStep(database, labelOf(patch, 'edit-annotation'), (step) =>
    step.change('annotations', id, patch, basis),
  );

/** Moves an annotation to its place on another version, as a reader decided; errors: `absent`. */
export const replaceAnnotationTarget = (
  database: LibraryDatabase,
  id: string,
  versionId: string,
  target: Target,
): Promise<AnnotationRecord> =>
  writeStep(database, 'move-annotation', (step) => step.change('annotations', id, { versionId, target }));

/** Removes annotations; errors: `absent`. */
export const removeAnnotations = (database: LibraryDatabase, ids: readonly string[]): Promise<void> =>
  writeStep(database, 'delete-annotation', async (step) => {
    for (const id of ids) await step.remove('annotations', id);
  });

/** Puts tags on many annotations and takes others off, in one step; errors: `absent`. */
export const tagAnnotations = (
  database: LibraryDatabase,
  ids: readonly string[],
  change: { add?: readonly string[]; remove?: readonly string[] },
): Promise<void> =>
  writeStep(database, 'bulk-tag', async (step) => {
    for (const id of ids) {
      const row = await database.annotations.get(id);
      const kept = (row?.tagIds ?? []).filter((tag) => !change.remove?.includes(tag));
      const tagIds = [...new Set([...kept, ...(change.add ?? [])])];
      await step.change('annotations', id, { tagIds });
    }
  });

/** Sets one verdict (null: none) on many annotations, in one step; errors: `absent`. */
export const judgeAnnotations = (
  database: LibraryDatabase,
  ids: readonly string[],
  verdict: string | null,
): Promise<void> =>
  writeStep(database, 'bulk-verdict', async (step) => {
    for (const id of ids) await step.change('annotations', id, { verdict });
  });
