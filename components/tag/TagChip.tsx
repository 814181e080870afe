import type { ComponentChildren } from 'preact';
import type { TagRecord } from '../../lib/model/library';
import './tag.css';

/** A tag by its colour and name. */
export function TagChip({
  tag,
  children,
}: {
  tag: Pick<TagRecord, 'name' | 'color'>;
  children?: ComponentChildren;
}) {
  return (
    <span class="tag-chip" style={{ '--tag-color': tag.color }}>
      {tag.name}
      {children}
    </span>
  );
}
