import { browser } from 'wxt/browser';
import { ask, messageErrorOf } from '../../lib/messaging';

/** As the build names them. */
const SCRIPT = '/content-scripts/annotator.js' as never;
const STYLES = '/content-scripts/annotator.css' as never;

/** Where the annotator goes: one frame, or all of a tab. */
type Place = { tabId: number; frameIds: number[] } | { tabId: number; allFrames: true };

/** Puts the annotator and its marks' styles into frames; errors: the browser's when the page is closed to us. */
const inject = async (target: Place): Promise<void> => {
  await browser.scripting.insertCSS({ target, files: [STYLES] });
  await browser.scripting.executeScript({ target, files: [SCRIPT] });
};

/** Lets the annotator that is there read again, or puts one there. */
export const readFrame = async (tabId: number, frameId: number): Promise<void> => {
  try {
    await ask('readAgain', null, { tabId, frameId });
  } catch (error) {
    if (messageErrorOf(error).code !== 'unreachable') throw error;
    await inject({ tabId, frameIds: [frameId] });
  }
};

/** Puts an annotator into every frame of a tab; the one whose frame holds the article reads it. */
export const readInnerFrames = (tabId: number): Promise<void> => inject({ tabId, allFrames: true });
