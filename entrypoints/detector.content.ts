import { defineContentScript } from 'wxt/utils/define-content-script';
import { askPatiently } from '../lib/messaging/ask';
import { detectNotice } from '../lib/page/detect-notice';

/** Looks at one page or in-page address, at most. The gaps between them double: 0.3 s … 38 s. */
const MOST_LOOKS = 8;
const FIRST_GAP = 300;

/** The Navigation API, which the DOM types of TypeScript know only in part. */
type WithNavigation = Window & { navigation?: EventTarget };

/**
 * Decides whether a page is a notice and tells the background. Looks again only after the page changed, a bounded
 * number of times; nothing runs on a page that stands still. Articles that are loaded late and navigation
 * without a reload are noticed by their changes to the page.
 */
export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    let looks = 0;
    let address = location.href;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isReported = false;
    let reports = 0;

    const look = (): void => {
      timer = undefined;
      looks += 1;
      isReported = detectNotice(document) !== null;
      if (isReported || looks >= MOST_LOOKS) observer.disconnect();
      if (!isReported) return;
      // Without an answer the extension was updated under the page: there is nobody to tell.
      reports += 1;
      const detection = `${performance.timeOrigin} ${reports}`;
      askPatiently('reportDetection', { detection }).catch(() => {});
    };

    const lookSoon = (): void => {
      timer ??= setTimeout(look, FIRST_GAP * 2 ** (looks - 1));
    };
    const observer = new MutationObserver(lookSoon);

    const begin = (): void => {
      looks = 0;
      isReported = false;
      clearTimeout(timer);
      timer = undefined;
      look();
      if (!isReported)
        observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
    };

    const beginAtNewAddress = (): void => {
      if (location.href === address) return;
      address = location.href;
      begin();
    };

    const navigation = (window as WithNavigation).navigation;
    if (navigation) navigation.addEventListener('currententrychange', beginAtNewAddress);
    addEventListener('popstate', beginAtNewAddress);
    addEventListener('hashchange', beginAtNewAddress);

    if ((document as { prerendering?: boolean }).prerendering)
      document.addEventListener('prerenderingchange', begin, { once: true });
    else begin();
  },
});
