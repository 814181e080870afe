import { VerdictPicker } from '../../components/annotation/VerdictPicker';
import { useLabels } from '../../components/hooks/use-labels';
import { TagPicker } from '../../components/tag/TagPicker';
import { usePage } from '../page-shell/page-context';
import { createNamedTag, useTags } from '../page-shell/use-tags';

interface JudgeRowsProps {
  onTag: (tagId: string) => void;
  onVerdict: (verdict: string | null) => void;
}

/** Puts a tag or a verdict on chosen rows. */
export function JudgeRows({ onTag, onVerdict }: JudgeRowsProps) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const tags = useTags(database);
  const create = async (name: string) => {
    const tag = await attempt(() => createNamedTag(database, name, tags));
    if (tag) onTag(tag.id);
  };
  return (
    <>
      <details class="library-menu">
        <summary class="button">{labels.text('library.bulkTag')}</summary>
        <div class="library-menu-box">
          <TagPicker
            tags={tags}
            selected={[]}
            onAdd={onTag}
            onRemove={() => undefined}
            onCreate={(name) => void create(name)}
          />
        </div>
      </details>
      <details class="library-menu">
        <summary class="button">{labels.text('library.bulkVerdict')}</summary>
        <div class="library-menu-box">
          <VerdictPicker value={null} onChange={onVerdict} />
        </div>
      </details>
    </>
  );
}
