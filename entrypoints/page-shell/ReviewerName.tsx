import { useEffect, useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import { ensureSelf, renameReviewer } from '../../lib/store/index';
import { usePage } from './page-context';

/** The reader's own name, as it stands on annotations and in exports. */
export function ReviewerName() {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const [id, setId] = useState<string | null>(null);
  const [name, setName] = useState('');
  useEffect(() => {
    void attempt(() => ensureSelf(database)).then((self) => {
      if (!self) return;
      setId(self.id);
      setName(self.name);
    });
  }, [database, attempt]);
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (id && name.trim()) void attempt(() => renameReviewer(database, id, name));
      }}
    >
      <input
        aria-label={labels.text('settings.reviewerName')}
        placeholder={labels.text('settings.reviewerName')}
        value={name}
        maxLength={80}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" disabled={!id || !name.trim()}>
        {labels.text('action.save')}
      </button>
      <span class="soft small">{labels.text('settings.reviewerHint')}</span>
    </form>
  );
}
