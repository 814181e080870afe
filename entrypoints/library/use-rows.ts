import { useRef, useState } from 'preact/hooks';
import { usePage } from '../page-shell/page-context';
import { type Live, useLive } from '../page-shell/use-live';
import type { ListTab } from './tabs/list-tab';

interface Progress {
  done?: number;
  total?: number;
}

/** A list's rows, kept up to date, with how far their loading has come and a way to stop it where it is. */
export function useRows<Row>(tab: ListTab<Row>): {
  loaded: Live<Row[]>;
  /** Only the first rows are there yet. */
  isPartial: boolean;
  progress: Progress;
  cancel: () => void;
} {
  const { database } = usePage();
  const [progress, setProgress] = useState<Progress>({});
  const isCancelled = useRef(false);
  const [first, setFirst] = useState<Row[] | null>(null);
  const hasBegun = useRef(false);
  const whole = useLive(async () => {
    if (tab.loadFirst && !hasBegun.current) {
      hasBegun.current = true;
      setFirst(await tab.loadFirst(database));
    }
    return tab.load(database, {
      report: (done, total) => setProgress({ done, total }),
      isCancelled: () => isCancelled.current,
    });
  }, [database, tab]);
  const isPartial = whole.state === 'loading' && first !== null && first.length > 0;
  return {
    loaded: isPartial ? { state: 'ready', value: first } : whole,
    isPartial,
    progress,
    cancel: () => {
      isCancelled.current = true;
    },
  };
}
