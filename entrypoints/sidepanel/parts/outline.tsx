import { useLabels } from '../../../components/hooks/use-labels';
import { IssueOutline } from '../../../components/notice/IssueOutline';
import { EmptyState } from '../../../components/page/EmptyState';
import { FilterBar } from '../../../components/table/FilterBar';
import { facetOptions } from '../../../components/table/narrow-rows';
import { searchTerms } from '../../../components/text/find-hits';
import type { LabelKey } from '../../../lib/labels/index';
import type { IssueRole, IssueStatus } from '../../../lib/model/notice';
import { useDeskContext } from '../desk-context';
import type { Part, PartState } from './part';
import { SelectedIssue } from './SelectedIssue';

const FEATURES: Readonly<Record<string, LabelKey>> = {
  hasFindings: 'filter.hasFindings',
  unanswered: 'filter.unanswered',
  annotated: 'filter.annotated',
};

function OutlineView(state: PartState) {
  const labels = useLabels();
  const { desk } = useDeskContext();
  const { narrowed, issueId, selectIssue, query, setQuery, filters, setFilters, isFiltering, setFiltering } =
    state;
  if (desk.items.length === 0)
    return <EmptyState title={labels.text('outline.empty')} hint={labels.text('outline.emptyHint')} />;
  const options = (key: string, labelOf: (value: string) => string) =>
    facetOptions(narrowed.counts.get(key)!, filters[key] ?? [], labelOf);
  const selected = desk.items.find(({ issue }) => issue.id === issueId);
  return (
    <div class="desk-outline">
      <div class="desk-list">
        <div class="desk-tools row">
          <input
            id="desk-search"
            type="search"
            aria-label={labels.text('panel.searchIssues')}
            placeholder={labels.text('panel.searchIssues')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <button type="button" aria-expanded={isFiltering} onClick={() => setFiltering(!isFiltering)}>
            {labels.text('filter.label')}
          </button>
        </div>
        {isFiltering && (
          <div class="desk-filters">
            <FilterBar
              filters={filters}
              onChange={setFilters}
              groups={[
                {
                  key: 'feature',
                  label: labels.text('filter.feature'),
                  options: options('feature', (value) => labels.text(FEATURES[value]!)),
                },
                {
                  key: 'status',
                  label: labels.text('filter.status'),
                  options: options('status', (value) => labels.value('issueStatus', value as IssueStatus)),
                },
                {
                  key: 'role',
                  label: labels.text('filter.role'),
                  options: options('role', (value) => labels.value('issueRole', value as IssueRole)),
                },
              ]}
            />
          </div>
        )}
        {narrowed.items.length === 0 ? (
          <EmptyState title={labels.text('outline.noMatch')} hint={labels.text('outline.noMatchHint')} />
        ) : (
          <IssueOutline
            items={narrowed.items}
            notes={desk.notes}
            selectedId={issueId}
            terms={searchTerms(query)}
            isFocused={state.isFocused}
            onSelect={selectIssue}
          />
        )}
      </div>
      {selected && <SelectedIssue key={selected.issue.id} item={selected} onFinding={state.selectFinding} />}
    </div>
  );
}

export const outlinePart = {
  id: 'outline',
  label: 'panel.outline',
  countOf: (desk) => desk.items.filter(({ issue }) => issue.role === 'problem').length,
  View: OutlineView,
} as const satisfies Part;
