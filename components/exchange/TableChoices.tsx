import { useLabels } from '../hooks/use-labels';
import { ColumnChooser } from '../table/ColumnChooser';
import './exchange.css';

export interface OfferedTable {
  name: string;
  label: string;
  columns: readonly { key: string; label: string }[];
  /** Null while they are counted. */
  rows: number | null;
}

interface TableChoicesProps {
  tables: readonly OfferedTable[];
  /** Columns by name for each table that goes out. */
  chosen: ReadonlyMap<string, ReadonlySet<string>>;
  onChange: (chosen: Map<string, ReadonlySet<string>>) => void;
  onPreview: (table: string) => void;
}

/** Which tables and columns go out, with how many rows each has. */
export function TableChoices({ tables, chosen, onChange, onPreview }: TableChoicesProps) {
  const labels = useLabels();
  const withTable = (name: string, columns: ReadonlySet<string> | null) => {
    const next = new Map(chosen);
    if (columns) next.set(name, columns);
    else next.delete(name);
    onChange(next);
  };
  return (
    <table class="exchange-tables exchange-offers">
      <caption class="heard">{labels.text('exchange.tables')}</caption>
      <tbody>
        {tables.map(({ name, label, columns, rows }) => {
          const shown = chosen.get(name);
          const all = new Set(columns.map(({ key }) => key));
          return (
            <tr key={name}>
              <th scope="row">
                <label class="row">
                  <input
                    type="checkbox"
                    checked={shown !== undefined}
                    onChange={() => withTable(name, shown ? null : all)}
                  />
                  {label}
                </label>
              </th>
              <td class="number">
                {rows === null
                  ? labels.text('exchange.counting')
                  : labels.text('exchange.rows', { count: rows })}
              </td>
              <td>
                {shown && (
                  <span class="row">
                    <ColumnChooser
                      columns={columns}
                      shown={[...shown]}
                      onChange={(keys) => withTable(name, new Set(keys))}
                    />
                    <span class="soft small">
                      {labels.text('exchange.columnsOf', { shown: shown.size, total: columns.length })}
                    </span>
                    {shown.size < columns.length && (
                      <button type="button" class="small" onClick={() => withTable(name, all)}>
                        {labels.text('exchange.allColumns')}
                      </button>
                    )}
                  </span>
                )}
              </td>
              <td>
                {shown && (
                  <button
                    type="button"
                    class="small"
                    aria-label={labels.text('exchange.preview', { table: label })}
                    onClick={() => onPreview(name)}
                  >
                    {labels.text('exchange.previewOf')}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
