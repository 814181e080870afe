import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Column, orderRows, type Sorting, unknownTexts } from '../../components/table/table-columns';
import { TextOrder } from '../../components/table/text-order';
import { finish, finishInSlices } from '../../lib/slices/index';

interface SortedRows<Row> {
  rows: readonly Row[];
  /** How far the order is known, once that takes longer than a reader waits gladly; null when there is nothing to wait for. */
  progress: { done: number; total: number } | null;
}

/** Texts that are put in order at once, within a frame. */
const AT_ONCE = 1000;
/** A wait that is not worth a word, in milliseconds. */
const SILENCE = 400;

/** What each list knows of the order of its columns' texts, as long as the list lives. */
const orders = new WeakMap<object, Map<string, TextOrder>>();

function orderOf(list: object, key: string): TextOrder {
  const own = orders.get(list) ?? new Map<string, TextOrder>();
  orders.set(list, own);
  const known = own.get(key) ?? new TextOrder();
  own.set(key, known);
  return known;
}

/**
 * Rows in a column's order. Many texts that the list has not compared yet are compared in slices, while the rows
 * stay as they stood; whatever the reader narrows or turns round afterwards stands at once.
 */
export function useSortedRows<Row>(
  list: object,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): SortedRows<Row> {
  const column = sorting && columns.find(({ key }) => key === sorting.key);
  const order = column ? orderOf(list, column.key) : null;
  const [learned, setLearned] = useState({});
  const [progress, setProgress] = useState<SortedRows<Row>['progress']>(null);
  const shown = useRef({ of: rows, rows });
  const values = useMemo(() => (column ? rows.map(column.value) : []), [rows, column]);
  const unknown = useMemo(() => {
    if (!order) return [];
    const texts = unknownTexts(values, order);
    if (texts.length > AT_ONCE) return texts;
    finish(order.learn(texts));
    return [];
  }, [values, order, learned]);
  const isWaiting = unknown.length > 0;

  useEffect(() => {
    if (!order || !isWaiting) return;
    const begun = performance.now();
    let isLeft = false;
    const pause = async () => {
      await new Promise((resume) => setTimeout(resume));
      if (isLeft) throw new DOMException('Other rows are wanted.', 'AbortError');
    };
    let told = begun;
    const tell = (done: number, total: number) => {
      const now = performance.now();
      if (now - begun < SILENCE || now - told < SILENCE / 4) return;
      told = now;
      setProgress({ done, total });
    };
    finishInSlices(order.learn(unknown, tell), pause, () => performance.now())
      .then(() => setLearned({}))
      .catch(() => undefined)
      .finally(() => setProgress(null));
    return () => {
      isLeft = true;
    };
  }, [order, unknown, isWaiting]);

  const sorted = useMemo(() => {
    if (isWaiting) return shown.current.of === rows ? shown.current.rows : rows;
    return order && sorting ? orderRows(rows, values, sorting.isDescending, order) : rows;
  }, [rows, values, order, sorting?.isDescending, isWaiting]);
  shown.current = { of: rows, rows: sorted };
  return { rows: sorted, progress: isWaiting ? progress : null };
}
