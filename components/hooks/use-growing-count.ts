import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePrinting } from './use-printing';

/** How many rows stand there at first, and how many more come each time the reader nears the end. */
const FIRST = 40;
const MORE = 200;

/** Rows that go to paper at most: some two hundred leaves. */
export const MOST_PRINTED = 3000;

interface GrowingCount {
  count: number;
  /** Stands after the last row. */
  end: RefObject<HTMLDivElement | null>;
  grow: () => void;
  /** Whether paper does not hold all rows; stays so after printing, until other rows are shown. */
  isCut: boolean;
}

/**
 * How many of `total` rows to show: grows when the element at their end comes into view, starts over when
 * `resetKey` changes. Paper gets all rows, up to MOST_PRINTED.
 */
export function useGrowingCount(total: number, resetKey: unknown): GrowingCount {
  const [state, setState] = useState({ resetKey, count: FIRST });
  const [cutKey, setCutKey] = useState<unknown>(null);
  const isPrinting = usePrinting();
  const grown = state.resetKey === resetKey ? state.count : FIRST;
  const count = Math.min(isPrinting ? Math.max(grown, MOST_PRINTED) : grown, total);
  const end = useRef<HTMLDivElement>(null);
  const grow = () => setState({ resetKey, count: count + MORE });
  const latest = useRef(grow);
  latest.current = grow;
  const isWhole = count >= total;
  useEffect(() => {
    if (isWhole || isPrinting || !end.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current();
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isWhole, isPrinting, count]);
  const isCutNow = isPrinting && !isWhole;
  useEffect(() => {
    if (isCutNow) setCutKey(resetKey);
  }, [isCutNow, resetKey]);
  return { count, end, grow, isCut: isCutNow || (!isWhole && cutKey !== null && cutKey === resetKey) };
}
