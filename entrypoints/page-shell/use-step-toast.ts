import { useEffect, useRef, useState } from 'preact/hooks';
import { type HistoryState, type LibraryDatabase, liveQuery, readHistory } from '../../lib/store/index';

/** What the last step was and whether it was done, taken back or done again, or that there is none. */
export interface StepMessage {
  kind: 'done' | 'undone' | 'redone' | 'nothingToUndo' | 'nothingToRedo';
  /** Its name; empty where there was none. */
  step: string;
}

/** How long a message stands, in milliseconds; it can be closed before and the step stays undoable after. */
const STANDS_FOR = 8000;

/** What happened between two looks at the history; null when nothing did. */
export function stepBetween(before: HistoryState, after: HistoryState): StepMessage | null {
  if (after.undo?.id === before.undo?.id) return null;
  // Ids rise with time: the newest step is new, was taken back, or was done again.
  if (after.redo && after.redo.id === before.undo?.id) return { kind: 'undone', step: after.redo.label };
  if (!after.undo) return null;
  return { kind: after.undo.id === before.redo?.id ? 'redone' : 'done', step: after.undo.label };
}

/** The message of the last step, whichever window it was done in, while it is fresh. */
export function useStepToast(database: LibraryDatabase) {
  const [message, setMessage] = useState<StepMessage | null>(null);
  const last = useRef<HistoryState | null>(null);
  useEffect(() => {
    const subscription = liveQuery(() => readHistory(database)).subscribe({
      next: (state) => {
        const step = last.current && stepBetween(last.current, state);
        last.current = state;
        if (step) setMessage(step);
      },
      // A library that cannot be read says so in the view that reads it.
      error: () => setMessage(null),
    });
    return () => subscription.unsubscribe();
  }, [database]);
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => setMessage(null), STANDS_FOR);
    return () => clearTimeout(timer);
  }, [message]);
  return {
    message,
    isUndoable: message?.kind === 'done' || message?.kind === 'redone',
    tell: setMessage,
    clear: () => setMessage(null),
  };
}
