import { useGrowingCount } from '../hooks/use-growing-count';
import { useLabels } from '../hooks/use-labels';
import './exchange.css';

export type ConflictSide = 'mine' | 'theirs' | 'both';

/** A row that both sides changed, as people read it. */
export interface ShownConflict {
  key: string;
  label: string;
  mine: string;
  theirs: string;
  /** ISO 8601. */
  mineAt: string;
  theirsAt: string;
  inForce: ConflictSide;
  choices: readonly ConflictSide[];
}

interface ConflictListProps {
  conflicts: readonly ShownConflict[];
  /** Without it what was decided is shown and stands. */
  onChoose?: (keys: readonly string[], side: ConflictSide) => void;
}

/** Both states of every row that both sides changed, and which of them is to stand. */
export function ConflictList({ conflicts, onChoose }: ConflictListProps) {
  const labels = useLabels();
  const { count, end } = useGrowingCount(conflicts.length, '');
  return (
    <section aria-label={labels.text('exchange.conflicts')} class="exchange-conflicts">
      <h3>
        {labels.text('exchange.conflicts')} {labels.number(conflicts.length)}
      </h3>
      <p class="soft small">{labels.text(onChoose ? 'exchange.conflictsHint' : 'exchange.conflictsDone')}</p>
      {onChoose && conflicts.length > 1 && (
        <p class="row">
          {(['mine', 'theirs'] as const).map((side) => (
            <button
              key={side}
              type="button"
              class="small"
              onClick={() =>
                onChoose(
                  conflicts.filter(({ choices }) => choices.includes(side)).map(({ key }) => key),
                  side,
                )
              }
            >
              {labels.text(side === 'mine' ? 'exchange.allMine' : 'exchange.allTheirs')}
            </button>
          ))}
        </p>
      )}
      {conflicts.slice(0, count).map((conflict) => (
        <Conflict
          key={conflict.key}
          conflict={conflict}
          {...(onChoose && { onChoose: (side: ConflictSide) => onChoose([conflict.key], side) })}
        />
      ))}
      <div ref={end} />
    </section>
  );
}

interface ConflictProps {
  conflict: ShownConflict;
  onChoose?: (side: ConflictSide) => void;
}

function Conflict({ conflict, onChoose }: ConflictProps) {
  const labels = useLabels();
  const { key, label, mine, theirs, mineAt, theirsAt, inForce, choices } = conflict;
  const sides = [
    { side: 'mine', text: mine, at: mineAt },
    { side: 'theirs', text: theirs, at: theirsAt },
  ] as const;
  return (
    <fieldset class="exchange-conflict">
      <legend class="small">{label}</legend>
      {sides.map(({ side, text, at }) => {
        const isInForce = inForce === side || inForce === 'both';
        const state = (
          <span>
            <span class="soft small">
              {labels.text(`exchange.${side}`)} · {labels.instant(at)}
              {isInForce && ` · ${labels.text('exchange.inForce')}`}
            </span>
            <span class="exchange-state">{text}</span>
          </span>
        );
        if (!onChoose)
          return (
            <div key={side} class="exchange-side" data-in-force={isInForce}>
              {state}
            </div>
          );
        return (
          <label key={side} class="exchange-side" data-in-force={isInForce}>
            <input
              type="radio"
              name={key}
              value={side}
              checked={inForce === side}
              disabled={!choices.includes(side)}
              onChange={() => onChoose(side)}
            />
            {state}
          </label>
        );
      })}
      {onChoose && choices.includes('both') && (
        <label class="exchange-both row small">
          <input
            type="radio"
            name={key}
            value="both"
            checked={inForce === 'both'}
            onChange={() => onChoose('both')}
          />
          {labels.text('exchange.both')}
        </label>
      )}
      {choices.length === 1 && <p class="soft small">{labels.text('exchange.onlyMine')}</p>}
    </fieldset>
  );
}
