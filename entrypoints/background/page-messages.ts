import { ask, messageErrorOf, type Receivers } from '../../lib/messaging';
import { type LibraryDatabase, readVersion } from '../../lib/store';
import { readFrame } from './inject';
import { placeAnnotations } from './place-annotations';
import { readMemory, readState, remember, setState } from './tab-states';

/** Answers popup, panel and library. */
export const answerPages = (
  database: LibraryDatabase,
): Receivers<'readTabState' | 'readTab' | 'placeAnnotations' | 'takePanelRequest'> => ({
  readTabState: ({ tabId }) => readState(tabId),

  async readTab({ tabId }) {
    const state = await readState(tabId);
    await remember(tabId, { isAskedFor: true });
    await setState(tabId, { ...state, state: 'reading', failure: null, storeFailure: null });
    try {
      await readFrame(tabId, state.frameId);
    } catch {
      // The browser's own pages, its store, or a site that the reader did not open.
      return setState(tabId, { state: 'failed', failure: 'no-access' });
    }
    return (await readMemory(tabId)).state;
  },

  async placeAnnotations({ tabId }) {
    const { state } = await readMemory(tabId);
    const version = state.versionId === null ? null : await readVersion(database, state.versionId);
    if (!version) return { annotations: [] };
    const annotations = await placeAnnotations(database, version);
    try {
      await ask('showAnnotations', { annotations }, { tabId, frameId: state.frameId });
    } catch (error) {
      // The page may be gone while its notice is still on the desk.
      if (messageErrorOf(error).code !== 'unreachable') throw error;
    }
    return { annotations };
  },

  async takePanelRequest({ tabId }) {
    const { request } = await readMemory(tabId);
    if (request) await remember(tabId, { request: null });
    return request;
  },
});
