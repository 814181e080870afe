import type { ComponentChildren } from 'preact';
import { VerdictMark } from '../../../components/annotation/VerdictMark';
import { NoticeLink } from '../../../components/compare/NoticeLink';
import { useLabels } from '../../../components/hooks/use-labels';
import { keyName } from '../../../components/keyboard/shortcut-actions';
import { TagChip } from '../../../components/tag/TagChip';
import type { NoticeRecord, TagRecord } from '../../../lib/model/library';
import { usePage } from '../../page-shell/page-context';
import { dayOf } from '../comparisons/use-notices';
import type { JudgedIssue, Question } from './reviewer-rows';

interface DisagreementProps {
  issue: JudgedIssue;
  question: Question;
  notice: NoticeRecord | null;
  names: readonly [string, string];
  tags: readonly TagRecord[];
  /** Who settled it, null where nobody did. */
  settler: string | null;
  isOpen: boolean;
  onOpen: () => void;
  onTake: (side: 0 | 1) => void;
  /** What settles it where neither answer is to stand. */
  otherwise: ComponentChildren;
}

const SIDES = [0, 1] as const;

/** One issue on which two reviewers differ, with what each said and what was settled. */
export function Disagreement(props: DisagreementProps) {
  const { issue, question, notice, names, tags, settler, isOpen, onOpen, onTake, otherwise } = props;
  const labels = useLabels();
  const { keys } = usePage();
  const tagName = (id: string): string => tags.find((tag) => tag.id === id)?.name ?? id;
  const settled = issue.settled[question];
  const settledValue =
    settled &&
    (question === 'verdicts'
      ? labels.openValue('verdict', settled.verdict ?? '')
      : labels.list(settled.tagIds.map(tagName)) || labels.text('reviewers.noTags'));
  return (
    <article class="compare-item" aria-current={isOpen ? 'true' : undefined}>
      <h2 lang="zh-CN">
        <button type="button" class="link" onClick={onOpen}>
          {issue.ordinal} {issue.title}
        </button>
      </h2>
      {notice && (
        <p class="compare-facts">
          <NoticeLink id={notice.id} body={notice.inspectedBody} title={notice.title} date={dayOf(notice)} />
        </p>
      )}
      <dl class="compare-opinions">
        {SIDES.map((side) => (
          <div key={side}>
            <dt>{names[side]}</dt>
            <dd>
              {question === 'verdicts' ? (
                issue.verdicts[side] && <VerdictMark verdict={issue.verdicts[side]} />
              ) : (issue.tags[side] ?? []).length > 0 ? (
                (issue.tags[side] ?? []).map((id) => {
                  const tag = tags.find((one) => one.id === id);
                  return tag ? <TagChip key={id} tag={tag} /> : null;
                })
              ) : (
                <span class="soft">{labels.text('reviewers.noTags')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {settledValue && settler && (
        <p class="state-mark state-confirmed">
          {labels.text('reviewers.settledBy', { value: settledValue, name: settler })}
        </p>
      )}
      {isOpen && (
        <div class="stack compare-settle">
          <p class="row">
            {SIDES.map((side) => (
              <button key={side} type="button" onClick={() => onTake(side)}>
                {labels.text(side === 0 ? 'reviewers.takeFirst' : 'reviewers.takeSecond', {
                  name: names[side],
                  key: keyName(side === 0 ? keys.takeFirst : keys.takeSecond),
                })}
              </button>
            ))}
            <span class="soft">
              {labels.text('reviewers.otherwise', {
                key: keyName(question === 'verdicts' ? keys.verdict : keys.tag),
              })}
            </span>
          </p>
          {otherwise}
        </div>
      )}
    </article>
  );
}
