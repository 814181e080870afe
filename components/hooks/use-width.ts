import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Without layout, as in a hidden tab, everything has room. */
const widthOf = (element: HTMLElement): number => {
  const width = element.clientWidth;
  return width === 0 ? Infinity : Math.floor(width / Number.parseFloat(getComputedStyle(element).fontSize));
};

/** The width of an element in whole em of its own type, kept up to date; null before it is known. */
export function useWidth<Kind extends HTMLElement>(): {
  element: RefObject<Kind | null>;
  width: number | null;
} {
  const element = useRef<Kind>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => setWidth(widthOf(measured));
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
