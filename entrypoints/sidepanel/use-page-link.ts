import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask, type FrameAddress, type PanelRequest, receive } from '../../lib/messaging/index';
import type { Span } from '../../lib/model/span';
import type { PlacedAnnotation } from './use-desk';

interface PageLink {
  page: FrameAddress | null;
  annotations: readonly PlacedAnnotation[];
  /** The reader clicked a mark on the page. */
  onPicked: (span: Span) => void;
  /** The reader began something on the page and goes on here. */
  onRequest: (request: PanelRequest) => void;
}

/** Ties the desk to the open page: jumps, marks that are clicked, annotations that are painted. */
export function usePageLink({ page, annotations, onPicked, onRequest }: PageLink) {
  const [isConnected, setConnected] = useState(page !== null);
  const tabId = page?.tabId;
  const frameId = page?.frameId;
  // The desk that answers is the one that is shown, not the one of the first moment.
  const latest = useRef({ onPicked, onRequest });
  latest.current = { onPicked, onRequest };
  useEffect(() => {
    if (tabId === undefined) return;
    const take = async () => {
      const request = await ask('takePanelRequest', { tabId }).catch(() => null);
      if (request) latest.current.onRequest(request);
    };
    void take();
    return receive({
      markPicked(picked) {
        if (picked.tabId === tabId) latest.current.onPicked(picked);
        return null;
      },
      panelRequested(asked) {
        if (asked.tabId === tabId) void take();
        return null;
      },
    });
  }, [tabId]);

  useEffect(() => {
    if (tabId === undefined || frameId === undefined) return;
    const painted = annotations.flatMap(({ annotation: { id, note, verdict }, placement }) =>
      placement ? [{ id, note, verdict, placement }] : [],
    );
    const show = () =>
      void ask('showAnnotations', { annotations: painted }, { tabId, frameId })
        .then(() => setConnected(true))
        .catch(() => setConnected(false));
    show();
    // Another page in the tab has nobody who answers; the desk stays and says so.
    const look = (id: number, { status }: { status?: string }) => {
      if (id === tabId && status === 'complete') show();
    };
    browser.tabs.onUpdated.addListener(look);
    return () => browser.tabs.onUpdated.removeListener(look);
  }, [tabId, frameId, annotations]);

  const jump = page
    ? (span: Span) =>
        void ask('showSpan', { start: span.start, end: span.end }, page)
          .then(() => setConnected(true))
          .catch(() => setConnected(false))
    : undefined;
  const readSelection = page
    ? (text: string): Promise<Span | null> =>
        ask('readSelection', null, page).then(
          // The page may stand on another version than the desk.
          ({ selected }) =>
            selected && text.slice(selected.start, selected.end) === selected.quote ? selected : null,
          () => null,
        )
    : undefined;
  return { isConnected, jump, readSelection };
}
