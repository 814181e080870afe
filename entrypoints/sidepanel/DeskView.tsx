import { useLabels } from '../../components/hooks/use-labels';
import { ProgressBar } from '../../components/page/ProgressBar';
import type { FrameAddress } from '../../lib/messaging/index';
import { StoreErrorState } from '../page-shell/StoreErrorState';
import { DeskLayout } from './DeskLayout';
import { useDesk } from './use-desk';

interface DeskViewProps {
  noticeId: string;
  versionId: string | null;
  previousVersionId: string | null;
  /** The annotator of the open page; null where the notice is read from the library. */
  page: FrameAddress | null;
}

/** Loads a notice's desk and shows it. */
export function DeskView({ noticeId, versionId, previousVersionId, page }: DeskViewProps) {
  const labels = useLabels();
  const state = useDesk(noticeId, versionId);
  if (state.state === 'failed')
    return <StoreErrorState code={state.error.code} detail={state.error.message} />;
  if (state.state === 'loading') return <ProgressBar name={labels.text('library.reading')} />;
  return <DeskLayout desk={state.desk} previousVersionId={previousVersionId} page={page} />;
}
