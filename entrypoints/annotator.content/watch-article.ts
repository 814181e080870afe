/** Calm after the last change before the article is looked at again, in milliseconds. */
const CALM = 400;

/** A page that never stands still is looked at this often at most. */
const MOST_LOOKS = 40;

/** The longest that changes can put a look off. */
const LONGEST_WAIT = 4000;

/**
 * Calls back after an article changed or was taken out of the page, once the page is calm.
 *
 * @returns the function that ends it
 */
export const watchArticle = (document: Document, changed: () => void): (() => void) => {
  let looks = 0;
  let firstChange = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    firstChange = 0;
    looks += 1;
    if (looks >= MOST_LOOKS) observer.disconnect();
    changed();
  };
  const observer = new MutationObserver(() => {
    const now = Date.now();
    firstChange ||= now;
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, Math.min(CALM, firstChange + LONGEST_WAIT - now)));
  });
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
};
