import type { Severity } from '../../lib/model/finding';
import { useLabels } from '../hooks/use-labels';
import './severity-mark.css';

/** A finding's severity: word and shape. */
export function SeverityMark({ severity, count }: { severity: Severity; count?: number }) {
  const labels = useLabels();
  return (
    <span class={`severity-mark severity-${severity}`}>
      {labels.value('severity', severity)}
      {count !== undefined && <b>{labels.number(count)}</b>}
    </span>
  );
}
