import { MARK_KINDS } from '../../lib/labels/index';
import type { MarkKind } from '../../lib/model/mark';
import { useLabels } from '../hooks/use-labels';
import { DEFAULT_MARK_COLORS } from './mark-colors';
import './mark-settings.css';

interface MarkChoice {
  shownMarks?: MarkKind[];
  markColors?: Partial<Record<MarkKind, string>>;
}

interface MarkSettingsProps {
  shown: readonly MarkKind[];
  /** Only where the reader chose another colour. */
  colors: Readonly<Partial<Record<MarkKind, string>>>;
  onChange: (choice: MarkChoice) => void;
}

/** Which kinds are marked on pages and in which colours. */
export function MarkSettings({ shown, colors, onChange }: MarkSettingsProps) {
  const labels = useLabels();
  return (
    <div class="stack">
      <p class="soft">{labels.text('settings.highlightsHint')}</p>
      <ul class="mark-settings">
        {MARK_KINDS.map((kind) => {
          const name = labels.value('mark', kind);
          return (
            <li key={kind} class="row">
              <label class="row">
                <input
                  type="checkbox"
                  checked={shown.includes(kind)}
                  onChange={() =>
                    onChange({
                      shownMarks: MARK_KINDS.filter((one) => (one === kind) !== shown.includes(one)),
                    })
                  }
                />
                <span
                  class={`text-${kind}`}
                  style={
                    colors[kind]
                      ? { textDecorationColor: colors[kind], '--mark-annotation-wash': colors[kind] }
                      : {}
                  }
                >
                  {name}
                </span>
              </label>
              <input
                type="color"
                aria-label={labels.text('settings.color', { name })}
                value={colors[kind] ?? DEFAULT_MARK_COLORS[kind]}
                onChange={(event) =>
                  onChange({ markColors: { ...colors, [kind]: event.currentTarget.value } })
                }
              />
            </li>
          );
        })}
      </ul>
      {Object.keys(colors).length > 0 && (
        <p>
          <button type="button" onClick={() => onChange({ markColors: {} })}>
            {labels.text('settings.resetColors')}
          </button>
        </p>
      )}
    </div>
  );
}
