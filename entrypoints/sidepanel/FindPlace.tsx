import { useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import type { LabelKey } from '../../lib/labels/index';
import type { AnnotationRecord } from '../../lib/model/library';
import { useDeskContext } from './desk-context';
import { partAt } from './part-at';
import { useMoveAnnotation } from './use-move-annotation';

/** Enough of a measure to know it by, in UTF-16 units. */
const SHOWN_WORDS = 24;

const shorten = (words: string): string =>
  words.length > SHOWN_WORDS ? `${words.slice(0, SHOWN_WORDS)}…` : words;

/** What is said to a reader who selected nothing that fits, by what is corrected. */
const MISSING: Readonly<Record<string, LabelKey>> = {
  issue: 'annotation.noIssueSelected',
  'measure.issue': 'annotation.noMeasureSelected',
  'fact.value': 'annotation.noDateSelected',
};

/**
 * The reader gives an annotation that lost its place another: what is selected on the page, the selected issue, or a
 * measure of it. A correction is given a whole part of its kind, as it would change nothing elsewhere.
 */
export function FindPlace({ annotation }: { annotation: AnnotationRecord }) {
  const labels = useLabels();
  const { desk, readSelection, selectedIssue } = useDeskContext();
  const move = useMoveAnnotation(annotation);
  const [told, setTold] = useState<LabelKey | null>(null);
  const { correction, target } = annotation;
  const takeSelection = async () => {
    const selected = await readSelection?.();
    if (!selected) return setTold('annotation.nothingSelected');
    const part = correction ? partAt(desk.version.notice, correction.field, selected) : selected;
    if (!part) return setTold(MISSING[correction!.field] ?? 'annotation.nothingSelected');
    setTold(null);
    // What was said of an issue is said of other words now; a correction stays what it corrects.
    move(part, correction ? target.kind : 'selection');
  };
  const measures =
    target.kind === 'measure'
      ? desk.notice.measures.filter(({ issueId }) => issueId === selectedIssue?.id)
      : [];
  return (
    <>
      <p class="row">
        {readSelection && (
          <button type="button" class="small" onClick={() => void takeSelection()}>
            {labels.text('annotation.moveToSelection')}
          </button>
        )}
        {target.kind === 'issue' && selectedIssue && (
          <button type="button" class="small" onClick={() => move(selectedIssue, 'issue')}>
            {labels.text('annotation.moveToIssue', { title: selectedIssue.title })}
          </button>
        )}
        {measures.map((measure) => (
          <button key={measure.id} type="button" class="small" onClick={() => move(measure, 'measure')}>
            {labels.text('annotation.moveToMeasure', {
              words: shorten(`${measure.ordinal ?? ''}${measure.text}`),
            })}
          </button>
        ))}
      </p>
      <p class="small" role="status">
        {told && labels.text(told)}
      </p>
    </>
  );
}
