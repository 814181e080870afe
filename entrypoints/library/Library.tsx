import { useRef, useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import { useShortcuts } from '../../components/hooks/use-shortcuts';
import { ShortcutHelp } from '../../components/keyboard/ShortcutHelp';
import { Tabs } from '../../components/page/Tabs';
import { openPage } from '../page-shell/open-page';
import { usePage } from '../page-shell/page-context';
import { BackupReminder } from './exchange/BackupReminder';
import { SavedViews } from './SavedViews';
import { TABS } from './tabs/index';
import { useAddress } from './use-address';
import './library.css';

const PANEL = 'library-panel';

/** The library page: search, tabs, and the view of the tab that stands in the address. */
export function Library() {
  const labels = useLabels();
  const { keys, undo, redo } = usePage();
  const { address, go } = useAddress(TABS[0]!.id);
  const [isHelping, setHelping] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const tab = TABS.find(({ id }) => id === address.tab) ?? TABS[0]!;
  useShortcuts(keys, {
    search: () => search.current?.focus(),
    undo,
    redo,
    help: () => setHelping(true),
    close: () => {
      if (address.open) go({ open: null });
      else if (address.query) go({ query: '' }, false);
      (document.activeElement as HTMLElement | null)?.blur();
    },
  });
  return (
    <div class="library">
      <header class="library-head">
        <h1>{labels.text('library.title')}</h1>
        <input
          ref={search}
          type="search"
          class="library-search"
          aria-label={labels.text('library.search')}
          placeholder={labels.text('library.search')}
          value={address.query}
          onInput={(event) => go({ query: event.currentTarget.value }, false)}
        />
        <SavedViews address={address} go={go} />
        <button type="button" class="quiet" onClick={() => setHelping(true)}>
          {labels.text('panel.shortcuts')}
        </button>
        <button type="button" class="quiet" onClick={() => void openPage('/options.html')}>
          {labels.text('action.openSettings')}
        </button>
      </header>
      <BackupReminder />
      <main class="library-main">
        <Tabs
          label={labels.text('library.tabs')}
          tabs={TABS.map(({ id, label }) => ({ id, label: labels.text(label) }))}
          selected={tab.id}
          panelId={PANEL}
          onSelect={(id) => go({ tab: id, filters: {}, sorting: null, columns: null, open: null })}
        />
        <div id={PANEL} role="tabpanel" aria-labelledby={`tab-${tab.id}`}>
          <tab.View key={tab.id} address={address} go={go} />
        </div>
      </main>
      {isHelping && (
        <ShortcutHelp
          keys={keys}
          actions={['search', 'undo', 'redo', 'help', 'close']}
          onClose={() => setHelping(false)}
        />
      )}
    </div>
  );
}
