import { ScrollRegion } from '../../../components/page/ScrollRegion';
import '../../../components/compare/compare.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { SideBySideTable } from '../../../components/compare/SideBySideTable';
import { VersionChanges } from '../../../components/compare/VersionChanges';
import { useLabels } from '../../../components/hooks/use-labels';
import { EmptyState } from '../../../components/page/EmptyState';
import { ProgressBar } from '../../../components/page/ProgressBar';
import { matchesTerms, searchTerms } from '../../../components/text/find-hits';
import { laySideBySide } from '../../../lib/compare/index';
import type { NoticeRecord, VersionRecord } from '../../../lib/model/library';
import { listVersions, readVersion } from '../../../lib/store/index';
import { familyLabel } from '../../page-shell/family-words';
import { usePage } from '../../page-shell/page-context';
import { StoreErrorState } from '../../page-shell/StoreErrorState';
import { useLive } from '../../page-shell/use-live';
import { dayOf, useNotices } from '../comparisons/use-notices';
import { ExportMenu } from '../shown/ExportMenu';
import type { TabViewProps } from './list-tab';
import { sideBySideColumns } from './side-by-side-columns';

/** The address part that names the texts: version ids, in the order of the columns. */
export const SIDES = 'side';
export const MOST_SIDES = 4;
const OFFERED = 12;

/** Of the chosen versions each with the next of the same notice, in the order in which they were seen. */
function successions(versions: readonly VersionRecord[]): [older: VersionRecord, newer: VersionRecord][] {
  const inOrder = [...versions].sort((one, other) => (one.seenAt < other.seenAt ? -1 : 1));
  return inOrder.flatMap((older, at): [VersionRecord, VersionRecord][] => {
    const newer = inOrder.slice(at + 1).find(({ noticeId }) => noticeId === older.noticeId);
    return newer ? [[older, newer]] : [];
  });
}

/** Two to four notices, or versions of one, beside each other. */
export function SideBySideView({ address, go }: TabViewProps) {
  const labels = useLabels();
  const { database } = usePage();
  const notices = useNotices();
  const ids = (address.filters[SIDES] ?? []).slice(0, MOST_SIDES);
  const live = useLive(
    async () => (await Promise.all(ids.map((id) => readVersion(database, id)))).filter((one) => one !== null),
    [database, ids.join()],
  );
  const versions = live.state === 'ready' ? live.value : null;
  const laid = useMemo(
    () =>
      versions && versions.length > 1
        ? laySideBySide(versions.map(({ id, notice }) => ({ id, notice })))
        : null,
    [versions],
  );
  if (live.state === 'failed') return <StoreErrorState code={live.error.code} detail={live.error.message} />;
  if (!versions || !notices) return <ProgressBar name={labels.text('library.reading')} />;
  const choose = (next: readonly string[]) => go({ filters: { [SIDES]: next } });
  return (
    <div class="compare-view is-whole">
      <ScrollRegion class="compare-main stack" label={labels.text('sideBySide.tab')}>
        <div class="compare-beside">
          {versions.map((version, at) => (
            <ChosenText
              key={version.id}
              version={version}
              chosen={ids}
              onReplace={(id) => choose(ids.with(at, id))}
              onAdd={(id) => choose([...ids, id])}
              onRemove={() => choose(ids.toSpliced(at, 1))}
            />
          ))}
        </div>
        {ids.length < MOST_SIDES ? (
          <NoticeFinder
            notices={[...notices.values()].filter(({ currentVersionId }) => !ids.includes(currentVersionId))}
            onAdd={(notice) => choose([...ids, notice.currentVersionId])}
          />
        ) : (
          <p class="soft">{labels.text('sideBySide.full')}</p>
        )}
        {!laid && (
          <EmptyState title={labels.text('sideBySide.choose')} hint={labels.text('sideBySide.chooseHint')} />
        )}
        {successions(versions).map(([older, newer]) => (
          <VersionChanges key={`${older.id} ${newer.id}`} older={older} newer={newer} />
        ))}
        {laid && (
          <div class="compare-tools">
            <span class="push">
              <ExportMenu
                name="side-by-side"
                title={labels.text('sideBySide.tab')}
                columns={sideBySideColumns(labels, versions)}
                rows={laid.rows}
                total={laid.rows.length}
                query=""
                filters={[]}
                sorting={null}
              />
            </span>
          </div>
        )}
        {laid && <SideBySideTable laid={laid} familyName={(id) => familyLabel(id, labels)} />}
      </ScrollRegion>
    </div>
  );
}

interface NoticeFinderProps {
  notices: readonly NoticeRecord[];
  onAdd: (notice: NoticeRecord) => void;
}

/** Finds a notice by title or body and puts it beside the others. */
function NoticeFinder({ notices, onAdd }: NoticeFinderProps) {
  const labels = useLabels();
  const [query, setQuery] = useState('');
  const terms = searchTerms(query);
  const found = notices
    .filter(({ title, inspectedBody }) => matchesTerms([title, inspectedBody], terms))
    .slice(0, OFFERED);
  return (
    <div class="stack compare-finder">
      <input
        type="search"
        aria-label={labels.text('sideBySide.find')}
        placeholder={labels.text('sideBySide.find')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <ul class="compare-offers">
        {found.map((notice) => (
          <li key={notice.id}>
            <button type="button" class="small" onClick={() => onAdd(notice)}>
              +{' '}
              <span lang="zh-CN">{notice.inspectedBody ?? notice.title ?? labels.text('head.untitled')}</span>
              <span class="compare-day">
                {labels.value('noticeKind', notice.kind)} {labels.day(dayOf(notice) ?? '')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChosenTextProps {
  version: VersionRecord;
  /** Ids of all chosen versions. */
  chosen: readonly string[];
  onReplace: (versionId: string) => void;
  onAdd: (versionId: string) => void;
  onRemove: () => void;
}

/** One chosen text: which version of its notice, and the way out. */
function ChosenText({ version, chosen, onReplace, onAdd, onRemove }: ChosenTextProps) {
  const labels = useLabels();
  const { database } = usePage();
  const [versions, setVersions] = useState<VersionRecord[]>([]);
  useEffect(() => {
    let isWanted = true;
    void listVersions(database, version.noticeId).then((rows) => isWanted && setVersions(rows));
    return () => {
      isWanted = false;
    };
  }, [database, version.noticeId]);
  const title = version.notice.title ?? labels.text('head.untitled');
  const spare = versions.find(({ id }) => !chosen.includes(id));
  return (
    <div class="compare-chosen">
      <p class="row">
        <a href={`#/notices?open=${encodeURIComponent(version.noticeId)}`} lang="zh-CN">
          {title}
        </a>
        <button
          type="button"
          class="small quiet push"
          aria-label={labels.text('sideBySide.remove', { title })}
          onClick={onRemove}
        >
          ×
        </button>
      </p>
      {versions.length > 1 && (
        <p class="row">
          <label class="row small">
            {labels.text('sideBySide.version')}
            <select value={version.id} onChange={(event) => onReplace(event.currentTarget.value)}>
              {versions.map(({ id, seenAt }) => (
                <option key={id} value={id} disabled={id !== version.id && chosen.includes(id)}>
                  {labels.instant(seenAt)}
                </option>
              ))}
            </select>
          </label>
          {spare && chosen.length < MOST_SIDES && (
            <button type="button" class="small" onClick={() => onAdd(spare.id)}>
              {labels.text('sideBySide.addVersion')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
