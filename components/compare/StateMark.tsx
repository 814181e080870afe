import { useLabels } from '../hooks/use-labels';
import './compare.css';

export type DecisionState = 'suggested' | 'confirmed' | 'refused';

/** Whether a reader decided on a suggestion; differs by its sign as well as by colour. */
export function StateMark({ state }: { state: DecisionState }) {
  const labels = useLabels();
  return <span class={`state-mark state-${state}`}>{labels.text(`compare.${state}`)}</span>;
}
