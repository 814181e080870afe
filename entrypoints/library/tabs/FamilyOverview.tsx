import { useLabels } from '../../../components/hooks/use-labels';
import { familyLabel } from '../../page-shell/family-words';
import { UNSTATED } from './facet-values';
import { type RecurringRow, spanOfYears } from './recurring-rows';

/** The coarse view: what recurs in each family, where and when. */
export function FamilyOverview({ rows }: { rows: readonly RecurringRow[] }) {
  const labels = useLabels();
  const families = new Map<string, RecurringRow[]>();
  for (const row of rows) {
    const family = row.group.family ?? UNSTATED;
    const own = families.get(family);
    if (own) own.push(row);
    else families.set(family, [row]);
  }
  const lines = [...families]
    .map(([family, own]) => ({
      family,
      groups: own.length,
      issues: own.reduce((sum, { group }) => sum + group.members.length, 0),
      bodies: new Set(own.flatMap(({ bodies }) => bodies)).size,
      years: [...new Set(own.flatMap(({ years }) => years))].sort(),
    }))
    .sort((one, other) => other.issues - one.issues);
  return (
    <section class="stack" aria-labelledby="family-overview">
      <h2 id="family-overview">{labels.text('recurring.byFamily')}</h2>
      <p class="soft small">{labels.text('recurring.byFamilyHint')}</p>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">{labels.text('filter.family')}</th>
            <th scope="col" class="number">
              {labels.text('recurring.tab')}
            </th>
            <th scope="col" class="number">
              {labels.text('column.issues')}
            </th>
            <th scope="col" class="number">
              {labels.text('filter.body')}
            </th>
            <th scope="col">{labels.text('recurring.years')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ family, groups, issues, bodies, years }) => (
            <tr key={family}>
              <th scope="row">
                {family === UNSTATED ? labels.text('recurring.noFamily') : familyLabel(family, labels)}
              </th>
              <td class="number">
                <a href={`#/recurring?f.family=${family}`}>{labels.number(groups)}</a>
              </td>
              <td class="number">
                <a href={`#/issues?f.role=problem&f.family=${family}`}>{labels.number(issues)}</a>
              </td>
              <td class="number">{labels.number(bodies)}</td>
              <td>{spanOfYears(years)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
