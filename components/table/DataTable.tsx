import type { ComponentChildren } from 'preact';
import { MOST_PRINTED, useGrowingCount } from '../hooks/use-growing-count';
import { useLabels } from '../hooks/use-labels';
import { useWidth } from '../hooks/use-width';
import './data-table.css';
import { CHECKBOX, countBeside } from './fold-columns';
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
  /** What stands under a row's first cell. */
  belowRow?: (row: Row) => ComponentChildren;
}

interface ColumnHeadProps {
  column: Pick<Column<never>, 'key' | 'label' | 'isNumber'>;
  /** Of the paper's width, 0..1. */
  part: number;
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
}

function ColumnHead({ column, part, sorting, onSort }: ColumnHeadProps) {
  const labels = useLabels();
  const { key, label, isNumber } = column;
  const isSorted = sorting?.key === key;
  const isDescending = isSorted && sorting.isDescending;
  const arrow = isSorted ? (isDescending ? '↓' : '↑') : '';
  return (
    <span
      role="columnheader"
      class={isNumber ? 'number' : ''}
      style={{ '--on-paper': `${100 * part}%` }}
      aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        class="quiet small"
        title={labels.text('table.sortBy', { name: label })}
        onClick={() => onSort({ key, isDescending: isSorted && !isDescending })}
      >
        {label}
        <span aria-hidden="true" class="data-table-arrow">
          {arrow}
        </span>
      </button>
      {/* Chromium repeats no head on the next leaf that has a button in it. */}
      <span aria-hidden="true" class="data-table-printed">
        {label} {arrow}
      </span>
    </span>
  );
}

const isNothing = (content: ComponentChildren): boolean =>
  content === null ||
  content === undefined ||
  content === '' ||
  (Array.isArray(content) && content.length === 0);

/**
 * Rows in columns that sort and can be chosen; rows come as the reader nears them, out of sight they cost nothing.
 * Columns that have no room beside the others stand in a line under the row's first cell, with their names.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, rowName, sorting, onSort } = props;
  const { selected, onSelect, activeKey = null, onActivate, belowRow } = props;
  const labels = useLabels();
  const { count, end, grow, isCut } = useGrowingCount(rows.length, props.rowsKey ?? rows);
  const { element, width } = useWidth<HTMLDivElement>();
  const isChoosing = selected !== undefined && onSelect !== undefined;
  const chosen = isChoosing && selected.size > 0 ? rows.filter((row) => selected.has(rowKey(row))).length : 0;
  const standing = countBeside(columns, width ?? Infinity, isChoosing);
  const [beside, folded] = [columns.slice(0, standing), columns.slice(standing)];
  const isAlone = beside.length === 1;
  const widening = beside.some(({ share }) => share) ? null : beside[0];
  const tracks = [
    ...(isChoosing ? [`${CHECKBOX}em`] : []),
    ...beside.map((column) => {
      const share = column === widening ? 1 : column.share;
      return share ? `minmax(${isAlone ? 0 : column.least}em, ${share}fr)` : `${column.least}em`;
    }),
  ].join(' ');

  const toggle = (key: string) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect?.(next);
  };
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const heads = (some: typeof columns) =>
    some.map((column) => (
      <ColumnHead key={column.key} column={column} part={column.least / least} {...{ sorting, onSort }} />
    ));

  return (
    <>
      {isCut && (
        <p class="data-table-cut" role="status">
          {labels.text('table.cut', { count: MOST_PRINTED, total: rows.length })}
        </p>
      )}
      {/* Roles stand on plain boxes: content-visibility has no effect inside a real table. */}
      <div
        ref={element}
        class="data-table"
        role="table"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        style={{ '--tracks': tracks, '--first': isChoosing ? 2 : 1 }}
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
          {heads(beside)}
          {folded.length > 0 && (
            <span role="presentation" class="data-table-folded">
              {heads(folded)}
            </span>
          )}
        </div>
        {/* The first rows are drawn once their columns' number is known, before the browser paints. */}
        {(width === null ? [] : rows.slice(0, count)).map((row, at) => {
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
              {beside.map(({ key: column, isNumber, render }, cell) => (
                <span key={column} role="cell" class={isNumber ? 'number' : ''}>
                  {cell === 0 && onActivate ? (
                    <button type="button" class="link data-table-open" onClick={() => onActivate(row)}>
                      {render(row)}
                    </button>
                  ) : (
                    render(row)
                  )}
                  {cell === 0 && belowRow?.(row)}
                </span>
              ))}
              {folded.length > 0 && (
                <span role="presentation" class="data-table-folded">
                  {folded.map(({ key: column, label: name, isNumber, render }) => {
                    const content = render(row);
                    const state = isNothing(content) ? 'is-empty' : '';
                    return (
                      <span key={column} role="cell" class={`${isNumber ? 'number' : ''} ${state}`}>
                        <span aria-hidden="true" class="data-table-name">
                          {name}
                        </span>
                        {content}
                      </span>
                    );
                  })}
                </span>
              )}
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
    </>
  );
}
