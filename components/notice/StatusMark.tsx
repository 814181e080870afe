import type { IssueStatus } from '../../lib/model/notice';
import { useLabels } from '../hooks/use-labels';
import './status-mark.css';

/** An issue's status: a shape of its own for each, so that colour is not alone. */
export function StatusMark({ status }: { status: IssueStatus }) {
  const labels = useLabels();
  return <span class={`status-mark status-${status}`}>{labels.value('issueStatus', status)}</span>;
}
