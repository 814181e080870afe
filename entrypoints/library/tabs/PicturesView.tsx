import { ScrollRegion } from '../../../components/page/ScrollRegion';
import '../../../components/compare/compare.css';
import { useLabels } from '../../../components/hooks/use-labels';
import { EmptyState } from '../../../components/page/EmptyState';
import { ComparisonProgress } from '../comparisons/ComparisonProgress';
import { useComparison } from '../comparisons/use-comparison';
import { PICTURES } from './pictures';

/** Pictures of the whole library; every mark leads to its rows. */
export function PicturesView() {
  const labels = useLabels();
  const comparison = useComparison('pictures');
  const { value } = comparison;
  if (!value) return <ComparisonProgress comparison={comparison} />;
  if (value.years.length === 0)
    return <EmptyState title={labels.text('pictures.empty')} hint={labels.text('pictures.emptyHint')} />;
  return (
    <div class="compare-view is-whole">
      <ScrollRegion class="compare-main stack" label={labels.text('pictures.tab')}>
        <ComparisonProgress comparison={comparison} />
        {PICTURES.map((Picture) => (
          <Picture key={Picture.name} value={value} />
        ))}
      </ScrollRegion>
    </div>
  );
}
