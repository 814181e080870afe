import { useLabels } from '../hooks/use-labels';
import './verdict.css';

/** A verdict as it stands in lists; its colour has a meaning only for the built-in ones. */
export function VerdictMark({ verdict }: { verdict: string }) {
  const labels = useLabels();
  return <span class={`verdict-mark verdict-${verdict}`}>{labels.openValue('verdict', verdict)}</span>;
}
