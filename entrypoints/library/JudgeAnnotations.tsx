import { useLabels } from '../../components/hooks/use-labels';
import { judgeAnnotations, removeAnnotations, tagAnnotations } from '../../lib/store/index';
import { usePage } from '../page-shell/page-context';
import { JudgeRows } from './JudgeRows';
import type { AnnotationRow } from './tabs/joined-rows';

/** What can be done with chosen annotations. */
export function JudgeAnnotations({ rows, onDone }: { rows: readonly AnnotationRow[]; onDone: () => void }) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const ids = rows.map(({ annotation }) => annotation.id);
  const act = async (work: () => Promise<unknown>) => {
    await attempt(work);
    onDone();
  };
  return (
    <>
      <JudgeRows
        onTag={(tag) => void act(() => tagAnnotations(database, ids, { add: [tag] }))}
        onVerdict={(verdict) => void act(() => judgeAnnotations(database, ids, verdict))}
      />
      <button type="button" onClick={() => void act(() => removeAnnotations(database, ids))}>
        {labels.text('action.delete')}
      </button>
    </>
  );
}
