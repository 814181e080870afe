import type { RefObject } from 'preact';
import { NoticeLink } from '../../../components/compare/NoticeLink';
import { useGrowingCount } from '../../../components/hooks/use-growing-count';
import { useLabels } from '../../../components/hooks/use-labels';
import { keyName } from '../../../components/keyboard/shortcut-actions';
import type { NoticeRecord } from '../../../lib/model/library';
import { usePage } from '../../page-shell/page-context';
import type { RecurringMember } from '../comparisons/recurring-comparison';
import { dayOf } from '../comparisons/use-notices';
import type { RecurringRow } from './recurring-rows';

interface RecurringGroupProps {
  row: RecurringRow;
  notices: ReadonlyMap<string, NoticeRecord>;
  onConfirm: () => void;
  onRefuse: (member: RecurringMember) => void;
  /** Where the list of members stands: the key finds the focused one in it. */
  list: RefObject<HTMLOListElement | null>;
}

/** One group in full: every issue with its body and day, each of which can be taken out. */
export function RecurringGroup({ row, notices, onConfirm, onRefuse, list }: RecurringGroupProps) {
  const labels = useLabels();
  const { keys } = usePage();
  const { group, title, state } = row;
  const { count, end, grow } = useGrowingCount(group.members.length, group.id);
  return (
    <div class="stack">
      <h2 lang="zh-CN">{title}</h2>
      <p class="row">
        <button type="button" class="primary" disabled={state === 'confirmed'} onClick={onConfirm}>
          {labels.text('compare.confirm', { key: keyName(keys.confirm) })}
        </button>
        <span class="soft small">
          {labels.text('compare.keys', {
            next: keyName(keys.next),
            previous: keyName(keys.previous),
            confirm: keyName(keys.confirm),
            refuse: keyName(keys.refuse),
            undo: keyName(keys.undo),
          })}
        </span>
      </p>
      <h3>{labels.text('recurring.members')}</h3>
      <ol ref={list}>
        {group.members.slice(0, count).map((member) => {
          const notice = notices.get(member.noticeId);
          return (
            <li key={member.id} class="compare-member">
              <span>
                <a href={`#/issues?open=${encodeURIComponent(member.id)}`} lang="zh-CN">
                  {member.title}
                </a>
                <span class="compare-facts">
                  {notice && (
                    <NoticeLink
                      id={notice.id}
                      body={notice.inspectedBody}
                      title={notice.title}
                      date={dayOf(notice)}
                    />
                  )}
                  {member.isConfirmed && <span>{labels.text('compare.confirmed')}</span>}
                </span>
              </span>
              <button
                type="button"
                class="small"
                data-member={member.id}
                aria-label={labels.text('recurring.refuseMember', { title: member.title })}
                onClick={() => onRefuse(member)}
              >
                {labels.text('recurring.notThis')}
              </button>
            </li>
          );
        })}
      </ol>
      {count < group.members.length && (
        <div ref={end}>
          <button type="button" onClick={grow}>
            {labels.text('table.showMore', { count: group.members.length - count })}
          </button>
        </div>
      )}
    </div>
  );
}
