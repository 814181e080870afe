import { locateArticle } from '../../lib/page';
import { detectNotice } from '../../lib/page/detect-notice';

/** Says whether the frame's parent, as far as we may look into it, has its article in this frame. */
const holdsParentsArticle = (): boolean => {
  try {
    return locateArticle(parent.document)?.[0]?.ownerDocument === document;
  } catch {
    // A parent of another origin.
    return false;
  }
};

/** Says whether this frame is the one to read: the page itself, or the frame in which its article stands. */
export const isChosenFrame = (): boolean =>
  window === top || detectNotice(document) !== null || holdsParentsArticle();
