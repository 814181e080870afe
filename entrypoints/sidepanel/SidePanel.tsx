import { useLabels } from '../../components/hooks/use-labels';
import { ErrorState } from '../../components/page/ErrorState';
import { ProgressBar } from '../../components/page/ProgressBar';
import { openPage } from '../page-shell/open-page';
import { UnreadTab } from '../page-shell/UnreadTab';
import { useTabState } from '../page-shell/use-tab-state';
import { DeskView } from './DeskView';
import './panel.css';

const parameters = new URLSearchParams(location.search);

/** The desk of the notice named in the address (from the library), or of the tab that the reader looks at. */
export function SidePanel() {
  const noticeId = parameters.get('notice');
  return noticeId ? (
    <DeskView key={noticeId} noticeId={noticeId} versionId={null} previousVersionId={null} page={null} />
  ) : (
    <TabDesk />
  );
}

function TabDesk() {
  const labels = useLabels();
  const { tab, state, fault, setState } = useTabState(!parameters.has('tab'));
  if (fault)
    return (
      <ErrorState
        title={labels.text('error.background')}
        hint={labels.text('error.backgroundHint')}
        detail={fault.message}
      />
    );
  if (!tab || !state) return <ProgressBar name={labels.text('popup.looking')} />;
  if (state.state === 'read' && state.noticeId && state.versionId)
    return (
      <DeskView
        key={`${tab.id} ${state.noticeId}`}
        noticeId={state.noticeId}
        versionId={state.versionId}
        previousVersionId={state.previousVersionId}
        page={{ tabId: tab.id, frameId: state.frameId }}
      />
    );
  return (
    <main>
      <h1 class="heard">{labels.text('panel.title')}</h1>
      <UnreadTab isPanel tab={tab} state={state} setState={setState} />
      <p class="desk-tools">
        <button type="button" class="quiet small" onClick={() => void openPage('/library.html')}>
          {labels.text('action.openLibrary')}
        </button>
      </p>
    </main>
  );
}
