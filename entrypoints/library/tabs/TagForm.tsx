import { useId, useState } from 'preact/hooks';
import { useLabels } from '../../../components/hooks/use-labels';
import type { TagRecord } from '../../../lib/model/library';
import { changeTag, mergeTags, removeTag } from '../../../lib/store/index';
import { usePage } from '../../page-shell/page-context';

interface TagFormProps {
  tag: TagRecord;
  tags: readonly TagRecord[];
  onGone: () => void;
}

/** A tag's name, colour and description; merged or deleted, it goes everywhere in one step. */
export function TagForm({ tag, tags, onGone }: TagFormProps) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const id = useId();
  const [name, setName] = useState(tag.name);
  const [color, setColor] = useState(tag.color);
  const [description, setDescription] = useState(tag.description);
  const [into, setInto] = useState('');
  const isTaken = tags.some((other) => other.id !== tag.id && other.name === name.trim());
  const others = tags.filter((other) => other.id !== tag.id);
  const merge = async () => {
    if (into && (await attempt(() => mergeTags(database, [tag.id], into)))) onGone();
  };
  const remove = async () => {
    await attempt(() => removeTag(database, tag.id));
    onGone();
  };
  return (
    <div class="stack">
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() && !isTaken)
            void attempt(() => changeTag(database, tag.id, { name, color, description }));
        }}
      >
        <label class="library-field">
          {labels.text('tag.name')}
          <input
            value={name}
            required
            aria-describedby={`${id}-hint`}
            aria-invalid={isTaken}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <p id={`${id}-hint`} class="soft small">
          {labels.text(isTaken ? 'tag.exists' : 'tag.nameHint')}
        </p>
        <label class="library-field">
          {labels.text('tag.color')}
          <input type="color" value={color} onInput={(event) => setColor(event.currentTarget.value)} />
        </label>
        <label class="library-field">
          {labels.text('tag.description')}
          <textarea
            rows={3}
            value={description}
            onInput={(event) => setDescription(event.currentTarget.value)}
          />
        </label>
        <p class="row">
          <button type="submit" class="primary" disabled={isTaken}>
            {labels.text('action.save')}
          </button>
          <button type="button" onClick={() => void remove()}>
            {labels.text('action.delete')}
          </button>
        </p>
      </form>
      {others.length > 0 && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            void merge();
          }}
        >
          <label class="library-field">
            {labels.text('tag.mergeInto')}
            <select value={into} onChange={(event) => setInto(event.currentTarget.value)}>
              <option value="" />
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {other.name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" disabled={!into}>
            {labels.text('action.merge')}
          </button>
        </form>
      )}
    </div>
  );
}
