import { useLabels } from '../../components/hooks/use-labels';
import { MeasureItem } from '../../components/notice/MeasureItem';
import { NoticeHead } from '../../components/notice/NoticeHead';
import { TotalsRow } from '../../components/notice/TotalsRow';
import { openPage } from '../page-shell/open-page';
import { usePage } from '../page-shell/page-context';
import { ReportButtons } from '../page-shell/ReportButtons';
import { CorrectHead } from './corrections';
import { useDeskContext } from './desk-context';
import type { PartId } from './parts/index';
import type { DeskExports } from './use-desk-exports';

interface DeskHeadProps {
  exports: DeskExports;
  isConnected: boolean;
  hasPage: boolean;
  isChanged: boolean;
  isFollowing: boolean;
  onFollow: (isFollowing: boolean) => void;
  onShow: (part: PartId) => void;
  onHelp: () => void;
}

/** What the desk always shows: whose notice it is, how many annotations have a place, how much was understood. */
export function DeskHead(props: DeskHeadProps) {
  const { exports, isConnected, hasPage, isChanged, isFollowing, onFollow, onShow, onHelp } = props;
  const labels = useLabels();
  const { undo, redo } = usePage();
  const { desk, jump } = useDeskContext();
  const { notice, versions, version } = desk;
  const earlier = versions[versions.findIndex(({ id }) => id === version.id) - 1];
  return (
    <header class="desk-head">
      <details>
        <summary>
          <h1 lang="zh-CN">{notice.inspectedBody ?? notice.title ?? labels.text('head.untitled')}</h1>
        </summary>
        <div class="stack">
          <NoticeHead notice={notice} />
          <TotalsRow notice={notice} {...(jump ? { onJump: jump } : {})} />
          <CorrectHead />
          <OtherMeasures />
        </div>
      </details>
      <p class="row small">
        {desk.annotations.length > 0 && (
          <button type="button" class="link" onClick={() => onShow('annotations')}>
            {labels.text('annotation.placement', {
              placed: desk.placedCount,
              total: desk.annotations.length,
            })}
          </button>
        )}
        <button
          type="button"
          class="link"
          title={labels.text('panel.coverageHint')}
          onClick={() => onShow('unread')}
        >
          {labels.text('panel.coverage', { share: labels.percent(notice.coverage.share) })}
        </button>
        {hasPage && (
          <label class="row">
            <input type="checkbox" checked={isFollowing} onChange={() => onFollow(!isFollowing)} />
            {labels.text('panel.following')}
          </label>
        )}
      </p>
      <div class="row desk-actions">
        <button type="button" class="quiet small" onClick={undo}>
          {labels.text('action.undo')}
        </button>
        <button type="button" class="quiet small" onClick={redo}>
          {labels.text('action.redo')}
        </button>
        <button type="button" class="quiet small" onClick={onHelp}>
          {labels.text('panel.shortcuts')}
        </button>
        <details class="desk-exports">
          <summary class="button quiet small">{labels.text('library.export')}</summary>
          <p class="row">
            <button type="button" class="small" onClick={exports.cite}>
              {labels.text('exchange.cite')}
            </button>
            <button
              type="button"
              class="small"
              title={labels.text('exchange.packHint')}
              disabled={exports.isPacking}
              onClick={exports.pack}
            >
              {labels.text(exports.isPacking ? 'exchange.packing' : 'exchange.pack')}
            </button>
            <button type="button" class="small" title={labels.text('panel.csvHint')} onClick={exports.csv}>
              {labels.text('library.shownCsv')}
            </button>
            <ReportButtons
              notice={{ ...desk.row, currentVersionId: version.id, fingerprint: version.fingerprint }}
              onSaved={exports.tellSaved}
            />
          </p>
        </details>
        <button
          type="button"
          class="quiet small push"
          onClick={() => void openPage(`/library.html#/notices?open=${desk.row.id}`)}
        >
          {labels.text('action.openLibrary')}
        </button>
      </div>
      <p class="small" role="status">
        {exports.told}
      </p>
      {isChanged && earlier && (
        <p class="desk-changed" role="status">
          <button type="button" class="link" onClick={() => onShow('changes')}>
            {labels.text('panel.changedSince', { date: labels.instant(earlier.seenAt) })}
          </button>
        </p>
      )}
      {hasPage && !isConnected && (
        <p class="small soft" role="status">
          {labels.text('panel.disconnected')}
        </p>
      )}
    </header>
  );
}

/** Measures that answer no issue: how the work was organised, what is planned, what was promised. */
function OtherMeasures() {
  const labels = useLabels();
  const { desk, jump } = useDeskContext();
  const others = desk.notice.measures.filter(({ issueId }) => issueId === null);
  if (others.length === 0) return null;
  return (
    <details>
      <summary>
        {labels.text('issue.otherMeasures')} {labels.number(others.length)}
      </summary>
      <ol>
        {others.map((measure) => (
          <MeasureItem
            key={measure.id}
            measure={measure}
            marks={desk.marks}
            trust={desk.trustOf(measure.id)}
            {...(jump ? { onJump: () => jump(measure) } : {})}
          />
        ))}
      </ol>
    </details>
  );
}
