import { useLabels } from '../../../components/hooks/use-labels';
import { keyName } from '../../../components/keyboard/shortcut-actions';
import { EmptyState } from '../../../components/page/EmptyState';
import { usePage } from '../../page-shell/page-context';
import { AnnotationEditor } from '../AnnotationEditor';
import { DeskAnnotation } from '../DeskAnnotation';
import { useDeskContext } from '../desk-context';
import type { Part } from './part';

function AnnotationsView() {
  const labels = useLabels();
  const { keys } = usePage();
  const { desk, pen } = useDeskContext();
  const { draft } = pen;
  const placed = desk.annotations.filter(({ placement }) => placement === null || placement.start !== null);
  const lost = desk.annotations.filter(({ placement }) => placement !== null && placement.start === null);
  return (
    <div class="desk-scroll">
      {draft && draft.annotationId === null && <AnnotationEditor draft={draft} hasQuote />}
      {desk.annotations.length === 0 && !draft && (
        <EmptyState
          title={labels.text('annotation.empty')}
          hint={labels.text('annotation.emptyHint', { key: keyName(keys.note) })}
        />
      )}
      {lost.length > 0 && (
        <section class="desk-lost" aria-labelledby="desk-lost">
          <h2 id="desk-lost">{labels.text('annotation.unplaced')}</h2>
          <p class="small soft">{labels.text('annotation.unplacedHint')}</p>
          {lost.map((one) => (
            <DeskAnnotation key={one.annotation.id} placed={one} />
          ))}
        </section>
      )}
      {placed.map((one) => (
        <DeskAnnotation key={one.annotation.id} placed={one} />
      ))}
    </div>
  );
}

export const annotationsPart = {
  id: 'annotations',
  label: 'panel.annotations',
  countOf: (desk) => desk.annotations.length,
  View: AnnotationsView,
} as const satisfies Part;
