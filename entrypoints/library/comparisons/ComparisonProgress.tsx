import { useLabels } from '../../../components/hooks/use-labels';
import { EmptyState } from '../../../components/page/EmptyState';
import { ProgressBar } from '../../../components/page/ProgressBar';
import type { StoreErrorCode } from '../../../lib/store/index';
import { StoreErrorState } from '../../page-shell/StoreErrorState';
import type { useComparison } from './use-comparison';

/** How far a comparison has come, what stopped it, and how to go on; nothing while its value stands. */
export function ComparisonProgress({ comparison }: { comparison: ReturnType<typeof useComparison> }) {
  const labels = useLabels();
  const { state, value, progress, error, cancel, restart } = comparison;
  if (state === 'failed' && error)
    return <StoreErrorState code={error.code as StoreErrorCode} detail={error.message} onRetry={restart} />;
  if (state === 'cancelled')
    return (
      <EmptyState title={labels.text('compare.cancelled')} hint={labels.text('compare.cancelledHint')}>
        <button type="button" onClick={restart}>
          {labels.text('compare.start')}
        </button>
      </EmptyState>
    );
  if (state === 'running')
    return (
      <ProgressBar
        name={labels.text(value === null ? 'compare.working' : 'compare.updating')}
        {...progress}
        onCancel={cancel}
      />
    );
  return null;
}
