import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import { MarkToggles } from '../../components/notice/MarkToggles';
import { HighlightPainter } from '../../lib/highlight/index';
import { changeSettings } from '../../lib/messaging/index';
import { locateArticle, readPageHead, readPageText } from '../../lib/page/index';
import source from '../../samples/rectification.html?raw';
import { readMarks } from '../annotator.content/marks';
import { readText, storeReading } from '../background/read-page';
import { usePage } from '../page-shell/page-context';
import './sample.css';

/** The sample's own page, read as any page is: it never ran and never will. */
const page = new DOMParser().parseFromString(source, 'text/html');

/** An invented notice with its marks, and the desk beside it, for the first minute with the extension. */
export function Sample() {
  const labels = useLabels();
  const { database, settings, attempt } = usePage();
  const article = useRef<HTMLElement>(null);
  const painter = useMemo(() => new HighlightPainter(document), []);
  const [noticeId, setNoticeId] = useState<string | null>(null);

  useEffect(() => {
    const roots = locateArticle(page);
    if (!article.current || !roots) return;
    article.current.replaceChildren(...roots.map((root) => document.importNode(root, true)));
    const pageText = readPageText([article.current]);
    const url = new URL(location.pathname, location.href).href;
    const payload = { url, head: readPageHead(page, url, roots), text: pageText.text };
    const reading = readText(payload);
    const shown = readMarks(reading.notice, reading.findings).filter(({ kind }) =>
      settings.shownMarks.includes(kind),
    );
    painter.paint(pageText, shown);
    void attempt(() => storeReading(database, payload, reading)).then((stored) => {
      if (stored) setNoticeId(stored.noticeId);
    });
  }, [database, painter, attempt, settings.shownMarks]);

  return (
    <div class="sample">
      <main class="sample-page">
        <header class="stack">
          <h1>{labels.text('sample.title')}</h1>
          <p>{labels.text('sample.lead')}</p>
          <MarkToggles
            shown={settings.shownMarks}
            onChange={(shownMarks) => void changeSettings({ shownMarks })}
          />
        </header>
        <article ref={article} lang="zh-CN" />
      </main>
      {noticeId && <iframe title={labels.text('panel.title')} src={`/sidepanel.html?notice=${noticeId}`} />}
    </div>
  );
}
