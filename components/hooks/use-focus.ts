import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Gives the focus to an element when it appears, or when the reader asks for it while it stands there. */
export function useFocus<Kind extends HTMLElement>(isFocused: boolean | undefined): RefObject<Kind | null> {
  const element = useRef<Kind>(null);
  useEffect(() => {
    if (isFocused) element.current?.focus();
  }, [isFocused]);
  return element;
}
