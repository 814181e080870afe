import { useEffect, useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import { EmptyState } from '../../components/page/EmptyState';
import { setSite } from '../../lib/store/index';
import { usePage } from './page-context';
import { isSiteGranted, originOf, readableHost, requestSite } from './site-access';

interface NoNoticeProps {
  url: string | null;
  /** It is a notice that waits for the reader's click. */
  isFound: boolean;
  /** Stands in the panel: there the browser names only pages of sites that are allowed. */
  isPanel?: boolean;
  onRead: () => void;
}

type Access = 'asking' | 'granted' | 'closed' | 'refused';

/** For a page that was not read: read it once, or this site from now on. */
export function NoNotice({ url, isFound, isPanel = false, onRead }: NoNoticeProps) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const [access, setAccess] = useState<Access>('asking');
  const host = readableHost(url);
  useEffect(() => {
    if (!host) return;
    void isSiteGranted(originOf(host)).then((isGranted) => setAccess(isGranted ? 'granted' : 'closed'));
  }, [host]);

  if (isPanel && url === null)
    return <EmptyState title={labels.text('panel.unseen')} hint={labels.text('panel.unseenHint')} />;
  if (!host)
    return <EmptyState title={labels.text('popup.noAccess')} hint={labels.text('popup.noAccessHint')} />;

  const openSite = async () => {
    // The browser asks only while the click is fresh: nothing may be awaited before.
    const isGranted = await requestSite(originOf(host)).catch(() => false);
    setAccess(isGranted ? 'granted' : 'refused');
    if (!isGranted) return;
    await attempt(() => setSite(database, host, true));
    onRead();
  };
  const isClosed = access === 'closed' || access === 'refused';
  const title = isFound ? 'popup.found' : isClosed ? 'popup.siteNotGranted' : 'popup.notNotice';
  const hint = isFound ? 'popup.foundHint' : isClosed ? 'popup.siteNotGrantedHint' : 'popup.notNoticeHint';
  return (
    <EmptyState title={labels.text(title)} hint={labels.text(hint)}>
      <button type="button" class="primary" onClick={onRead}>
        {labels.text(isFound ? 'popup.readNow' : 'popup.readAnyway')}
      </button>
      {isClosed && (
        <button type="button" onClick={() => void openSite()}>
          {labels.text('popup.readSite', { host })}
        </button>
      )}
      {access === 'granted' && <p class="soft small">{labels.text('popup.siteGranted')}</p>}
      {access === 'refused' && (
        <p role="alert" class="small">
          {labels.text('popup.permissionRefused')}
        </p>
      )}
    </EmptyState>
  );
}
