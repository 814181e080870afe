import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerScripts } from '../../entrypoints/background/script-messages';
import { readMemory, setState } from '../../entrypoints/background/tab-states';
import type { Sender } from '../../lib/messaging';
import type { LibraryDatabase } from '../../lib/store';

beforeEach(() => {
  fakeBrowser.reset();
});

// Nobody is there to be told or to be read.
vi.mock('../../entrypoints/background/inject', () => ({
  readFrame: async () => {},
  readInnerFrames: async () => {},
}));
vi.mock('../../lib/messaging/ask', () => ({
  ask: async () => null,
  tell: async () => {},
  askPatiently: async () => null,
}));

const URL = 'http://www.example.gov.cn/1.html';
const sender = { tabId: 7, frameId: 0, url: URL } as Sender;
// No detection is kept in the library.
const { reportDetection } = answerScripts({} as LibraryDatabase);
const stateOf = async () => (await readMemory(7)).state.state;

test('a detection that is told again, for want of an answer, does not undo what came of it', async () => {
  await reportDetection({ detection: '1 1' }, sender);
  expect(await stateOf()).toBe('reading');
  await setState(7, { state: 'read', frameId: 0, url: URL });
  await reportDetection({ detection: '1 1' }, sender);
  expect(await stateOf()).toBe('read');
});

test('another detection of the same tab, after a reload or at another address, begins a reading', async () => {
  await reportDetection({ detection: '1 1' }, sender);
  await setState(7, { state: 'read', frameId: 0, url: URL });
  await reportDetection({ detection: '1 2' }, sender);
  expect(await stateOf()).toBe('reading');
  await setState(7, { state: 'read', frameId: 0, url: URL });
  await reportDetection({ detection: '1 2' }, { ...sender, frameId: 3 });
  expect(await stateOf()).toBe('reading');
});
