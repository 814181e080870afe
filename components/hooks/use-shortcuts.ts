import { useLayoutEffect, useRef } from 'preact/hooks';
import { type KeyMap, SHORTCUT_ACTIONS, type ShortcutAction } from '../keyboard/shortcut-actions';

const TYPING = 'input:not([type=checkbox], [type=radio], [type=button], [type=color]), textarea, select';

/** Whether the keys that the reader presses go into a text. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && (target.matches(TYPING) || (target as HTMLElement).isContentEditable);

/** Which action a key press means, null for none; rests while the reader types or composes with an IME. */
export function shortcutOf(event: KeyboardEvent, keys: KeyMap): ShortcutAction | null {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
    return null;
  const action = SHORTCUT_ACTIONS.find((name) => keys[name] === event.key) ?? null;
  return isTyping(event.target) && action !== 'close' ? null : action;
}

/** Listens for the reader's keys on the whole page; actions without a handler pass by. */
export function useShortcuts(keys: KeyMap, handlers: Partial<Record<ShortcutAction, () => void>>): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  // With the view itself: no key that is pressed on what is drawn already is lost.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // An open dialog has the keyboard to itself: Firefox would not let it close if its Escape were taken.
      if (document.querySelector('dialog[open]')) return;
      const action = shortcutOf(event, keys);
      const handler = action && latest.current[action];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [keys]);
}
