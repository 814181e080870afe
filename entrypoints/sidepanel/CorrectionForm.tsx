import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';

interface CorrectionFormProps {
  /** What is corrected: the name on the button that opens the form. */
  name: string;
  isQuiet?: boolean;
  /** Hears that the form was sent. */
  onApply: () => void;
  /** The reader says that there is nothing of the kind; absent where that makes no sense. */
  onRemove?: () => void;
  /** The fields. */
  children: ComponentChildren;
}

/** A correction on demand: nothing is corrected before the reader says so, and the form closes when it is. */
export function CorrectionForm({ name, isQuiet = false, onApply, onRemove, children }: CorrectionFormProps) {
  const labels = useLabels();
  const details = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const close = () => {
    if (details.current) details.current.open = false;
    summary.current?.focus();
  };
  return (
    <details ref={details} class="desk-correction">
      <summary ref={summary} class={isQuiet ? 'button quiet small' : 'button small'}>
        {name}
      </summary>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          onApply();
          close();
        }}
      >
        {children}
        <button type="submit" class="small">
          {labels.text('action.apply')}
        </button>
        {onRemove && (
          <button
            type="button"
            class="quiet small"
            onClick={() => {
              onRemove();
              close();
            }}
          >
            {labels.text('correction.notStated')}
          </button>
        )}
      </form>
    </details>
  );
}
