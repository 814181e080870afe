import { ask, MessageError, type Receivers, readSettings, type Sender, tell } from '../../lib/messaging';
import { type LibraryDatabase, storeErrorOf } from '../../lib/store';
import { countCopies } from '../page-shell/count-copies';
import { clearBadge, showCount, showFound } from './badge';
import { readFrame, readInnerFrames } from './inject';
import { openPanel } from './panel';
import { answerOf, countProblems, readText, storeReading, trustedUrl } from './read-page';
import { NO_NOTICE, readMemory, remember, setState } from './tab-states';

const tabOf = ({ tabId }: Sender): number => {
  if (tabId === null) throw new MessageError('forbidden', 'The sender stands in no tab.');
  return tabId;
};

/** Answers the scripts in web pages: the detector and the annotator. */
export const answerScripts = (
  database: LibraryDatabase,
): Receivers<
  | 'reportDetection'
  | 'reportInnerArticle'
  | 'readPage'
  | 'leaveNotice'
  | 'reportFailure'
  | 'openPanel'
  | 'pickMark'
  | 'countCopies'
> => ({
  async reportDetection({ detection }, sender) {
    const tabId = tabOf(sender);
    const { readingMode } = await readSettings();
    if (readingMode === 'click') {
      await setState(tabId, { state: 'found', frameId: sender.frameId, url: sender.url });
      await showFound(tabId);
      return { isAccepted: false };
    }
    const told = `${sender.frameId} ${detection}`;
    // A background that was busy is told again: what came of the detection meanwhile stands.
    if ((await readMemory(tabId)).detection !== told) {
      await setState(tabId, { state: 'reading', frameId: sender.frameId, url: sender.url });
      await remember(tabId, { isAskedFor: false, detection: told });
    }
    await readFrame(tabId, sender.frameId);
    return { isAccepted: true };
  },

  async reportInnerArticle(_, sender) {
    await readInnerFrames(tabOf(sender));
    return null;
  },

  async readPage(payload, sender) {
    const tabId = tabOf(sender);
    const page = { ...payload, url: trustedUrl(payload.url, sender.url) };
    const reading = readText(page);
    const { isAskedFor } = await readMemory(tabId);
    if (reading.notice.kind === 'other' && !isAskedFor) {
      await setState(tabId, NO_NOTICE);
      await clearBadge(tabId);
      return null;
    }
    await showCount(tabId, countProblems(reading.notice));
    const place = { frameId: sender.frameId, url: page.url };
    try {
      const stored = await storeReading(database, page, reading);
      const { noticeId, versionId, previousVersionId } = stored;
      await setState(tabId, { ...place, state: 'read', noticeId, versionId, previousVersionId });
      return answerOf(reading, stored);
    } catch (error) {
      // What was read is shown all the same; popup and panel say why it was not kept.
      const { code } = storeErrorOf(error);
      await setState(tabId, { ...place, state: 'failed', failure: 'not-stored', storeFailure: code });
      return answerOf(reading, null);
    }
  },

  async leaveNotice(_, sender) {
    const tabId = tabOf(sender);
    const { state } = await readMemory(tabId);
    // A frame that holds no notice says nothing about the frame that does.
    if (state.frameId !== sender.frameId) return null;
    await setState(tabId, NO_NOTICE);
    await clearBadge(tabId);
    return null;
  },

  async reportFailure({ reason }, sender) {
    await setState(tabOf(sender), {
      state: 'failed',
      failure: reason,
      frameId: sender.frameId,
      url: sender.url,
    });
    return null;
  },

  async openPanel(request, sender) {
    const tabId = tabOf(sender);
    // In the very turn of the click: the browsers open no panel later.
    const opening = openPanel(tabId);
    await remember(tabId, { request });
    // A panel that is open already answers; in Firefox only the reader can open one.
    const isHeard = await ask('panelRequested', { tabId }).then(
      () => true,
      () => false,
    );
    return { isOpen: (await opening) || isHeard };
  },

  async countCopies(_, sender) {
    const { state } = await readMemory(tabOf(sender));
    return state.noticeId === null ? [] : countCopies(database, state.noticeId);
  },

  async pickMark(mark, sender) {
    await tell('markPicked', { ...mark, tabId: tabOf(sender) });
    return null;
  },
});
