import { AnnotationItem } from '../../components/annotation/AnnotationItem';
import { useLabels } from '../../components/hooks/use-labels';
import { removeAnnotations } from '../../lib/store/index';
import { usePage } from '../page-shell/page-context';
import { AnnotationEditor } from './AnnotationEditor';
import { useDeskContext } from './desk-context';
import { FindPlace } from './FindPlace';
import type { PlacedAnnotation } from './use-desk';
import { useMoveAnnotation } from './use-move-annotation';

/** An annotation on the desk: read, edit, delete, and move to the new text where its place there is known. */
export function DeskAnnotation({ placed }: { placed: PlacedAnnotation }) {
  const { annotation, placement, tags, author } = placed;
  const labels = useLabels();
  const { database, attempt } = usePage();
  const { desk, jump, pen } = useDeskContext();
  const draft = pen.draft?.annotationId === annotation.id ? pen.draft : null;
  const start = placement?.start ?? null;
  const end = placement?.end ?? null;
  const hasPlace = start !== null && end !== null;
  const isOfOldVersion = annotation.versionId !== desk.version.id && hasPlace;
  const move = useMoveAnnotation(annotation);
  return (
    <AnnotationItem
      annotation={annotation}
      placement={placement}
      tags={tags}
      author={author}
      isEdited={draft !== null}
      isIdle={placed.isIdle}
      addressOfTag={({ name }) => `/library.html#/annotations?f.tag=${encodeURIComponent(name)}`}
      onJump={hasPlace && jump ? () => jump({ start, end }) : undefined}
    >
      {draft ? (
        <AnnotationEditor draft={draft} />
      ) : (
        <p class="row">
          {annotation.correction === null && (
            <button
              type="button"
              class="quiet small"
              onClick={() =>
                pen.setDraft({ annotationId: annotation.id, target: annotation.target, part: 'note' })
              }
            >
              {labels.text('annotation.edit')}
            </button>
          )}
          <button
            type="button"
            class="quiet small"
            onClick={() => void attempt(() => removeAnnotations(database, [annotation.id]))}
          >
            {labels.text('action.delete')}
          </button>
          {isOfOldVersion && (
            <button
              type="button"
              class="quiet small"
              onClick={() => move({ start, end }, annotation.target.kind)}
            >
              {labels.text('annotation.moveToNewText')}
            </button>
          )}
        </p>
      )}
      {placement !== null && !hasPlace && <FindPlace annotation={annotation} />}
    </AnnotationItem>
  );
}
