import { useLabels } from '../../../components/hooks/use-labels';
import type { ShownRows } from './shown-rows';

/** Says on paper alone what the rows are and what they were asked for by: no control is printed that would. */
export function PaperHead({
  title,
  query,
  filters,
  sorting,
}: Pick<ShownRows<never>, 'title' | 'query' | 'filters' | 'sorting'>) {
  const labels = useLabels();
  const asked: [string, string][] = [
    ...(query ? [[labels.text('report.search'), query] as [string, string]] : []),
    ...filters.map(([name, values]): [string, string] => [name, labels.list([...values])]),
    ...(sorting ? [[labels.text('report.sorting'), sorting] as [string, string]] : []),
  ];
  return (
    <div class="library-paper">
      <h2>{title}</h2>
      <dl>
        {asked.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
