import { useId, useState } from 'preact/hooks';
import { useFocus } from '../hooks/use-focus';
import { useLabels } from '../hooks/use-labels';

interface NoteEditorProps {
  note: string;
  isFocused?: boolean;
  /** Hears every change, so that nothing typed is lost where the editor goes. */
  onType: (note: string) => void;
  onSave: (note: string) => void;
  onCancel: () => void;
}

/** A note's text; Ctrl or Cmd with Enter saves, Escape leaves, neither while an IME composes. */
export function NoteEditor({ note, isFocused, onType, onSave, onCancel }: NoteEditorProps) {
  const labels = useLabels();
  const id = useId();
  const field = useFocus<HTMLTextAreaElement>(isFocused);
  const [draft, setDraft] = useState(note);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
    >
      <label for={id} class="heard">
        {labels.text('annotation.note')}
      </label>
      <textarea
        id={id}
        rows={3}
        value={draft}
        placeholder={labels.text('annotation.notePlaceholder')}
        ref={field}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
          onType(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onSave(draft);
          }
          if (event.key === 'Escape') {
            event.preventDefault();
            onCancel();
          }
        }}
      />
      <div class="row">
        <button type="submit" class="primary small">
          {labels.text('action.save')}
        </button>
        <button type="button" class="small" onClick={onCancel}>
          {labels.text('action.cancel')}
        </button>
        <span class="soft small">{labels.text('annotation.noteKeys')}</span>
      </div>
    </form>
  );
}
