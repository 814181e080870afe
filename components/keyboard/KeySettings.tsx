import { useState } from 'preact/hooks';
import { useLabels } from '../hooks/use-labels';
import {
  DEFAULT_KEYS,
  type KeyMap,
  keyName,
  SHORTCUT_ACTIONS,
  SHORTCUTS,
  type ShortcutAction,
} from './shortcut-actions';
import './key-settings.css';

interface KeySettingsProps {
  keys: KeyMap;
  /** Gets the keys that differ from the default ones. */
  onChange: (changed: Record<string, string>) => void;
}

/** Keys that only help to press others, or that the page needs itself. */
const RESERVED = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'Tab',
  'Enter',
  'CapsLock',
  'Process',
  'Unidentified',
]);

/** The list of keys, each of which can be given anew; one key never means two things. */
export function KeySettings({ keys, onChange }: KeySettingsProps) {
  const labels = useLabels();
  const [waiting, setWaiting] = useState<ShortcutAction | null>(null);
  const [told, setTold] = useState('');

  const take = (action: ShortcutAction, event: KeyboardEvent) => {
    if (waiting !== action || event.isComposing || RESERVED.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const holder = SHORTCUT_ACTIONS.find((other) => other !== action && keys[other] === event.key);
    if (holder) {
      const name = labels.text(SHORTCUTS[holder].label);
      return setTold(labels.text('shortcut.taken', { key: keyName(event.key), name }));
    }
    setTold('');
    setWaiting(null);
    const next: Record<ShortcutAction, string> = { ...keys, [action]: event.key };
    onChange(
      Object.fromEntries(
        SHORTCUT_ACTIONS.filter((name) => next[name] !== DEFAULT_KEYS[name]).map((name) => [
          name,
          next[name],
        ]),
      ),
    );
  };
  return (
    <div class="stack">
      <table class="key-settings">
        <thead class="heard">
          <tr>
            <th scope="col">{labels.text('shortcut.does')}</th>
            <th scope="col">{labels.text('shortcut.key')}</th>
          </tr>
        </thead>
        <tbody>
          {SHORTCUT_ACTIONS.map((action) => {
            const name = labels.text(SHORTCUTS[action].label);
            const shown = waiting === action ? labels.text('shortcut.press') : keyName(keys[action]);
            return (
              <tr key={action}>
                <th scope="row">{name}</th>
                <td>
                  <button
                    type="button"
                    class="small"
                    aria-label={`${name}: ${shown}`}
                    aria-pressed={waiting === action}
                    onClick={() => setWaiting(waiting === action ? null : action)}
                    onBlur={() => setWaiting(null)}
                    onKeyDown={(event) => take(action, event)}
                  >
                    {waiting === action ? shown : <kbd>{shown}</kbd>}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p role="status" class="small">
        {told}
      </p>
      <p>
        <button type="button" onClick={() => onChange({})}>
          {labels.text('shortcut.reset')}
        </button>
      </p>
    </div>
  );
}
