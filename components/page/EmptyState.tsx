import type { ComponentChildren } from 'preact';
import './empty-state.css';

interface EmptyStateProps {
  title: string;
  /** What to do next. */
  hint: string;
  /** Buttons that do it. */
  children?: ComponentChildren;
}

/** Says why there is nothing and what to do next. */
export function EmptyState({ title, hint, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-state-title">{title}</p>
      <p class="soft">{hint}</p>
      {children && <div class="empty-state-actions">{children}</div>}
    </div>
  );
}
