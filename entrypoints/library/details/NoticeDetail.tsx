import { useEffect, useMemo, useRef } from 'preact/hooks';
import { FindingItem } from '../../../components/finding/FindingItem';
import { useLabels } from '../../../components/hooks/use-labels';
import { IssueDetail } from '../../../components/notice/IssueDetail';
import { NoticeHead } from '../../../components/notice/NoticeHead';
import { noticeMarks } from '../../../components/notice/notice-marks';
import { outlineItems } from '../../../components/notice/outline-items';
import { TotalsRow } from '../../../components/notice/TotalsRow';
import { ProgressBar } from '../../../components/page/ProgressBar';
import { MarkedText } from '../../../components/text/MarkedText';
import type { VersionRecord } from '../../../lib/model/library';
import { listDismissals, listVersions } from '../../../lib/store/index';
import { judgeFindings } from '../../page-shell/findings';
import { usePage } from '../../page-shell/page-context';
import { ReportButtons } from '../../page-shell/ReportButtons';
import { ruleLabel } from '../../page-shell/rule-words';
import { StoreErrorState } from '../../page-shell/StoreErrorState';
import { useLive } from '../../page-shell/use-live';

interface NoticeDetailProps {
  noticeId: string;
  /** The issue to show first, by its id in the current version. */
  issueId?: string;
}

/** A notice beside the list: head, totals, findings, issues with measures, every version's text. */
export function NoticeDetail({ noticeId, issueId }: NoticeDetailProps) {
  const labels = useLabels();
  const { database, settings } = usePage();
  const wanted = useRef<HTMLDivElement>(null);
  const live = useLive(
    async () => ({
      notice: await database.notices.get(noticeId),
      versions: await listVersions(database, noticeId),
      dismissals: await listDismissals(database, noticeId),
    }),
    [database, noticeId],
  );
  const isLoaded = live.state === 'ready';
  const current =
    live.state === 'ready'
      ? live.value.versions.find((version) => version.id === live.value.notice?.currentVersionId)
      : undefined;
  const judged = useMemo(
    () =>
      current && live.state === 'ready'
        ? judgeFindings({ ...current, dismissals: live.value.dismissals, settings })
        : [],
    [current, live, settings],
  );
  const standing = judged.filter(({ dismissal }) => !dismissal).map(({ finding }) => finding);
  useEffect(() => {
    if (isLoaded) wanted.current?.scrollIntoView({ block: 'start' });
  }, [isLoaded]);

  if (live.state === 'failed') return <StoreErrorState code={live.error.code} detail={live.error.message} />;
  if (live.state === 'loading' || !current) return <ProgressBar name={labels.text('library.reading')} />;

  const { notice } = current;
  const items = outlineItems(notice, standing);
  const marks = noticeMarks(notice, standing);
  return (
    <div class="stack">
      <NoticeHead notice={notice} />
      <p class="row">
        <a href={current.url} target="_blank" rel="noreferrer">
          {labels.text('action.openPage')}
        </a>
        <a href={`/sidepanel.html?notice=${noticeId}`} target="_blank" rel="noreferrer">
          {labels.text('action.openPanel')}
        </a>
        {live.value.notice && <ReportButtons notice={live.value.notice} />}
      </p>
      <TotalsRow notice={notice} />
      {judged.length > 0 && (
        <details>
          <summary>
            {labels.text('library.findings')} {labels.number(standing.length)}
          </summary>
          {judged.map(({ finding, key, dismissal }) => (
            <FindingItem
              key={key}
              finding={finding}
              ruleLabel={ruleLabel(finding.rule, labels)}
              text={notice.text}
              dismissal={dismissal?.reason ?? null}
            />
          ))}
        </details>
      )}
      <div class="stack library-issues">
        {items.map((item) => (
          <div key={item.issue.id} ref={item.issue.id === issueId ? wanted : null}>
            <IssueDetail item={item} marks={marks} />
          </div>
        ))}
      </div>
      <Versions versions={live.value.versions} />
    </div>
  );
}

function Versions({ versions }: { versions: readonly VersionRecord[] }) {
  const labels = useLabels();
  return (
    <section class="stack">
      <h2>{labels.text('library.versions', { count: versions.length })}</h2>
      {versions.map((version) => (
        <details key={version.id}>
          <summary>
            {labels.text('library.versionSeen')} {labels.instant(version.seenAt)}
          </summary>
          <p class="library-text" lang="zh-CN">
            <MarkedText text={version.notice.text} marks={noticeMarks(version.notice, version.findings)} />
          </p>
        </details>
      ))}
    </section>
  );
}
