import { useId, useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import { listViews, removeView, saveView } from '../../lib/store/index';
import { usePage } from '../page-shell/page-context';
import { useLive, valueOr } from '../page-shell/use-live';
import { formatAddress, type LibraryAddress, parseAddress } from './address';
import type { TabViewProps } from './tabs/list-tab';

/** Views that the reader named: choose, save, delete. */
export function SavedViews({ address, go }: TabViewProps) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const id = useId();
  const [name, setName] = useState('');
  const views = valueOr(
    useLive(() => listViews(database), [database]),
    [],
  );
  const save = async (view: LibraryAddress) => {
    if (!name.trim()) return;
    await attempt(() => saveView(database, name.trim(), formatAddress({ ...view, open: null })));
    setName('');
  };
  return (
    <details class="library-menu">
      <summary class="button">{labels.text('library.views')}</summary>
      <div class="library-menu-box stack">
        {views.length === 0 ? (
          <p class="soft">{labels.text('library.noViews')}</p>
        ) : (
          <ul>
            {views.map((view) => (
              <li key={view.id} class="row">
                <button
                  type="button"
                  class="link"
                  onClick={() => go(parseAddress(view.address, address.tab))}
                >
                  {view.name}
                </button>
                <button
                  type="button"
                  class="quiet small push"
                  aria-label={labels.text('library.deleteView', { name: view.name })}
                  onClick={() => void attempt(() => removeView(database, view.id))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            void save(address);
          }}
        >
          <label for={id} class="heard">
            {labels.text('library.viewName')}
          </label>
          <input
            id={id}
            value={name}
            placeholder={labels.text('library.viewName')}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <button type="submit">{labels.text('library.saveView')}</button>
        </form>
      </div>
    </details>
  );
}
