import { useId } from 'preact/hooks';
import type { Notice } from '../../lib/model/notice';
import type { Span } from '../../lib/model/span';
import { useLabels } from '../hooks/use-labels';
import { compareTotals } from './listed-totals';
import './totals-grid.css';

interface TotalsGridProps {
  notice: Pick<Notice, 'issues' | 'measures' | 'declared'>;
  onJump: (span: Span) => void;
}

/** Declared against listed totals where there is no room for a table. */
export function TotalsGrid({ notice, onJump }: TotalsGridProps) {
  const labels = useLabels();
  const id = useId();
  const totals = compareTotals(notice);
  if (totals.length === 0) return <p class="soft">{labels.text('totals.noneDeclared')}</p>;
  return (
    <section aria-labelledby={id}>
      <p id={id} class="small soft">
        {labels.text('totals.caption')}
      </p>
      <ul class="totals-grid">
        {totals.map(({ name, declared, listed, start, end }) => {
          const label = labels.value('declaredTotal', name);
          const differs = listed !== null && listed !== declared;
          return (
            <li key={name} class={differs ? 'totals-grid-differs' : ''}>
              <span class="soft">{label}</span>
              <button
                type="button"
                class="link"
                title={labels.text('totals.jump', { name: label })}
                onClick={() => onJump({ start, end })}
              >
                {name === 'completionRate' ? `${labels.number(declared)}%` : labels.number(declared)}
              </button>
              {listed !== null && (
                <span class="small">
                  {differs
                    ? `${labels.text('totals.listed')} ${labels.number(listed)}`
                    : labels.text('totals.equal')}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
