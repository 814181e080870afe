import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RowIndex } from '../../components/table/row-index';
import type { NoticeRecord } from '../../lib/model/library';
import { LibraryMirror, type StoreError } from '../../lib/store/index';
import { usePage } from '../page-shell/page-context';
import { listRowsOf, mirrorOf } from './list-rows';
import { contextOf } from './tabs/joined-rows';
import type { ListTab } from './tabs/list-tab';

/** A list as far as it is read. */
export interface Rows<Row> {
  index: RowIndex<Row>;
  /** All notices, whether they have rows in the list or not. */
  notices: readonly NoticeRecord[];
  /** Another one each time that rows have changed. */
  edition: object;
  state: 'reading' | 'partial' | 'stopped' | 'whole' | 'failed';
  error: StoreError | null;
  /** Counted in notices. */
  progress: { done?: number; total?: number };
  /** Stops the reading where it is. */
  stop: () => void;
  /** Goes on with it. */
  resume: () => void;
}

/** Between two drawings of a list that is being read, in milliseconds: drawing it takes from the reading. */
const DRAW_EVERY = 250;

/** A list's rows, kept up to date; the first ones come at once, the others while the reader looks at them. */
export function useRows<Row>(tab: ListTab<Row>): Rows<Row> {
  const { database, settings } = usePage();
  const mirror = mirrorOf(database, () => new LibraryMirror(database));
  const list = listRowsOf(mirror, tab);
  const [drawing, setDrawing] = useState({});
  const resume = () => {
    if (tab.reads.length === 0) void mirror.read(null);
    for (const table of tab.reads) void mirror.read(table);
  };

  useEffect(() => {
    let drawn = 0;
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const draw = () => {
      waiting = null;
      drawn = performance.now();
      setDrawing({});
    };
    const end = mirror.subscribe(() => {
      const isFirst = list.index.size === 0 || stateOf(mirror, tab) === 'whole';
      if (waiting !== null && isFirst) clearTimeout(waiting);
      else if (waiting !== null) return;
      waiting = setTimeout(draw, isFirst ? 0 : Math.max(0, drawn + DRAW_EVERY - performance.now()));
    });
    resume();
    return () => {
      end();
      if (waiting !== null) clearTimeout(waiting);
    };
  }, [mirror, tab]);

  const { tags, reviewers } = mirror;
  const { disabledRules } = settings;
  const context = useMemo(() => contextOf(tags, reviewers, disabledRules), [tags, reviewers, disabledRules]);
  const edition = useMemo(() => {
    if (mirror.hasNotices) list.update(context);
    return {};
  }, [mirror, list, context, drawing]);

  const reaches = tab.reads.map((table) => mirror.reach(table));
  const slowest = reaches.sort((one, other) => one.done - other.done)[0];
  return {
    index: list.index,
    notices: mirror.notices,
    edition,
    state: stateOf(mirror, tab),
    error: mirror.error,
    progress: slowest ? { done: slowest.done, total: slowest.total } : {},
    stop: () => {
      for (const table of tab.reads) mirror.stop(table);
      setDrawing({});
    },
    resume: () => {
      resume();
      setDrawing({});
    },
  };
}

function stateOf(mirror: LibraryMirror, { reads }: Pick<ListTab<never>, 'reads'>): Rows<never>['state'] {
  if (mirror.error) return 'failed';
  if (!mirror.hasNotices) return 'reading';
  const reaches = reads.map((table) => mirror.reach(table));
  if (reaches.every(({ done, total }) => done >= total)) return 'whole';
  if (reaches.some(({ isStopped }) => isStopped)) return 'stopped';
  return reaches.every(({ done }) => done > 0) ? 'partial' : 'reading';
}
