import { ReasonForm } from '../../components/finding/ReasonForm';
import { useLabels } from '../../components/hooks/use-labels';
import { dismissFindings, restoreFindings } from '../../lib/store/index';
import { usePage } from '../page-shell/page-context';
import { AnnotateRows } from './AnnotateRows';
import type { FindingRow } from './tabs/joined-rows';

/** What can be done with chosen findings: tag, judge, set aside with one reason, take back. */
export function JudgeFindings({ rows, onDone }: { rows: readonly FindingRow[]; onDone: () => void }) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const standing = rows.filter(({ dismissal }) => dismissal === null);
  const dismissed = rows.flatMap(({ dismissal }) => dismissal ?? []);
  const dismiss = async (reason: string) => {
    await attempt(() =>
      dismissFindings(
        database,
        standing.map(({ notice, finding }) => ({
          noticeId: notice.id,
          rule: finding.rule,
          quote: finding.quote,
          evidence: finding.evidence,
          reason,
        })),
      ),
    );
    onDone();
  };
  const restore = async () => {
    await attempt(() =>
      restoreFindings(
        database,
        dismissed.map((dismissal) => dismissal.id),
      ),
    );
    onDone();
  };
  return (
    <>
      <AnnotateRows
        rows={rows.map(({ notice, finding }) => ({
          noticeId: notice.id,
          kind: 'finding',
          rule: finding.rule,
          span: finding.evidence[0] ?? null,
        }))}
        onDone={onDone}
      />
      {standing.length > 0 && (
        <details class="library-menu">
          <summary class="button">{labels.text('action.dismiss')}</summary>
          <div class="library-menu-box">
            <ReasonForm onDismiss={(reason) => void dismiss(reason)} />
          </div>
        </details>
      )}
      {dismissed.length > 0 && (
        <button type="button" onClick={() => void restore()}>
          {labels.text('action.restore')}
        </button>
      )}
    </>
  );
}
