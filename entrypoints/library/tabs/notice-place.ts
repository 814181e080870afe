import type { NoticeRecord } from '../../../lib/model/library';
import type { RowPlace } from './list-tab';

/** Where a row stands that speaks of a notice as a whole: its current version. */
export const noticePlace = ({
  url,
  currentVersionId,
  trust,
}: Pick<NoticeRecord, 'url' | 'currentVersionId' | 'trust'>): RowPlace => ({
  url,
  versionId: currentVersionId,
  start: null,
  end: null,
  trust,
});
