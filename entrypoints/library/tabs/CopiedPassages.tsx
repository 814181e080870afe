import { useState } from 'preact/hooks';
import { Excerpt } from '../../../components/compare/Excerpt';
import { NoticeLink } from '../../../components/compare/NoticeLink';
import { useLabels } from '../../../components/hooks/use-labels';
import { ProgressBar } from '../../../components/page/ProgressBar';
import type { NoticeRecord } from '../../../lib/model/library';
import { listCurrentVersions } from '../../../lib/store/index';
import { usePage } from '../../page-shell/page-context';
import { useLive } from '../../page-shell/use-live';
import {
  type CopiedSummary,
  type ListedPassage,
  type NoticeCopies,
  readCopies,
} from '../comparisons/copied-comparison';
import { dayOf } from '../comparisons/use-notices';
import { bodyKey } from './notice-names';

interface CopiedPassagesProps {
  notice: NoticeRecord;
  summary: CopiedSummary;
  notices: ReadonlyMap<string, NoticeRecord>;
}

/** The passages of one notice that stand elsewhere, with every place; stock formulas apart. */
export function CopiedPassages({ notice, summary, notices }: CopiedPassagesProps) {
  const labels = useLabels();
  const { database } = usePage();
  const [opened, setOpened] = useState(0);
  const live = useLive(() => readCopies(database, notice.id), [database, notice.id]);
  if (live.state !== 'ready' || live.value === null)
    return <ProgressBar name={labels.text('library.reading')} />;
  const copies = live.value;
  const own = copies.passages.filter(({ formula }) => !formula);
  const formulas = copies.passages.filter(({ formula }) => formula);
  return (
    <div class="stack">
      <h2 lang="zh-CN">{notice.title ?? labels.text('head.untitled')}</h2>
      <p class="compare-facts">
        <span>{labels.text('copied.shareOf', { share: labels.percent(summary.share) })}</span>
        <span>{labels.text('issue.alsoIn', { count: summary.otherCount })}</span>
        <a href={`#/notices?open=${encodeURIComponent(notice.id)}`}>{labels.text('compare.openNotice')}</a>
      </p>
      <h3>{labels.text('copied.passagesTitle', { count: own.length })}</h3>
      <ol>
        {own.map((passage, at) => (
          <li key={at} class="compare-item" aria-current={at === opened ? 'true' : undefined}>
            <button
              type="button"
              class="link"
              lang="zh-CN"
              aria-expanded={at === opened}
              onClick={() => setOpened(at === opened ? -1 : at)}
            >
              {passage.text}
            </button>
            <p class="compare-facts">
              <span>{labels.text('copied.length', { count: passage.length })}</span>
              <span>{labels.text('copied.places', { count: passage.placeCount })}</span>
            </p>
            {at === opened && <Places passage={passage} notice={notice} notices={notices} />}
          </li>
        ))}
      </ol>
      <Measures notice={notice} copies={copies} />
      {formulas.length > 0 && (
        <details>
          <summary>{labels.text('copied.formulas', { count: formulas.length })}</summary>
          <ul class="stack">
            {formulas.map((passage, at) => (
              <li key={at} class="soft" lang="zh-CN">
                {passage.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Places shown beside each other; the rest are named. */
const BESIDE = 4;

interface PlacesProps {
  passage: ListedPassage;
  notice: NoticeRecord;
  notices: ReadonlyMap<string, NoticeRecord>;
}

/** The texts around a passage side by side. */
function Places({ passage, notice, notices }: PlacesProps) {
  const labels = useLabels();
  const { database } = usePage();
  const { places } = passage;
  const shown = places.slice(0, BESIDE);
  const ids = [...new Set(shown.map((place) => place.notice))];
  const live = useLive(() => listCurrentVersions(database, ids), [database, ids.join()]);
  if (live.state !== 'ready') return <ProgressBar name={labels.text('library.reading')} />;
  const textOf = new Map(live.value.map((version) => [version.noticeId, version.notice.text]));
  const describe = (id: string) => {
    const other = notices.get(id);
    if (!other) return null;
    const isSame = other.inspectedBody !== null && bodyKey(other) === bodyKey(notice);
    return (
      <>
        <NoticeLink id={id} body={other.inspectedBody} title={other.title} date={dayOf(other)} />
        {id === notice.id ? (
          <span class="compare-day"> {labels.text('copied.thisNotice')}</span>
        ) : (
          isSame && <span class="compare-day"> {labels.text('copied.sameBody')}</span>
        )}
      </>
    );
  };
  return (
    <>
      <div class="compare-beside" role="group" aria-label={labels.text('copied.sideBySide')}>
        {shown.map((place) => (
          <div key={`${place.notice} ${place.start}`}>
            <p>{describe(place.notice)}</p>
            <Excerpt text={textOf.get(place.notice) ?? ''} start={place.start} end={place.end} />
          </div>
        ))}
      </div>
      {places.length > BESIDE && (
        <ul class="compare-facts">
          {places.slice(BESIDE).map((place) => (
            <li key={`${place.notice} ${place.start}`}>{describe(place.notice)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How much of each measure stands elsewhere. */
function Measures({ notice, copies }: { notice: NoticeRecord; copies: NoticeCopies }) {
  const labels = useLabels();
  const { database } = usePage();
  const live = useLive(() => listCurrentVersions(database, [notice.id]), [database, notice.id]);
  const text = live.state === 'ready' ? (live.value[0]?.notice.text ?? '') : '';
  if (copies.measures.length === 0) return null;
  return (
    <details>
      <summary>{labels.text('copied.measures')}</summary>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">{labels.text('library.measures')}</th>
            <th scope="col" class="number">
              {labels.text('copied.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {copies.measures.map(({ measureId, start, end, share }) => (
            <tr key={measureId}>
              <td lang="zh-CN">{text.slice(start, end)}</td>
              <td class="number">{labels.percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
