import type { Notice } from '../../lib/model/notice';
import { useLabels } from '../hooks/use-labels';
import './notice-head.css';

/** What a head shows; a row of the library has it as well as a notice. */
export type HeadFields = Pick<
  Notice,
  'kind' | 'title' | 'inspectedBody' | 'inspectingBody' | 'inspectionLevel' | 'feedbackDate' | 'publishedDate'
> &
  Partial<Pick<Notice, 'inspectionStart' | 'inspectionEnd' | 'lookBack' | 'round'>>;

interface NoticeHeadProps {
  notice: HeadFields;
}

const MS_PER_DAY = 86_400_000;

/** Whole days between two full dates, null where one is missing or coarser than a day. */
function daysBetween(from: string | null, to: string | null): number | null {
  if (from?.length !== 10 || to?.length !== 10) return null;
  const days = (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;
  return Number.isFinite(days) && days >= 0 ? days : null;
}

/** Who inspected whom and when. */
export function NoticeHead({ notice }: NoticeHeadProps) {
  const labels = useLabels();
  const day = (value: string | null) => (value ? labels.day(value) : labels.text('head.unstated'));
  const days = daysBetween(notice.feedbackDate, notice.publishedDate);
  const { inspectionStart = null, inspectionEnd = null } = notice;
  return (
    <div class="notice-head">
      <p class="notice-head-kind small">
        <span>{labels.value('noticeKind', notice.kind)}</span>
        {notice.inspectionLevel && <span>{labels.value('inspectionLevel', notice.inspectionLevel)}</span>}
        {notice.lookBack && <span>{labels.text('head.lookBack')}</span>}
        {notice.round && <span>{notice.round}</span>}
      </p>
      <h2 lang="zh-CN">{notice.title ?? labels.text('head.untitled')}</h2>
      <dl class="notice-head-facts">
        <dt>{labels.text('head.inspectedBody')}</dt>
        <dd lang="zh-CN">{notice.inspectedBody ?? labels.text('head.unstated')}</dd>
        <dt>{labels.text('head.inspectingBody')}</dt>
        <dd lang="zh-CN">{notice.inspectingBody ?? labels.text('head.unstated')}</dd>
        {inspectionStart && (
          <>
            <dt>{labels.text('head.inspectionPeriod')}</dt>
            <dd>
              {day(inspectionStart)}
              {inspectionEnd && ` – ${day(inspectionEnd)}`}
            </dd>
          </>
        )}
        <dt>{labels.text('head.feedbackDate')}</dt>
        <dd>{day(notice.feedbackDate)}</dd>
        <dt>{labels.text('head.publishedDate')}</dt>
        <dd>
          {day(notice.publishedDate)}
          {days !== null && (
            <span class="soft small"> {labels.text('head.daysToPublication', { count: days })}</span>
          )}
        </dd>
      </dl>
    </div>
  );
}
