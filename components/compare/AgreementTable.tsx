import { useLabels } from '../hooks/use-labels';
import './compare.css';

interface AgreementTableProps {
  rows: readonly {
    name: string;
    /** Issues that both reviewers rated. */
    both: number;
    percent: number | null;
    kappa: number | null;
    alpha: number | null;
  }[];
}

/** How far two reviewers agree, a line a question. */
export function AgreementTable({ rows }: AgreementTableProps) {
  const labels = useLabels();
  const show = (value: number | null): string =>
    value === null ? labels.text('reviewers.undefined') : value.toFixed(2);
  return (
    <table class="compare-table compare-agreement">
      <thead>
        <tr>
          <th scope="col">{labels.text('reviewers.question')}</th>
          <th scope="col" class="number">
            {labels.text('reviewers.both')}
          </th>
          <th scope="col" class="number">
            {labels.text('reviewers.percent')}
          </th>
          <th scope="col" class="number">
            {labels.text('reviewers.kappa')}
          </th>
          <th scope="col" class="number">
            {labels.text('reviewers.alpha')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, both, percent, kappa, alpha }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="number">{labels.number(both)}</td>
            <td class="number">
              {percent === null ? labels.text('reviewers.undefined') : labels.percent(percent)}
            </td>
            <td class="number">{show(kappa)}</td>
            <td class="number">{show(alpha)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
