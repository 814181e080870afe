import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** How many rows stand there at first, and how many more come each time the reader nears the end. */
const FIRST = 40;
const MORE = 200;

/**
 * How many of `total` rows to show: grows when the element at their end comes into view, starts over when
 * `resetKey` changes.
 */
export function useGrowingCount(
  total: number,
  resetKey: unknown,
): { count: number; end: RefObject<HTMLDivElement | null>; grow: () => void } {
  const [state, setState] = useState({ resetKey, count: FIRST });
  const count = Math.min(state.resetKey === resetKey ? state.count : FIRST, total);
  const end = useRef<HTMLDivElement>(null);
  const grow = () => setState({ resetKey, count: count + MORE });
  const latest = useRef(grow);
  latest.current = grow;
  const isWhole = count >= total;
  useEffect(() => {
    if (isWhole || !end.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current();
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isWhole, count]);
  return { count, end, grow };
}
