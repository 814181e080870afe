import { useRef } from 'preact/hooks';
import { useLabels } from '../hooks/use-labels';
import './tabs.css';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  count?: number;
}

interface TabsProps<Id extends string> {
  /** What the tabs are parts of. */
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  /** The element that shows the selected part. */
  panelId: string;
  onSelect: (id: Id) => void;
}

/** Where the arrow keys lead from a tab. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A row of tabs; arrows move, the panel is labelled by the selected tab (`tab-…`). */
export function Tabs<Id extends string>({ label, tabs, selected, panelId, onSelect }: TabsProps<Id>) {
  const labels = useLabels();
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const to = step(
      tabs.findIndex((tab) => tab.id === selected),
      tabs.length,
    );
    onSelect(tabs[to]!.id);
    (row.current?.children[to] as HTMLElement | undefined)?.focus();
  };
  return (
    <div ref={row} class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={`tab-${tab.id}`}
          type="button"
          role="tab"
          aria-selected={tab.id === selected}
          aria-controls={panelId}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
          {tab.count !== undefined && <span class="tabs-count">{labels.number(tab.count)}</span>}
        </button>
      ))}
    </div>
  );
}
