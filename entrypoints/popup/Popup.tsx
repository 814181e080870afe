import { useLabels } from '../../components/hooks/use-labels';
import { ErrorState } from '../../components/page/ErrorState';
import { ProgressBar } from '../../components/page/ProgressBar';
import type { LabelKey } from '../../lib/labels/index';
import { ask, type FailureReason, type TabState } from '../../lib/messaging/index';
import { openPage } from '../page-shell/open-page';
import { StoreErrorState } from '../page-shell/StoreErrorState';
import { useTabState, type WatchedTab } from '../page-shell/use-tab-state';
import { NoNotice } from './NoNotice';
import { NoticeSummary } from './NoticeSummary';
import './popup.css';

/** What each failure of a reading is called and what to do about it. */
const FAILURES: Record<Exclude<FailureReason, 'not-stored'>, [title: LabelKey, hint: LabelKey]> = {
  'no-text': ['popup.noText', 'popup.readingFailedHint'],
  'too-long': ['popup.tooLong', 'popup.tooLongHint'],
  'no-access': ['popup.noAccess', 'popup.noAccessHint'],
  unknown: ['popup.readingFailed', 'popup.readingFailedHint'],
};

interface TabViewProps {
  tab: WatchedTab;
  state: TabState;
  onRead: () => void;
}

/** What the popup says of a tab. */
function TabView({ tab, state, onRead }: TabViewProps) {
  const labels = useLabels();
  if (state.state === 'reading') return <ProgressBar name={labels.text('popup.reading')} />;
  if (state.state === 'read' && state.versionId && state.noticeId)
    return (
      <NoticeSummary
        tabId={tab.id}
        frameId={state.frameId}
        noticeId={state.noticeId}
        versionId={state.versionId}
      />
    );
  if (state.state === 'failed') {
    if (state.failure === 'not-stored')
      return <StoreErrorState code={state.storeFailure ?? 'failed'} onRetry={onRead} />;
    const [title, hint] = FAILURES[state.failure ?? 'unknown'];
    return <ErrorState title={labels.text(title)} hint={labels.text(hint)} onRetry={onRead} />;
  }
  return <NoNotice url={tab.url} isFound={state.state === 'found'} onRead={onRead} />;
}

/** The popup: the notice of the tab at hand, or how to read it. */
export function Popup() {
  const labels = useLabels();
  const { tab, state, fault, setState } = useTabState(false);
  const read = async () => {
    if (!tab || !state) return;
    setState({ ...state, state: 'reading', failure: null });
    const answer = await ask('readTab', { tabId: tab.id }).catch(() => null);
    setState(answer ?? { ...state, state: 'failed', failure: 'unknown' });
  };
  return (
    <>
      <header class="popup-bar row">
        <h1>{labels.text('extensionName')}</h1>
        <button type="button" class="quiet small push" onClick={() => void openPage('/library.html')}>
          {labels.text('action.openLibrary')}
        </button>
        <button type="button" class="quiet small" onClick={() => void openPage('/options.html')}>
          {labels.text('action.openSettings')}
        </button>
      </header>
      <main class="popup">
        {fault ? (
          <ErrorState
            title={labels.text('error.background')}
            hint={labels.text('error.backgroundHint')}
            detail={fault.message}
          />
        ) : tab && state ? (
          <TabView tab={tab} state={state} onRead={() => void read()} />
        ) : (
          <ProgressBar name={labels.text('popup.looking')} />
        )}
      </main>
    </>
  );
}
