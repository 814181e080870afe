import { useGrowingCount } from '../hooks/use-growing-count';
import { useLabels } from '../hooks/use-labels';
import './data-table.css';
import type { Column, Sorting } from './table-columns';

interface DataTableProps<Row> {
  /** What the rows are. */
  label: string;
  columns: readonly Column<Row>[];
  /** In the order in which they are shown. */
  rows: readonly Row[];
  /** Says what the rows were asked for by: while it stays, the reader stays at his place. Without it, the rows themselves. */
  rowsKey?: string;
  rowKey: (row: Row) => string;
  /** What a row is called, for its checkbox. */
  rowName: (row: Row) => string;
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
  /** Absent where rows cannot be chosen. */
  selected?: ReadonlySet<string>;
  onSelect?: (selected: Set<string>) => void;
  /** The row whose detail is open. */
  activeKey?: string | null;
  onActivate?: (row: Row) => void;
}

/** Widths in em: of the column of checkboxes, and the gap between columns (as the style sheet has it). */
const CHECKBOX = 2;
const GAP = 0.9;

/** Rows in columns that sort and can be chosen; rows come as the reader nears them, out of sight they cost nothing. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, rowName, sorting, onSort } = props;
  const { selected, onSelect, activeKey = null, onActivate } = props;
  const labels = useLabels();
  const { count, end, grow } = useGrowingCount(rows.length, props.rowsKey ?? rows);
  const isChoosing = selected !== undefined && onSelect !== undefined;
  const chosen = isChoosing && selected.size > 0 ? rows.filter((row) => selected.has(rowKey(row))).length : 0;
  const tracks = [
    ...(isChoosing ? [`${CHECKBOX}em`] : []),
    ...columns.map(({ least, share }) => (share ? `minmax(${least}em, ${share}fr)` : `${least}em`)),
  ].join(' ');
  const least = columns.reduce((sum, column) => sum + column.least + GAP, isChoosing ? CHECKBOX + GAP : GAP);

  const toggle = (key: string) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect?.(next);
  };

  return (
    // Roles stand on plain boxes: content-visibility has no effect inside a real table.
    <div
      class="data-table"
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      style={{ '--tracks': tracks, '--least': `${least}em` }}
    >
      <div class="data-table-row data-table-head" role="row" aria-rowindex={1}>
        {isChoosing && (
          <span role="columnheader">
            <input
              type="checkbox"
              aria-label={labels.text('table.selectAll')}
              checked={chosen > 0 && chosen === rows.length}
              indeterminate={chosen > 0 && chosen < rows.length}
              onChange={() => onSelect(chosen === rows.length ? new Set() : new Set(rows.map(rowKey)))}
            />
          </span>
        )}
        {columns.map(({ key, label: name, isNumber }) => {
          const isSorted = sorting?.key === key;
          const direction = sorting?.isDescending ? 'descending' : 'ascending';
          return (
            <span
              key={key}
              role="columnheader"
              class={isNumber ? 'number' : ''}
              aria-sort={isSorted ? direction : 'none'}
            >
              <button
                type="button"
                class="quiet small"
                title={labels.text('table.sortBy', { name })}
                onClick={() => onSort({ key, isDescending: isSorted && !sorting.isDescending })}
              >
                {name}
                <span aria-hidden="true" class="data-table-arrow">
                  {isSorted ? (sorting.isDescending ? '↓' : '↑') : ''}
                </span>
              </button>
            </span>
          );
        })}
      </div>
      {rows.slice(0, count).map((row, at) => {
        const key = rowKey(row);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the row's first cell holds a button for the keyboard
          <div
            key={key}
            class="data-table-row"
            role="row"
            aria-rowindex={at + 2}
            aria-current={key === activeKey ? 'true' : undefined}
            onClick={(event) => {
              if (!(event.target as Element).closest('button, input, a, label')) onActivate?.(row);
            }}
          >
            {isChoosing && (
              <span role="cell">
                <input
                  type="checkbox"
                  aria-label={labels.text('table.selectRow', { name: rowName(row) })}
                  checked={selected.has(key)}
                  onChange={() => toggle(key)}
                />
              </span>
            )}
            {columns.map(({ key: column, isNumber, render }, cell) => (
              <span key={column} role="cell" class={isNumber ? 'number' : ''}>
                {cell === 0 && onActivate ? (
                  <button type="button" class="link data-table-open" onClick={() => onActivate(row)}>
                    {render(row)}
                  </button>
                ) : (
                  render(row)
                )}
              </span>
            ))}
          </div>
        );
      })}
      {count < rows.length && (
        <div ref={end} class="data-table-end" role="row">
          <span role="cell">
            <button type="button" onClick={grow}>
              {labels.text('table.showMore', { count: rows.length - count })}
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
