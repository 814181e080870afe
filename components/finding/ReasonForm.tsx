import { useId, useState } from 'preact/hooks';
import { useFocus } from '../hooks/use-focus';
import { useLabels } from '../hooks/use-labels';

/** Asks why findings are dismissed; a reason must be given. In one row when it stands in a list, the field taking the focus. */
export function ReasonForm({
  isRow = false,
  onDismiss,
  onCancel,
}: {
  isRow?: boolean;
  onDismiss: (reason: string) => void;
  onCancel?: () => void;
}) {
  const labels = useLabels();
  const id = useId();
  const field = useFocus<HTMLInputElement>(isRow);
  const [reason, setReason] = useState('');
  const size = isRow ? 'small' : '';
  return (
    <form
      class={isRow ? 'row' : 'stack'}
      onSubmit={(event) => {
        event.preventDefault();
        onDismiss(reason.trim());
      }}
    >
      <label for={id} class={isRow ? 'heard' : ''}>
        {labels.text('finding.dismissReason')}
      </label>
      <input
        ref={field}
        id={id}
        required
        value={reason}
        placeholder={labels.text('finding.dismissReasonHint')}
        onInput={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter that ends an IME's composition would send the form half written.
          if (event.key === 'Enter' && event.isComposing) event.preventDefault();
        }}
      />
      <button type="submit" class={size}>
        {labels.text('action.dismiss')}
      </button>
      {onCancel && (
        <button type="button" class={`quiet ${size}`} onClick={onCancel}>
          {labels.text('action.cancel')}
        </button>
      )}
    </form>
  );
}
