import { useState } from 'preact/hooks';
import { VerdictPicker } from '../../../components/annotation/VerdictPicker';
import { useLabels } from '../../../components/hooks/use-labels';
import { TagPicker } from '../../../components/tag/TagPicker';
import type { TagRecord } from '../../../lib/model/library';
import { usePage } from '../../page-shell/page-context';
import { createNamedTag } from '../../page-shell/use-tags';
import type { Answer, JudgedIssue, Question } from './reviewer-rows';

interface SettleOtherwiseProps {
  issue: JudgedIssue;
  question: Question;
  tags: readonly TagRecord[];
  /** Verdicts that readers added to the built-in ones. */
  ownVerdicts: readonly string[];
  isFocused: boolean;
  /** Null takes back what was settled. */
  onSettle: (answer: Answer | null) => void;
  /** The reader leaves it by its key. */
  onLeave: () => void;
}

/** Any verdict, or any tags together, where neither reviewer's answer is to stand. */
export function SettleOtherwise({ question, onLeave, ...props }: SettleOtherwiseProps) {
  const { issue, ownVerdicts, isFocused, onSettle } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the controls in it
    <div
      class="stack"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        (document.activeElement as HTMLElement | null)?.blur();
        onLeave();
      }}
    >
      {question === 'verdicts' ? (
        <VerdictPicker
          value={issue.settled.verdicts?.verdict ?? null}
          ownVerdicts={ownVerdicts}
          isFocused={isFocused}
          onChange={(verdict) => onSettle(verdict === null ? null : { verdict })}
        />
      ) : (
        <SettledTags key={issue.settled.tags?.updatedAt} {...props} />
      )}
    </div>
  );
}

/** Begins with what was settled, else with all that either set; nothing is settled before the reader says so. */
function SettledTags({
  issue,
  tags,
  isFocused,
  onSettle,
}: Omit<SettleOtherwiseProps, 'question' | 'onLeave'>) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const [chosen, setChosen] = useState<readonly string[]>(
    () => issue.settled.tags?.tagIds ?? [...new Set(issue.tags.flatMap((own) => own ?? []))],
  );
  const add = (id: string) => setChosen((before) => [...new Set([...before, id])]);
  const settle = () => onSettle({ tagIds: [...chosen].sort() });
  return (
    <div
      class="stack"
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopPropagation();
        settle();
      }}
    >
      <TagPicker
        tags={tags}
        selected={chosen}
        isFocused={isFocused}
        onAdd={add}
        onRemove={(id) => setChosen((before) => before.filter((one) => one !== id))}
        onCreate={(name) =>
          void attempt(() => createNamedTag(database, name, tags)).then((tag) => tag && add(tag.id))
        }
      />
      <p class="row">
        <button type="button" onClick={settle}>
          {chosen.length > 0
            ? labels.text('reviewers.settleTags', { count: chosen.length })
            : labels.text('reviewers.settleNoTags')}
        </button>
        <span class="soft small">{labels.text('reviewers.settleKey')}</span>
        {issue.settled.tags && (
          <button type="button" class="quiet" onClick={() => onSettle(null)}>
            {labels.text('reviewers.unsettle')}
          </button>
        )}
      </p>
    </div>
  );
}
