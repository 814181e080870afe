import type { ComponentChildren } from 'preact';
import { useLabels } from '../hooks/use-labels';
import './error-state.css';

interface ErrorStateProps {
  title: string;
  /** What to do about it. */
  hint: string;
  /** The fault's own words, for a report. */
  detail?: string;
  onRetry?: () => void;
  children?: ComponentChildren;
}

/** Says in plain words what failed, what became of the data, and what to do. */
export function ErrorState({ title, hint, detail, onRetry, children }: ErrorStateProps) {
  const labels = useLabels();
  return (
    <div class="error-state" role="alert">
      <p class="error-state-title">{title}</p>
      <p>{hint}</p>
      {detail && (
        <details class="small">
          <summary>{labels.text('error.detail')}</summary>
          <code>{detail}</code>
        </details>
      )}
      {(onRetry || children) && (
        <div class="row">
          {onRetry && (
            <button type="button" onClick={onRetry}>
              {labels.text('action.retry')}
            </button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
