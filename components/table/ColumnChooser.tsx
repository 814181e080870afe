import { useLabels } from '../hooks/use-labels';
import './column-chooser.css';

interface ColumnChooserProps {
  columns: readonly { key: string; label: string }[];
  /** Keys of the columns that are shown. */
  shown: readonly string[];
  /** Never an empty list. */
  onChange: (shown: string[]) => void;
}

/** Chooses which columns a table shows; the last one cannot be taken away. */
export function ColumnChooser({ columns, shown, onChange }: ColumnChooserProps) {
  const labels = useLabels();
  return (
    <details class="column-chooser">
      <summary class="button">{labels.text('table.columns')}</summary>
      <fieldset>
        <legend class="heard">{labels.text('table.columns')}</legend>
        {columns.map(({ key, label }) => {
          const isShown = shown.includes(key);
          return (
            <label key={key} class="row">
              <input
                type="checkbox"
                checked={isShown}
                disabled={isShown && shown.length === 1}
                onChange={() =>
                  onChange(
                    columns
                      .map((column) => column.key)
                      .filter((name) => (name === key ? !isShown : shown.includes(name))),
                  )
                }
              />
              {label}
            </label>
          );
        })}
      </fieldset>
    </details>
  );
}
