import { useEffect, useRef } from 'preact/hooks';
import type { Trust } from '../../lib/model/annotation';
import { useLabels } from '../hooks/use-labels';
import { findHits } from '../text/find-hits';
import { MarkedText } from '../text/MarkedText';
import { ordinalBefore } from './ordinal';
import type { OutlineItem } from './outline-items';
import { StatusMark } from './StatusMark';
import './issue-outline.css';

/** What the reader added to an issue. */
export interface IssueNotes {
  annotations: number;
  trust: Trust;
  /** The reader says that it is no issue. */
  isStruck: boolean;
}

interface IssueOutlineProps {
  items: readonly OutlineItem[];
  notes: ReadonlyMap<string, IssueNotes>;
  selectedId: string | null;
  /** Search terms, whose hits are marked. */
  terms?: readonly string[];
  /** Moves the keyboard's focus along with the selection. */
  isFocused?: boolean;
  onSelect: (id: string) => void;
}

/** The issues of a notice, indented by depth; a tree of which one issue is selected. */
export function IssueOutline({
  items,
  notes,
  selectedId,
  terms = [],
  isFocused,
  onSelect,
}: IssueOutlineProps) {
  const labels = useLabels();
  const selected = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selectedId === null) return;
    selected.current?.scrollIntoView({ block: 'nearest' });
    if (isFocused) selected.current?.focus({ preventScroll: true });
  }, [selectedId, isFocused]);

  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = items.findIndex(({ issue }) => issue.id === selectedId);
    const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
    if (next) onSelect(next.issue.id);
  };
  const first = items.some(({ issue }) => issue.id === selectedId) ? selectedId : items[0]?.issue.id;

  return (
    <div class="issue-outline" role="tree" aria-label={labels.text('outline.label')} onKeyDown={move}>
      {items.map(({ issue, measures, facts, findings }) => {
        const isSelected = issue.id === selectedId;
        const { annotations = 0, trust = 'auto', isStruck = false } = notes.get(issue.id) ?? {};
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all its items
          <div
            key={issue.id}
            ref={isSelected ? selected : null}
            class={`issue-outline-item role-${issue.role}`}
            style={{ '--depth': issue.depth - 1 }}
            role="treeitem"
            aria-level={issue.depth}
            aria-selected={isSelected}
            tabIndex={issue.id === first ? 0 : -1}
            onClick={() => onSelect(issue.id)}
          >
            <span class="issue-outline-title" lang="zh-CN">
              <span class="soft">{ordinalBefore(issue.ordinal)}</span>
              <span class={isStruck ? 'issue-outline-struck' : ''}>
                <MarkedText text={issue.title} marks={findHits(issue.title, terms)} />
              </span>
            </span>
            <span class="issue-outline-counts">
              {issue.status && <StatusMark status={issue.status} />}
              {measures.length > 0 && (
                <span>{labels.text('outline.measures', { count: measures.length })}</span>
              )}
              {issue.role === 'problem' && facts.length > 0 && (
                <span>{labels.text('outline.facts', { count: facts.length })}</span>
              )}
              {findings.length > 0 && (
                <span class="issue-outline-findings">
                  {labels.text('outline.findings', { count: findings.length })}
                </span>
              )}
              {annotations > 0 && (
                <span class="issue-outline-annotations">
                  {labels.text('outline.annotations', { count: annotations })}
                </span>
              )}
              {trust !== 'auto' && <span>{labels.value('trust', trust)}</span>}
            </span>
          </div>
        );
      })}
    </div>
  );
}
