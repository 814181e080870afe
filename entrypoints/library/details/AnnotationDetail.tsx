import { AnnotationItem } from '../../../components/annotation/AnnotationItem';
import type { AnnotationRow } from '../tabs/joined-rows';
import { NoticeDetail } from './NoticeDetail';

/** An annotation in full, above its notice. */
export function AnnotationDetail({ row }: { row: AnnotationRow }) {
  return (
    <div class="stack">
      <AnnotationItem annotation={row.annotation} placement={null} tags={row.tags} author={row.author} />
      <NoticeDetail noticeId={row.notice.id} />
    </div>
  );
}
