import { SeverityMark } from '../../components/finding/SeverityMark';
import { useLabels } from '../../components/hooks/use-labels';
import { MarkToggles } from '../../components/notice/MarkToggles';
import { NoticeHead } from '../../components/notice/NoticeHead';
import { ordinalBefore } from '../../components/notice/ordinal';
import { outlineItems } from '../../components/notice/outline-items';
import { StatusMark } from '../../components/notice/StatusMark';
import { TotalsGrid } from '../../components/notice/TotalsGrid';
import { ProgressBar } from '../../components/page/ProgressBar';
import { ask, changeSettings } from '../../lib/messaging/index';
import { severity } from '../../lib/model/finding';
import type { Span } from '../../lib/model/span';
import { listDismissals, readNotice, readVersion } from '../../lib/store/index';
import { exportCsv } from '../page-shell/export-csv';
import { standingFindings } from '../page-shell/findings';
import { openPanel } from '../page-shell/open-page';
import { usePage } from '../page-shell/page-context';
import { StoreErrorState } from '../page-shell/StoreErrorState';
import { useLive } from '../page-shell/use-live';

interface NoticeSummaryProps {
  tabId: number;
  frameId: number;
  noticeId: string;
  versionId: string;
}

/** A notice on 380 pixels: who, whom, when, the totals, the findings, the marks, the issues. */
export function NoticeSummary({ tabId, frameId, noticeId, versionId }: NoticeSummaryProps) {
  const labels = useLabels();
  const { database, settings, attempt } = usePage();
  const live = useLive(
    async () => ({
      version: await readVersion(database, versionId),
      dismissals: await listDismissals(database, noticeId),
    }),
    [database, versionId, noticeId],
  );
  if (live.state === 'failed') return <StoreErrorState code={live.error.code} detail={live.error.message} />;
  if (live.state === 'loading' || !live.value.version)
    return <ProgressBar name={labels.text('popup.reading')} />;

  const { notice, findings } = live.value.version;
  const standing = standingFindings({ notice, findings, dismissals: live.value.dismissals, settings });
  const items = outlineItems(notice, standing);
  const problems = items.filter(({ issue }) => issue.role === 'problem');
  const show = (span: Span) => {
    void ask('showSpan', span, { tabId, frameId }).catch(() => undefined);
    close();
  };
  const exportIssues = () =>
    attempt(async () => {
      const row = await readNotice(database, noticeId);
      if (row) await exportCsv(database, labels, 'issues', [row]);
    });
  const openDesk = () => {
    // The browser opens a panel only while the click is fresh; the popup closes itself after.
    void openPanel(tabId).then(() => close());
  };
  return (
    <div class="popup-summary">
      <NoticeHead notice={notice} />
      <TotalsGrid notice={notice} onJump={show} />
      <section class="row popup-findings" aria-label={labels.text('popup.findings')}>
        {standing.length === 0 ? (
          <span class="soft">{labels.text('popup.noFindings')}</span>
        ) : (
          severity.options.map((name) => {
            const count = standing.filter((finding) => finding.severity === name).length;
            return count === 0 ? null : (
              <button key={name} type="button" class="small" onClick={openDesk}>
                <SeverityMark severity={name} count={count} />
              </button>
            );
          })
        )}
      </section>
      <MarkToggles
        shown={settings.shownMarks}
        onChange={(shownMarks) => void changeSettings({ shownMarks })}
      />
      <p class="row">
        <button type="button" class="primary" onClick={openDesk}>
          {labels.text('action.openPanel')}
        </button>
        <button type="button" onClick={() => void exportIssues()}>
          {labels.text('action.exportCsv')}
        </button>
      </p>
      <section aria-labelledby="popup-issues">
        <h2 id="popup-issues">
          {labels.text('popup.issues')} {labels.number(problems.length)}
        </h2>
        <ol class="popup-issues">
          {items.map(({ issue, measures }) => (
            <li key={issue.id} style={{ '--depth': issue.depth - 1 }}>
              <button type="button" class="link" lang="zh-CN" onClick={() => show(issue)}>
                {ordinalBefore(issue.ordinal)}
                {issue.title}
              </button>
              {issue.role === 'problem' && (
                <span class="popup-issue-counts small soft">
                  {issue.status && <StatusMark status={issue.status} />}
                  {labels.text('outline.measures', { count: measures.length })}
                </span>
              )}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
