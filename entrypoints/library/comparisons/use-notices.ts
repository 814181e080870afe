import { useMemo } from 'preact/hooks';
import type { NoticeRecord } from '../../../lib/model/library';
import { listNotices } from '../../../lib/store/index';
import { usePage } from '../../page-shell/page-context';
import { useLive } from '../../page-shell/use-live';

const NONE: ReadonlyMap<string, NoticeRecord> = new Map();

/** The library's notices by id, kept up to date; null until they are read. */
export function useNotices(): ReadonlyMap<string, NoticeRecord> | null {
  const { database } = usePage();
  const live = useLive(() => listNotices(database), [database]);
  return useMemo(() => {
    if (live.state === 'loading') return null;
    return live.state === 'ready' ? new Map(live.value.map((notice) => [notice.id, notice])) : NONE;
  }, [live]);
}

/** The day by which a notice is dated: its publication, else its feedback. */
export const dayOf = ({ publishedDate, feedbackDate }: NoticeRecord): string | null =>
  publishedDate ?? feedbackDate;

/** `2023-03-03` → `2023`; null where no day is known. */
export const yearOf = (notice: NoticeRecord): string | null => dayOf(notice)?.slice(0, 4) ?? null;
