import { FindingItem } from '../../../components/finding/FindingItem';
import { useLabels } from '../../../components/hooks/use-labels';
import { ProgressBar } from '../../../components/page/ProgressBar';
import { readVersion, restoreFinding } from '../../../lib/store/index';
import { usePage } from '../../page-shell/page-context';
import { ruleLabel } from '../../page-shell/rule-words';
import { useLive } from '../../page-shell/use-live';
import type { FindingRow } from '../tabs/joined-rows';
import { NoticeDetail } from './NoticeDetail';

/** A finding with its sentences, above its notice. */
export function FindingDetail({ row }: { row: FindingRow }) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const { notice, finding, dismissal } = row;
  const version = useLive(
    () => readVersion(database, notice.currentVersionId),
    [database, notice.currentVersionId],
  );
  if (version.state !== 'ready' || !version.value)
    return <ProgressBar name={labels.text('library.reading')} />;
  return (
    <div class="stack">
      <FindingItem
        finding={finding}
        ruleLabel={ruleLabel(finding.rule, labels)}
        text={version.value.notice.text}
        dismissal={dismissal?.reason ?? null}
      >
        {dismissal && (
          <button
            type="button"
            class="small"
            onClick={() => void attempt(() => restoreFinding(database, dismissal.id))}
          >
            {labels.text('action.restore')}
          </button>
        )}
      </FindingItem>
      <NoticeDetail noticeId={notice.id} />
    </div>
  );
}
