import type { LabelKey } from '../../lib/labels/index';

/** What a key can do, in the order in which the keys are listed. */
export const SHORTCUTS = {
  next: { key: 'j', label: 'shortcut.next' },
  previous: { key: 'k', label: 'shortcut.previous' },
  open: { key: 'o', label: 'shortcut.open' },
  note: { key: 'n', label: 'shortcut.note' },
  tag: { key: 't', label: 'shortcut.tag' },
  verdict: { key: 'v', label: 'shortcut.verdict' },
  nextFinding: { key: 'f', label: 'shortcut.nextFinding' },
  previousFinding: { key: 'F', label: 'shortcut.previousFinding' },
  dismiss: { key: 'd', label: 'shortcut.dismiss' },
  confirm: { key: 'c', label: 'shortcut.confirm' },
  refuse: { key: 'r', label: 'shortcut.refuse' },
  takeFirst: { key: '1', label: 'shortcut.takeFirst' },
  takeSecond: { key: '2', label: 'shortcut.takeSecond' },
  cite: { key: 'y', label: 'shortcut.cite' },
  undo: { key: 'z', label: 'shortcut.undo' },
  redo: { key: 'Z', label: 'shortcut.redo' },
  search: { key: '/', label: 'shortcut.search' },
  filter: { key: 'g', label: 'shortcut.filter' },
  help: { key: '?', label: 'shortcut.help' },
  close: { key: 'Escape', label: 'shortcut.close' },
} as const satisfies Record<string, { key: string; label: LabelKey }>;

export type ShortcutAction = keyof typeof SHORTCUTS;
export const SHORTCUT_ACTIONS = Object.keys(SHORTCUTS) as ShortcutAction[];

/** Which key does what; `KeyboardEvent.key` values, so that shift and layout count. */
export type KeyMap = Readonly<Record<ShortcutAction, string>>;

export const DEFAULT_KEYS = Object.fromEntries(
  SHORTCUT_ACTIONS.map((action) => [action, SHORTCUTS[action].key]),
) as KeyMap;

const KEY_NAMES: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ' ': '␣',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** A key as it stands on the keyboard: `Escape` → `Esc`, `Z` → `⇧Z`, `j` → `J`. */
export function keyName(key: string): string {
  const name = KEY_NAMES[key];
  if (name) return name;
  if (/^\p{Lu}$/u.test(key)) return `⇧${key}`;
  return key.length === 1 ? key.toUpperCase() : key;
}
