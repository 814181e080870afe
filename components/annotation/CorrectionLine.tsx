import type { LabelKey } from '../../lib/labels/index';
import type { Correction } from '../../lib/model/annotation';
import { useLabels } from '../hooks/use-labels';

/** What each correction corrects; one of a later version goes without a name. */
const CORRECTED: Readonly<Record<string, LabelKey>> = {
  issue: 'targetKind.issue',
  'measure.issue': 'correction.belongsTo',
  'fact.value': 'factKind.date',
  inspectedBody: 'head.inspectedBody',
  inspectingBody: 'head.inspectingBody',
  inspectionStart: 'head.inspectionStart',
  inspectionEnd: 'head.inspectionEnd',
  feedbackDate: 'head.feedbackDate',
  publishedDate: 'head.publishedDate',
  signedDate: 'head.signedDate',
};

/** What is said where a correction takes something away. */
const REMOVED: Readonly<Record<string, LabelKey>> = {
  issue: 'correction.removed',
  'measure.issue': 'issue.noIssue',
};

/** A correction in one line: what was corrected, what had been read, what the reader says. */
export function CorrectionLine({ correction, isIdle }: { correction: Correction; isIdle: boolean }) {
  const labels = useLabels();
  const { field, extracted, value } = correction;
  const name = CORRECTED[field];
  return (
    <>
      <p class="small">
        {labels.value('trust', 'corrected')}
        {name && ` · ${labels.text(name)}`} <del>{extracted ?? labels.text('head.unstated')}</del>{' '}
        {value === null ? labels.text(REMOVED[field] ?? 'correction.notStated') : <ins>{value}</ins>}
      </p>
      {isIdle && <p class="small annotation-item-change">{labels.text('correction.idle')}</p>}
    </>
  );
}
