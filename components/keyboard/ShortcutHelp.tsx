import { useEffect, useRef } from 'preact/hooks';
import { useLabels } from '../hooks/use-labels';
import { type KeyMap, keyName, SHORTCUTS, type ShortcutAction } from './shortcut-actions';
import './shortcut-help.css';

interface ShortcutHelpProps {
  keys: KeyMap;
  /** Those that do something on this page. */
  actions: readonly ShortcutAction[];
  onClose: () => void;
}

/** The list of keys, over the page. */
export function ShortcutHelp({ keys, actions, onClose }: ShortcutHelpProps) {
  const labels = useLabels();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="shortcut-help" aria-labelledby="shortcut-help-title" onClose={onClose}>
      <h2 id="shortcut-help-title">{labels.text('shortcut.title')}</h2>
      <p class="soft small">{labels.text('shortcut.hint')}</p>
      <table>
        <thead class="heard">
          <tr>
            <th scope="col">{labels.text('shortcut.key')}</th>
            <th scope="col">{labels.text('shortcut.does')}</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={action}>
              <th scope="row">
                <kbd>{keyName(keys[action])}</kbd>
              </th>
              <td>{labels.text(SHORTCUTS[action].label)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="dialog" class="row">
        <button type="submit" class="push">
          {labels.text('action.close')}
        </button>
      </form>
    </dialog>
  );
}
