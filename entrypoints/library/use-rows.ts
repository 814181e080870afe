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
  progress: Progress;
  cancel: () => void;
} {
  const { database } = usePage();
  const [progress, setProgress] = useState<Progress>({});
  const isCancelled = useRef(false);
  const loaded = useLive(
    () =>
      tab.load(database, {
        report: (done, total) => setProgress({ done, total }),
        isCancelled: () => isCancelled.current,
      }),
    [database, tab],
  );
  return {
    loaded,
    progress,
    cancel: () => {
      isCancelled.current = true;
    },
  };
}
