import { useState } from 'preact/hooks';
import { BUILT_IN_VERDICTS } from '../../lib/model/library';
import { useFocus } from '../hooks/use-focus';
import { useLabels } from '../hooks/use-labels';
import './verdict.css';

interface VerdictPickerProps {
  value: string | null;
  /** Verdicts that readers added to the built-in ones. */
  ownVerdicts?: readonly string[];
  isFocused?: boolean;
  onChange: (verdict: string | null) => void;
}

/** One of the verdicts, or none; a press on the chosen one takes it back, and the reader may add others. */
export function VerdictPicker({ value, ownVerdicts = [], isFocused, onChange }: VerdictPickerProps) {
  const labels = useLabels();
  const [own, setOwn] = useState('');
  const first = useFocus<HTMLButtonElement>(isFocused);
  const verdicts = [...new Set([...BUILT_IN_VERDICTS, ...ownVerdicts, ...(value ? [value] : [])])];
  const add = () => {
    const verdict = own.trim();
    if (!verdict) return;
    setOwn('');
    onChange(verdict);
  };
  return (
    <fieldset class="verdict-picker">
      <legend class="small soft">{labels.text('annotation.verdict')}</legend>
      <div class="row">
        {verdicts.map((verdict, at) => (
          <button
            key={verdict}
            type="button"
            class={`small verdict verdict-${verdict}`}
            aria-pressed={verdict === value}
            ref={at === 0 ? first : null}
            onClick={() => onChange(verdict === value ? null : verdict)}
          >
            {labels.openValue('verdict', verdict)}
          </button>
        ))}
        <input
          class="verdict-own small"
          aria-label={labels.text('verdictPicker.own')}
          placeholder={labels.text('verdictPicker.own')}
          value={own}
          maxLength={40}
          onInput={(event) => setOwn(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
      </div>
    </fieldset>
  );
}
