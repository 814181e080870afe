import type { PageHead } from '../../lib/model/notice';
import { locateInSteps, type PageText, readHeadInSteps, readTextInSteps } from '../../lib/page';
import { finish, finishInSlices } from '../../lib/slices';
import { letPageOn } from './let-page-on';

/** The article that stands on a page, and what the page says of it. */
export interface PageArticle {
  pageText: PageText;
  /** Null where the text is the one that was known already. */
  head: PageHead | null;
}

/** `inner` where the article stands in a frame, whose own annotator reads it; null where there is none. */
export type PageLook = PageArticle | 'inner' | null;

/** A page that changes during so many looks is read in one go. */
const MOST_TRIES = 3;

function* lookInSteps(document: Document, known: string | null): Generator<void, PageLook> {
  const roots = yield* locateInSteps(document);
  if (!roots) return null;
  if (roots[0]?.ownerDocument !== document) return 'inner';
  const pageText = yield* readTextInSteps(roots);
  const isKnown = pageText.text === known;
  return { pageText, head: isKnown ? null : yield* readHeadInSteps(document, document.location.href, roots) };
}

/** Looks at a page in slices; throws where the page changes meanwhile. */
const lookInSlices = async (document: Document, known: string | null): Promise<PageLook> => {
  let isChanged = false;
  const observer = new MutationObserver(() => {
    isChanged = true;
  });
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  const pause = async (): Promise<void> => {
    await letPageOn(document);
    if (isChanged) throw new Error('The page changed.');
  };
  try {
    return await finishInSlices(lookInSteps(document, known), pause, () => performance.now());
  } finally {
    observer.disconnect();
  }
};

/**
 * Finds and reads a page's article without holding up the page. What comes of it is the page at one moment: a look
 * during which the page changes begins anew, and the last is taken in one go.
 *
 * @param known a text whose head is not wanted again
 */
export const lookAtPage = async (document: Document, known: string | null): Promise<PageLook> => {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    try {
      return await lookInSlices(document, known);
    } catch {
      // The page changed under the look, or a frame's document did, which tells nobody.
    }
  }
  return finish(lookInSteps(document, known));
};
