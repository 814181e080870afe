import type { Notice } from '../../lib/model/notice';
import type { Span } from '../../lib/model/span';
import { useLabels } from '../hooks/use-labels';
import { compareTotals } from './listed-totals';
import './totals-row.css';

interface TotalsRowProps {
  notice: Pick<Notice, 'issues' | 'measures' | 'declared'>;
  /** Leads to the words that declare a total. */
  onJump?: (span: Span) => void;
}

/** What the notice declares of itself beside what its text lists. */
export function TotalsRow({ notice, onJump }: TotalsRowProps) {
  const labels = useLabels();
  const totals = compareTotals(notice);
  if (totals.length === 0) return <p class="soft">{labels.text('totals.noneDeclared')}</p>;
  return (
    <table class="totals-row">
      <caption class="heard">{labels.text('totals.caption')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{labels.text('totals.declared')}</th>
          <th scope="col">{labels.text('totals.listed')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {totals.map(({ name, declared, listed, start, end }) => {
          const label = labels.value('declaredTotal', name);
          const shown = name === 'completionRate' ? `${labels.number(declared)}%` : labels.number(declared);
          const differs = listed !== null && listed !== declared;
          return (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td class="number">
                {onJump ? (
                  <button
                    type="button"
                    class="link"
                    title={labels.text('totals.jump', { name: label })}
                    onClick={() => onJump({ start, end })}
                  >
                    {shown}
                  </button>
                ) : (
                  shown
                )}
              </td>
              <td class="number">{listed === null ? '–' : labels.number(listed)}</td>
              <td class={differs ? 'totals-row-differs' : 'soft'}>
                {listed === null
                  ? labels.text('totals.unlisted')
                  : differs
                    ? labels.text('totals.difference', { count: Math.abs(declared - listed) })
                    : labels.text('totals.equal')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
