import { useLabels } from '../hooks/use-labels';
import './progress-bar.css';

interface ProgressBarProps {
  /** What is being done. */
  name: string;
  done?: number;
  /** Without it the end is not known. */
  total?: number;
  onCancel?: () => void;
}

/** How far something has come, with a way to stop it. */
export function ProgressBar({ name, done, total, onCancel }: ProgressBarProps) {
  const labels = useLabels();
  const known = done !== undefined && total !== undefined;
  return (
    <div class="progress-bar" role="status">
      <span>{name}</span>
      <progress aria-label={name} {...(known ? { value: done, max: total } : {})} />
      {known && <span class="soft small">{labels.text('progress.of', { done, total })}</span>}
      {onCancel && (
        <button type="button" class="small" onClick={onCancel}>
          {labels.text('action.cancel')}
        </button>
      )}
    </div>
  );
}
