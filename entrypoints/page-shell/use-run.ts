import { useEffect, useRef, useState } from 'preact/hooks';

/** How far something long has come; null when nothing runs. */
export interface Running {
  done: number;
  cancel: () => void;
}

/**
 * Runs one long thing at a time, which can be cancelled, also by leaving the view; `onCancelled` is told once it has
 * ended. Other errors go to the caller.
 */
export function useRun() {
  const [running, setRunning] = useState<Running | null>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const run = async <T>(
    work: (signal: AbortSignal, report: (done: number) => void) => Promise<T>,
  ): Promise<{ isCancelled: false; value: T } | { isCancelled: true }> => {
    current.current?.abort();
    const abort = new AbortController();
    current.current = abort;
    const cancel = () => abort.abort();
    let shown = 0;
    setRunning({ done: 0, cancel });
    try {
      const value = await work(abort.signal, (done) => {
        // A screen shows no more than this; each showing costs time.
        if (Date.now() - shown < 100) return;
        shown = Date.now();
        if (current.current === abort) setRunning({ done, cancel });
      });
      abort.signal.throwIfAborted();
      return { isCancelled: false, value };
    } catch (error) {
      if (abort.signal.aborted) return { isCancelled: true };
      throw error;
    } finally {
      if (current.current === abort) setRunning(null);
    }
  };
  return { running, run };
}
