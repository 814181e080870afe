import { ScrollRegion } from '../../../components/page/ScrollRegion';
import '../../../components/compare/compare.css';
import { useMemo } from 'preact/hooks';
import { NoticeLink } from '../../../components/compare/NoticeLink';
import { StateMark } from '../../../components/compare/StateMark';
import { useLabels } from '../../../components/hooks/use-labels';
import { useShortcuts } from '../../../components/hooks/use-shortcuts';
import { EmptyState } from '../../../components/page/EmptyState';
import { FilterBar } from '../../../components/table/FilterBar';
import { narrowRows } from '../../../components/table/narrow-rows';
import type { LinkRecord } from '../../../lib/model/library';
import { decideLinks, listAllLinks } from '../../../lib/store/index';
import { usePage } from '../../page-shell/page-context';
import { useLive, valueOr } from '../../page-shell/use-live';
import { ComparisonProgress } from '../comparisons/ComparisonProgress';
import { useComparison } from '../comparisons/use-comparison';
import { dayOf, useNotices } from '../comparisons/use-notices';
import { ExportMenu } from '../shown/ExportMenu';
import { chosenFilters } from '../shown/view-words';
import { filterGroups } from './filter-groups';
import type { ListFacet, TabViewProps } from './list-tab';
import { nameNotices } from './notice-names';
import { noticeFacets } from './notice-parts';
import { noticePlace } from './notice-place';
import { PairDetail } from './PairDetail';
import { type PairRow, pairColumns } from './pair-columns';

const FACETS: readonly ListFacet<PairRow>[] = [
  {
    key: 'state',
    label: 'compare.state',
    valuesOf: ({ link }) => [link.state],
    labelOf: (value, labels) => labels.text(`compare.${value as LinkRecord['state']}`),
  },
  ...noticeFacets<PairRow>(),
];

/** Refused pairs are shown when they are asked for. */
const isShown = ({ link }: PairRow, states: readonly string[] | undefined): boolean =>
  link.state !== 'refused' || (states?.includes('refused') ?? false);

/** Feedback notices with the notices that answer them, suggested and confirmed, problem by problem. */
export function PairsView({ address, go }: TabViewProps) {
  const labels = useLabels();
  const { database, keys, attempt } = usePage();
  const notices = useNotices();
  const comparison = useComparison('pairs');
  const links = valueOr(
    useLive(() => listAllLinks(database, 'pair'), [database]),
    [],
  );
  const { value } = comparison;
  const rows = useMemo(() => {
    const standing = new Set(
      (value ?? []).map(({ feedback, rectification }) => [feedback, rectification].sort().join(' ')),
    );
    return links
      .flatMap((link): PairRow[] => {
        const [one, other] = link.members.map((id) => notices?.get(id));
        // A suggestion that nothing speaks for any more is none.
        if (!one || !other || (link.state === 'suggested' && !standing.has(link.members.join(' '))))
          return [];
        const [feedback, rectification] = one.kind === 'feedback' ? [one, other] : [other, one];
        return [{ key: link.id, notice: rectification, link, feedback, rectification }];
      })
      .sort((one, other) => other.link.score - one.link.score || (one.key < other.key ? -1 : 1));
  }, [value, links, notices]);
  const { rows: narrowed, counts } = useMemo(
    () =>
      narrowRows(
        rows,
        FACETS,
        ({ feedback, rectification }) => [feedback.title, rectification.title, rectification.inspectedBody],
        address.query,
        address.filters,
      ),
    [rows, address.query, address.filters],
  );
  const shown = narrowed.filter((row) => isShown(row, address.filters.state));
  const at = shown.findIndex(({ key }) => key === address.open);
  const opened = rows.find(({ key }) => key === address.open);
  const move = (to: number) => {
    const row = shown[Math.max(0, Math.min(to, shown.length - 1))];
    if (row) go({ open: row.key });
  };
  const decide = ({ link }: PairRow, state: LinkRecord['state']) =>
    void attempt(() => decideLinks(database, 'pair', [link.members], state));
  useShortcuts(keys, {
    next: () => move(at + 1),
    previous: () => move(at - 1),
    confirm: () => opened && decide(opened, 'confirmed'),
    refuse: () => opened && decide(opened, 'refused'),
  });

  if (!value || !notices) return <ComparisonProgress comparison={comparison} />;
  if (rows.length === 0)
    return <EmptyState title={labels.text('pairs.empty')} hint={labels.text('pairs.emptyHint')} />;
  const names = nameNotices(notices.values());
  const groups = filterGroups(FACETS, { counts }, address.filters, labels, names);
  return (
    <div class="compare-view">
      <ScrollRegion as="aside" class="compare-side" label={labels.text('filter.label')}>
        <FilterBar groups={groups} filters={address.filters} onChange={(filters) => go({ filters })} />
      </ScrollRegion>
      <ScrollRegion class="compare-main" label={labels.text('pairs.tab')}>
        <ComparisonProgress comparison={comparison} />
        <div class="compare-tools">
          <span class="push">
            <ExportMenu
              name="pairs"
              title={labels.text('pairs.tab')}
              columns={pairColumns(labels)}
              rows={shown}
              placeOf={({ rectification }) => noticePlace(rectification)}
              total={rows.length}
              query={address.query}
              filters={chosenFilters(FACETS, address.filters, labels, names)}
              sorting={null}
            />
          </span>
        </div>
        {shown.map((row) => (
          <PairItem
            key={row.key}
            row={row}
            isOpen={row.key === address.open}
            onOpen={() => go({ open: row.key })}
          />
        ))}
      </ScrollRegion>
      <ScrollRegion as="aside" class="compare-detail" label={labels.text('library.detail')}>
        {opened ? (
          <PairDetail
            key={opened.key}
            link={opened.link}
            feedback={opened.feedback}
            rectification={opened.rectification}
            onDecide={(state) => decide(opened, state)}
          />
        ) : (
          <p class="soft">{labels.text('pairs.emptyHint')}</p>
        )}
      </ScrollRegion>
    </div>
  );
}

function PairItem({ row, isOpen, onOpen }: { row: PairRow; isOpen: boolean; onOpen: () => void }) {
  const labels = useLabels();
  const { link, feedback, rectification } = row;
  return (
    <article class="compare-item" aria-current={isOpen ? 'true' : undefined}>
      <h2 lang="zh-CN">
        <button type="button" class="link" onClick={onOpen}>
          {rectification.inspectedBody ?? rectification.title ?? labels.text('head.untitled')}
        </button>
      </h2>
      <p class="compare-facts">
        <StateMark state={link.state} />
        <span>{labels.text('compare.likeness', { share: labels.percent(link.score) })}</span>
        <span>
          {labels.text('pairs.feedback')}{' '}
          <NoticeLink
            id={feedback.id}
            body={feedback.inspectingBody}
            title={feedback.title}
            date={feedback.feedbackDate ?? dayOf(feedback)}
          />
        </span>
        <span>
          {labels.text('pairs.rectification')}{' '}
          <NoticeLink
            id={rectification.id}
            body={rectification.inspectedBody}
            title={rectification.title}
            date={dayOf(rectification)}
          />
        </span>
      </p>
    </article>
  );
}
