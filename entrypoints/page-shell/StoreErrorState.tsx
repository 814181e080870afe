import { useLabels } from '../../components/hooks/use-labels';
import { ErrorState } from '../../components/page/ErrorState';
import type { LabelKey } from '../../lib/labels/index';
import type { StoreErrorCode } from '../../lib/store/index';

/** What each fault of the library is called and what to do about it; the others are unknown faults. */
const WORDS: Partial<Record<StoreErrorCode, [title: LabelKey, hint: LabelKey]>> = {
  denied: ['error.databaseDenied', 'error.databaseDeniedHint'],
  full: ['error.databaseFull', 'error.databaseFullHint'],
  newer: ['error.databaseNewer', 'error.databaseNewerHint'],
  blocked: ['error.databaseBlocked', 'error.databaseBlockedHint'],
  outdated: ['error.databaseOutdated', 'error.databaseOutdatedHint'],
  damaged: ['error.databaseDamaged', 'error.databaseDamagedHint'],
  conflict: ['error.conflict', 'error.conflictHint'],
};

interface StoreErrorStateProps {
  code: string;
  detail?: string;
  onRetry?: () => void;
}

/** Says in plain words why the library cannot be read or written. */
export function StoreErrorState({ code, detail, onRetry }: StoreErrorStateProps) {
  const labels = useLabels();
  const [title, hint] = WORDS[code as StoreErrorCode] ?? ['error.unknown', 'error.unknownHint'];
  return (
    <ErrorState
      title={labels.text(title)}
      hint={labels.text(hint)}
      {...(detail ? { detail } : {})}
      {...(onRetry ? { onRetry } : {})}
    />
  );
}
