import { useRef, useState } from 'preact/hooks';
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

/** How many verdicts have a digit of their own. */
const DIGITS = 9;

/**
 * One of the verdicts, or none; a press on the chosen one takes it back, and the reader may add others. While the
 * focus is on one of them, a digit chooses and the arrows move.
 */
export function VerdictPicker({ value, ownVerdicts = [], isFocused, onChange }: VerdictPickerProps) {
  const labels = useLabels();
  const [own, setOwn] = useState('');
  const row = useRef<HTMLDivElement>(null);
  const start = useFocus<HTMLButtonElement>(isFocused);
  const verdicts = [...new Set([...BUILT_IN_VERDICTS, ...ownVerdicts, ...(value ? [value] : [])])];
  const add = () => {
    const verdict = own.trim();
    if (!verdict) return;
    setOwn('');
    onChange(verdict);
  };
  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLButtonElement) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
    const chosen = verdicts[Number(event.key) - 1];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (chosen !== undefined) onChange(chosen === value ? null : chosen);
    else if (step !== undefined)
      buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <fieldset class="verdict-picker">
      <legend class="small soft">{labels.text('annotation.verdict')}</legend>
      <div class="row" ref={row}>
        {verdicts.map((verdict, at) => (
          <button
            key={verdict}
            type="button"
            class={`small verdict verdict-${verdict}`}
            aria-pressed={verdict === value}
            aria-keyshortcuts={at < DIGITS ? `${at + 1}` : undefined}
            ref={verdict === value || (at === 0 && !value) ? start : null}
            onKeyDown={press}
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
