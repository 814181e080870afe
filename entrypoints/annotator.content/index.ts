import { defineContentScript } from 'wxt/utils/define-content-script';
import * as z from 'zod/mini';
import '../../lib/highlight/highlight.css';
import { inPageLabels, pickLanguage } from '../../lib/labels';
import { ask, readSettings, receive, watchSettings } from '../../lib/messaging';
import { copyPage } from '../../lib/page';
import { Annotator } from './annotator';
import { InPageInterface } from './in-page-interface';
import { isChosenFrame } from './is-chosen-frame';

z.config({ jitless: true });

/** Wires the annotator: the background puts it into a frame that holds a notice, or that the reader asks for. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  async main(context) {
    if (!isChosenFrame()) return;
    const settings = await readSettings();
    const labels = inPageLabels(pickLanguage(settings.language, navigator.languages));
    let inPage: InPageInterface | null = null;
    const annotator = new Annotator(settings, labels, () => {
      if (annotator.reading) inPage ??= new InPageInterface(annotator);
      else {
        inPage?.end();
        inPage = null;
      }
    });

    const endReceiving = receive({
      async showSpan({ start, end }) {
        const place = annotator.scrollTo(start, end);
        if (place) inPage?.showAt(start, place);
        return { isShown: place !== null };
      },
      readAnnotatorState: () => ({
        url: annotator.reading?.url ?? location.href,
        shownMarks: settings.shownMarks,
        painted: annotator.countPainted(),
      }),
      copyPage: () => copyPage(document),
      async readAgain() {
        await annotator.read();
        return null;
      },
      showAnnotations({ annotations }) {
        annotator.showAnnotations(annotations);
        return null;
      },
      async annotateSelection() {
        const target = inPage?.targetSelection() ?? null;
        if (target) await ask('openPanel', { action: 'note', target });
        return { isTaken: target !== null };
      },
      readSelection: () => ({ selected: inPage?.readSelection() ?? null }),
    });
    const endSettings = watchSettings((changed) => annotator.follow(changed));
    const readReturned = ({ persisted }: PageTransitionEvent): void => {
      // Back from the browser's page cache: the badge went when the page was left.
      if (persisted) annotator.read().catch(() => {});
    };
    addEventListener('pageshow', readReturned);

    context.onInvalidated(() => {
      endReceiving();
      endSettings();
      removeEventListener('pageshow', readReturned);
      annotator.end();
    });
    await annotator.read();
  },
});
