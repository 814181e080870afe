import { useState } from 'preact/hooks';
import { useLabels } from '../hooks/use-labels';
import './filter-bar.css';

export interface FilterOption {
  value: string;
  label: string;
  /** Rows that would be left with this value and all the other groups' filters. */
  count: number;
}

export interface FilterGroup {
  key: string;
  label: string;
  options: readonly FilterOption[];
}

/** Chosen values by group; within a group any, across groups all. */
export type Filters = Readonly<Record<string, readonly string[]>>;

interface FilterBarProps {
  groups: readonly FilterGroup[];
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** Values of a group that are listed before the rest is asked for. */
const SHOWN_VALUES = 7;

interface FilterValuesProps {
  group: FilterGroup;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function FilterValues({ group, chosen, onChange }: FilterValuesProps) {
  const labels = useLabels();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole
    ? group.options
    : group.options.filter((option, at) => at < SHOWN_VALUES || chosen.includes(option.value));
  const rest = group.options.length - shown.length;
  return (
    <details class="filter-bar-group" open>
      <summary>
        {group.label}
        {chosen.length > 0 && <b class="filter-bar-chosen">{labels.number(chosen.length)}</b>}
      </summary>
      <fieldset>
        <legend class="heard">{group.label}</legend>
        {shown.map(({ value, label, count }) => (
          <label key={value} class="filter-bar-value">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() =>
                onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
              }
            />
            <span>{label}</span>
            <span class="soft small">{labels.number(count)}</span>
          </label>
        ))}
        {(rest > 0 || (isWhole && group.options.length > SHOWN_VALUES)) && (
          <button type="button" class="link small" onClick={() => setWhole(!isWhole)}>
            {isWhole ? labels.text('filter.fewer') : labels.text('filter.more', { count: rest })}
          </button>
        )}
      </fieldset>
    </details>
  );
}

/** Filters with the number of rows behind each value. */
export function FilterBar({ groups, filters, onChange }: FilterBarProps) {
  const labels = useLabels();
  const isFiltered = Object.values(filters).some((values) => values.length > 0);
  return (
    <section class="filter-bar" aria-label={labels.text('filter.label')}>
      {isFiltered && (
        <button type="button" class="small" onClick={() => onChange({})}>
          {labels.text('filter.clearAll')}
        </button>
      )}
      {groups
        .filter((group) => group.options.length > 0)
        .map((group) => (
          <FilterValues
            key={group.key}
            group={group}
            chosen={filters[group.key] ?? []}
            onChange={(chosen) => onChange({ ...filters, [group.key]: chosen })}
          />
        ))}
    </section>
  );
}
