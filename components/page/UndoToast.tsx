import { useLabels } from '../hooks/use-labels';
import './undo-toast.css';

interface UndoToastProps {
  /** What was just done, undone or redone; empty when there is nothing to say. */
  message: string;
  /** Absent where the message is of an undo itself. */
  onUndo?: (() => void) | undefined;
  onClose: () => void;
}

/** Tells what was done and offers to take it back; the live region stays so that screen readers hear changes. */
export function UndoToast({ message, onUndo, onClose }: UndoToastProps) {
  const labels = useLabels();
  return (
    <div class={message ? 'undo-toast' : 'heard'}>
      <span role="status">{message}</span>
      {message && onUndo && (
        <button type="button" class="link" onClick={onUndo}>
          {labels.text('action.undo')}
        </button>
      )}
      {message && (
        <button type="button" class="link" aria-label={labels.text('action.close')} onClick={onClose}>
          ×
        </button>
      )}
    </div>
  );
}
