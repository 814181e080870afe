import { useLabels } from '../hooks/use-labels';

interface NoticeLinkProps {
  id: string;
  body: string | null;
  title: string | null;
  /** `YYYY-MM-DD`. */
  date: string | null;
}

/** A notice by its body and day; leads to its row in the library. */
export function NoticeLink({ id, body, title, date }: NoticeLinkProps) {
  const labels = useLabels();
  return (
    <a href={`#/notices?open=${encodeURIComponent(id)}`} title={title ?? labels.text('head.untitled')}>
      <span lang="zh-CN">{body ?? title ?? labels.text('compare.noBody')}</span>
      {date && <span class="compare-day"> {labels.day(date)}</span>}
    </a>
  );
}
