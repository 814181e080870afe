import { MARK_KINDS } from '../../lib/labels/index';
import type { MarkKind } from '../../lib/model/mark';
import { useLabels } from '../hooks/use-labels';
import './mark-toggles.css';

interface MarkTogglesProps {
  shown: readonly MarkKind[];
  onChange: (shown: MarkKind[]) => void;
}

/** Which kinds are marked on the page; each name stands in its own line and colour. */
export function MarkToggles({ shown, onChange }: MarkTogglesProps) {
  const labels = useLabels();
  return (
    <fieldset class="mark-toggles">
      <legend class="small soft">{labels.text('popup.showHighlights')}</legend>
      {MARK_KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={shown.includes(kind)}
            onChange={() => onChange(MARK_KINDS.filter((name) => (name === kind) !== shown.includes(name)))}
          />
          <span class={`text-${kind}`}>{labels.value('mark', kind)}</span>
        </label>
      ))}
    </fieldset>
  );
}
