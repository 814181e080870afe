import { useLabels } from '../hooks/use-labels';
import { ConflictList, type ConflictSide, type ShownConflict } from './ConflictList';
import './exchange.css';

export interface MergedTable {
  label: string;
  added: number;
  changed: number;
  same: number;
  unified: number;
}

interface MergeOverviewProps {
  tables: readonly MergedTable[];
  conflicts: readonly ShownConflict[];
  /** Without it the conflicts are decided. */
  onChoose?: (keys: readonly string[], side: ConflictSide) => void;
  /** What was left out, a line each. */
  leftOut: readonly string[];
}

const COUNTS = ['added', 'changed', 'unified', 'same'] as const;

/** What an import adds, changes, makes one and leaves alone; conflicts with what becomes of them. */
export function MergeOverview({ tables, conflicts, onChoose, leftOut }: MergeOverviewProps) {
  const labels = useLabels();
  return (
    <>
      <table class="exchange-tables">
        <thead>
          <tr>
            <th scope="col">{labels.text('exchange.table')}</th>
            {COUNTS.map((count) => (
              <th key={count} scope="col" class="number">
                {labels.text(`exchange.${count}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table.label}>
              <th scope="row">{table.label}</th>
              {COUNTS.map((count) => (
                <td key={count} class="number">
                  {labels.number(table[count])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {tables.some(({ unified }) => unified > 0) && (
        <p class="soft small">{labels.text('exchange.unifiedHint')}</p>
      )}
      {conflicts.length > 0 && <ConflictList conflicts={conflicts} {...(onChoose && { onChoose })} />}
      {leftOut.length > 0 && (
        <section aria-label={labels.text('exchange.leftOut')}>
          <h3>
            {labels.text('exchange.leftOut')} {labels.number(leftOut.length)}
          </h3>
          <p class="soft small">{labels.text('exchange.leftOutHint')}</p>
        </section>
      )}
    </>
  );
}
