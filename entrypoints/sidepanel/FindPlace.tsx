import { useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import type { AnnotationRecord } from '../../lib/model/library';
import { useDeskContext } from './desk-context';
import { useMoveAnnotation } from './use-move-annotation';

/** The reader gives an annotation that lost its place another: what is selected on the page, or the selected issue. */
export function FindPlace({ annotation }: { annotation: AnnotationRecord }) {
  const labels = useLabels();
  const { readSelection, selectedIssue } = useDeskContext();
  const move = useMoveAnnotation(annotation);
  const [isUnselected, setUnselected] = useState(false);
  const { kind } = annotation.target;
  const takeSelection = async () => {
    const span = await readSelection?.();
    setUnselected(!span);
    // What was said of an issue is said of other words now; a correction stays what it corrects.
    if (span) move(span, annotation.correction ? kind : 'selection');
  };
  return (
    <>
      <p class="row">
        {readSelection && (
          <button type="button" class="small" onClick={() => void takeSelection()}>
            {labels.text('annotation.moveToSelection')}
          </button>
        )}
        {kind === 'issue' && selectedIssue && (
          <button type="button" class="small" onClick={() => move(selectedIssue, 'issue')}>
            {labels.text('annotation.moveToIssue', { title: selectedIssue.title })}
          </button>
        )}
      </p>
      <p class="small" role="status">
        {isUnselected && labels.text('annotation.nothingSelected')}
      </p>
    </>
  );
}
