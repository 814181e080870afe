import { useLabels } from '../../components/hooks/use-labels';
import { ErrorState } from '../../components/page/ErrorState';
import { ProgressBar } from '../../components/page/ProgressBar';
import { openPage } from '../page-shell/open-page';
import { UnreadTab } from '../page-shell/UnreadTab';
import { type TabWatch, useTabState } from '../page-shell/use-tab-state';
import { NoticeSummary } from './NoticeSummary';
import './popup.css';

/** What the popup says of the tab at hand. */
function TabView({
  tab,
  state,
  fault,
  setState,
}: TabWatch & Pick<ReturnType<typeof useTabState>, 'setState'>) {
  const labels = useLabels();
  if (fault)
    return (
      <ErrorState
        title={labels.text('error.background')}
        hint={labels.text('error.backgroundHint')}
        detail={fault.message}
      />
    );
  if (!tab || !state) return <ProgressBar name={labels.text('popup.looking')} />;
  if (state.state === 'read' && state.versionId && state.noticeId)
    return (
      <NoticeSummary
        tabId={tab.id}
        frameId={state.frameId}
        noticeId={state.noticeId}
        versionId={state.versionId}
      />
    );
  return <UnreadTab tab={tab} state={state} setState={setState} />;
}

/** The popup: the notice of the tab at hand, or how to read it. */
export function Popup() {
  const labels = useLabels();
  const watch = useTabState(false);
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
        <TabView {...watch} />
      </main>
    </>
  );
}
