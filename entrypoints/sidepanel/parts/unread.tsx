import { useLabels } from '../../../components/hooks/use-labels';
import { EmptyState } from '../../../components/page/EmptyState';
import { useDeskContext } from '../desk-context';
import type { Part } from './part';

function UnreadView() {
  const labels = useLabels();
  const { desk, jump } = useDeskContext();
  const { text, coverage } = desk.notice;
  if (coverage.unread.length === 0)
    return (
      <EmptyState title={labels.text('panel.unreadEmpty')} hint={labels.text('panel.unreadEmptyHint')} />
    );
  return (
    <div class="desk-scroll">
      <p class="desk-tools soft">{labels.text('panel.unreadHint')}</p>
      <ol class="desk-unread" lang="zh-CN">
        {coverage.unread.map((span) => {
          const words = text.slice(span.start, span.end).trim();
          return (
            <li key={span.start}>
              {jump ? (
                <button type="button" class="link" onClick={() => jump(span)}>
                  {words}
                </button>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

export const unreadPart = {
  id: 'unread',
  label: 'panel.unread',
  countOf: (desk) => desk.notice.coverage.unread.length,
  View: UnreadView,
} as const satisfies Part;
