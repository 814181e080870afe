import type { ComponentChildren } from 'preact';
import type { Placement } from '../../lib/model/annotation';
import type { AnnotationRecord, TagRecord } from '../../lib/model/library';
import { useLabels } from '../hooks/use-labels';
import { TagChip } from '../tag/TagChip';
import { MarkedText } from '../text/MarkedText';
import type { TextMark } from '../text/split-marks';
import './annotation-item.css';
import { CorrectionLine } from './CorrectionLine';
import { VerdictMark } from './VerdictMark';

interface AnnotationItemProps {
  annotation: AnnotationRecord;
  /** Where it stands on the text at hand; null where no text is. */
  placement: Placement | null;
  /** The tags that it carries. */
  tags: readonly TagRecord[];
  /** The reviewer's name. */
  author: string;
  hits?: (text: string) => readonly TextMark[];
  isSelected?: boolean;
  /** An editor among the children shows its note, tags and verdict. */
  isEdited?: boolean;
  /** A correction that changes nothing in the text at hand. */
  isIdle?: boolean;
  /** Where all that carries a tag is listed; absent where this is that list. */
  addressOfTag?: (tag: TagRecord) => string;
  /** Leads to its place on the page; absent where it has none. */
  onJump?: (() => void) | undefined;
  /** Editors and what can be done with it. */
  children?: ComponentChildren;
}

/** An annotation: the words it was made on, what became of them, and what the reader says. */
export function AnnotationItem(props: AnnotationItemProps) {
  const {
    annotation,
    placement,
    tags,
    author,
    hits,
    isSelected,
    isEdited = false,
    isIdle = false,
    addressOfTag,
    onJump,
    children,
  } = props;
  const { target, note, verdict, correction, updatedAt } = annotation;
  const labels = useLabels();
  const quote = <span class="annotation-item-quote">{target.quote.exact}</span>;
  return (
    <article
      class={`annotation-item verdict-${verdict ?? 'none'}`}
      aria-current={isSelected ? 'true' : undefined}
    >
      <p class="row small soft">
        <span>{labels.value('targetKind', target.kind)}</span>
        {verdict && !isEdited && <VerdictMark verdict={verdict} />}
        {placement && (
          <span class={`annotation-item-outcome outcome-${placement.outcome}`}>
            {labels.value('outcome', placement.outcome)}
          </span>
        )}
      </p>
      <blockquote lang="zh-CN">
        {onJump ? (
          <button type="button" class="link" title={labels.text('action.goTo')} onClick={onJump}>
            {quote}
          </button>
        ) : (
          quote
        )}
      </blockquote>
      {placement?.changed.map((change) => (
        <p key={`${change.old}→${change.new}`} class="small annotation-item-change">
          {labels.text('annotation.changedFigure', change)}
        </p>
      ))}
      {correction && <CorrectionLine correction={correction} isIdle={isIdle} />}
      {note && !isEdited && (
        <p class="annotation-item-note">
          <MarkedText text={note} marks={hits?.(note) ?? []} />
        </p>
      )}
      {tags.length > 0 && !isEdited && (
        <p class="row">
          {tags.map((tag) =>
            addressOfTag ? (
              <a
                key={tag.id}
                href={addressOfTag(tag)}
                target="_blank"
                rel="noopener"
                title={labels.text('tag.showAll', { name: tag.name })}
              >
                <TagChip tag={tag} />
              </a>
            ) : (
              <TagChip key={tag.id} tag={tag} />
            ),
          )}
        </p>
      )}
      <p class="small soft">
        {author
          ? labels.text('annotation.by', { author, date: labels.instant(updatedAt) })
          : labels.instant(updatedAt)}
      </p>
      {children}
    </article>
  );
}
