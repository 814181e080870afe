import { useLabels } from '../../components/hooks/use-labels';
import { ErrorState } from '../../components/page/ErrorState';
import { ProgressBar } from '../../components/page/ProgressBar';
import type { LabelKey } from '../../lib/labels/index';
import { ask, type FailureReason, type TabState } from '../../lib/messaging/index';
import { NoNotice } from './NoNotice';
import { StoreErrorState } from './StoreErrorState';
import type { WatchedTab } from './use-tab-state';

/** What each failure of a reading is called and what to do about it. */
const FAILURES: Record<Exclude<FailureReason, 'not-stored'>, [title: LabelKey, hint: LabelKey]> = {
  'no-text': ['popup.noText', 'popup.readingFailedHint'],
  'too-long': ['popup.tooLong', 'popup.tooLongHint'],
  'no-access': ['popup.noAccess', 'popup.noAccessHint'],
  unknown: ['popup.readingFailed', 'popup.readingFailedHint'],
};

interface UnreadTabProps {
  tab: WatchedTab;
  /** Any but that of a notice that was read. */
  state: TabState;
  isPanel?: boolean;
  setState: (state: TabState) => void;
}

/** What is said of a tab that was not read: that it is being read, why it was not, or how to read it. */
export function UnreadTab({ tab, state, isPanel = false, setState }: UnreadTabProps) {
  const labels = useLabels();
  const read = async () => {
    setState({ ...state, state: 'reading', failure: null });
    const answer = await ask('readTab', { tabId: tab.id }).catch(() => null);
    setState(answer ?? { ...state, state: 'failed', failure: 'unknown' });
  };
  const onRead = () => void read();
  if (state.state === 'reading') return <ProgressBar name={labels.text('popup.reading')} />;
  if (state.state === 'failed') {
    if (state.failure === 'not-stored')
      return <StoreErrorState code={state.storeFailure ?? 'failed'} onRetry={onRead} />;
    const [title, hint] = FAILURES[state.failure ?? 'unknown'];
    return <ErrorState title={labels.text(title)} hint={labels.text(hint)} onRetry={onRead} />;
  }
  return <NoNotice url={tab.url} isPanel={isPanel} isFound={state.state === 'found'} onRead={onRead} />;
}
