import { ScrollRegion } from '../../../components/page/ScrollRegion';
import '../../../components/compare/compare.css';
import { useMemo, useRef } from 'preact/hooks';
import { StateMark } from '../../../components/compare/StateMark';
import { useGrowingCount } from '../../../components/hooks/use-growing-count';
import { useLabels } from '../../../components/hooks/use-labels';
import { useShortcuts } from '../../../components/hooks/use-shortcuts';
import { EmptyState } from '../../../components/page/EmptyState';
import { FilterBar } from '../../../components/table/FilterBar';
import { narrowRows } from '../../../components/table/narrow-rows';
import type { LinkRecord } from '../../../lib/model/library';
import { decideLinks, listLinksOf } from '../../../lib/store/index';
import { familyLabel } from '../../page-shell/family-words';
import { usePage } from '../../page-shell/page-context';
import { ComparisonProgress } from '../comparisons/ComparisonProgress';
import type { RecurringMember, RefusedProblem } from '../comparisons/recurring-comparison';
import { useComparison } from '../comparisons/use-comparison';
import { useNotices } from '../comparisons/use-notices';
import { ExportMenu } from '../shown/ExportMenu';
import { chosenFilters } from '../shown/view-words';
import { FamilyOverview } from './FamilyOverview';
import { filterGroups } from './filter-groups';
import type { TabViewProps } from './list-tab';
import { nameNotices } from './notice-names';
import { noticePlace } from './notice-place';
import { RecurringGroup } from './RecurringGroup';
import { memberColumns, memberRows } from './recurring-columns';
import { RECURRING_FACETS, type RecurringRow, recurringRows, spanOfYears } from './recurring-rows';

/** A member that is taken out is told apart from this many of the others: more would say nothing more. */
const TOLD_APART = 50;

/** Issues that say the same in other words, across bodies and years; the reader confirms and refuses. */
export function RecurringView({ address, go }: TabViewProps) {
  const labels = useLabels();
  const { database, keys, attempt } = usePage();
  const notices = useNotices();
  const comparison = useComparison('recurring');
  const list = useRef<HTMLOListElement>(null);
  const { value } = comparison;
  const rows = useMemo(
    () => (value && notices ? recurringRows(value.groups, notices) : []),
    [value, notices],
  );
  const { rows: shown, counts } = useMemo(
    () =>
      narrowRows(
        rows,
        RECURRING_FACETS,
        ({ group, bodies }) => [...group.members.map(({ title }) => title), ...bodies],
        address.query,
        address.filters,
      ),
    [rows, address.query, address.filters],
  );
  const members = useMemo(() => (notices ? memberRows(shown, notices) : []), [shown, notices]);
  const { count, end, grow } = useGrowingCount(shown.length, address.filters);
  const at = shown.findIndex(({ group }) => group.members.some(({ id }) => id === address.open));
  const opened = shown[at];

  const open = (row: RecurringRow | undefined): void => {
    if (!row) return;
    go({ open: row.group.id });
    requestAnimationFrame(() =>
      document.querySelector('.compare-item[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    );
  };
  const decide = (pairs: LinkRecord['members'][], state: LinkRecord['state']) =>
    void attempt(() => decideLinks(database, 'recurring', pairs, state));
  const confirm = ({ group }: RecurringRow): void => {
    const [first, ...others] = group.members;
    decide(
      others.map(({ id }) => [first!.id, id]),
      'confirmed',
    );
  };
  const refuse = ({ group }: RecurringRow, member: RecurringMember): void => {
    const others = group.members.filter(({ id }) => id !== member.id).slice(0, TOLD_APART);
    decide(
      others.map(({ id }) => [member.id, id]),
      'refused',
    );
    // The group's name is its first member: it stays open when that one goes.
    go({ open: others[0]?.id ?? null }, false);
  };
  useShortcuts(keys, {
    next: () => open(shown[Math.min(at + 1, shown.length - 1)]),
    previous: () => open(shown[Math.max(at - 1, 0)]),
    confirm: () => opened && confirm(opened),
    refuse() {
      if (!opened) return;
      const focused = (document.activeElement as HTMLElement | null)?.dataset.member;
      const member = opened.group.members.find(({ id }) => id === focused);
      if (member) refuse(opened, member);
      else if (opened.group.members.length === 2) refuse(opened, opened.group.members[1]!);
      // In a larger group the reader says first which one does not belong.
      else list.current?.querySelector('button')?.focus();
    },
  });

  if (!value || !notices) return <ComparisonProgress comparison={comparison} />;
  if (rows.length === 0 && value.refused.length === 0)
    return <EmptyState title={labels.text('recurring.empty')} hint={labels.text('recurring.emptyHint')} />;
  const names = nameNotices(notices.values());
  const groups = filterGroups(RECURRING_FACETS, { counts }, address.filters, labels, names);
  return (
    <div class="compare-view">
      <ScrollRegion as="aside" class="compare-side" label={labels.text('filter.label')}>
        <FilterBar groups={groups} filters={address.filters} onChange={(filters) => go({ filters })} />
      </ScrollRegion>
      <ScrollRegion class="compare-main" label={labels.text('recurring.title')}>
        <ComparisonProgress comparison={comparison} />
        <div class="compare-tools">
          <span class="soft" role="status">
            {labels.text('recurring.groups', { count: shown.length })}
          </span>
          <span class="push">
            <ExportMenu
              name="recurring"
              title={labels.text('recurring.tab')}
              columns={memberColumns(labels)}
              rows={members}
              placeOf={({ notice }) => noticePlace(notice)}
              total={rows.reduce((sum, { group }) => sum + group.members.length, 0)}
              query={address.query}
              filters={chosenFilters(RECURRING_FACETS, address.filters, labels, names)}
              sorting={null}
            />
          </span>
        </div>
        {shown.slice(0, count).map((row) => (
          <GroupItem key={row.group.id} row={row} isOpen={row === opened} onOpen={() => open(row)} />
        ))}
        {count < shown.length && (
          <div ref={end}>
            <button type="button" onClick={grow}>
              {labels.text('table.showMore', { count: shown.length - count })}
            </button>
          </div>
        )}
        {value.refused.length > 0 && (
          <RefusedList
            refused={value.refused}
            onTakeBack={({ id }) =>
              void attempt(async () => {
                const links = await listLinksOf(database, id);
                const pairs = links
                  .filter(({ kind, state }) => kind === 'recurring' && state === 'refused')
                  .map(({ members }) => members);
                await decideLinks(database, 'recurring', pairs, 'suggested');
              })
            }
          />
        )}
      </ScrollRegion>
      <ScrollRegion as="aside" class="compare-detail" label={labels.text('library.detail')}>
        {opened ? (
          <RecurringGroup
            key={opened.group.id}
            row={opened}
            notices={notices}
            list={list}
            onConfirm={() => confirm(opened)}
            onRefuse={(member) => refuse(opened, member)}
          />
        ) : (
          <FamilyOverview rows={shown} />
        )}
      </ScrollRegion>
    </div>
  );
}

function GroupItem({ row, isOpen, onOpen }: { row: RecurringRow; isOpen: boolean; onOpen: () => void }) {
  const labels = useLabels();
  const { group, title, state, notices, bodies, years } = row;
  return (
    <article class="compare-item" aria-current={isOpen ? 'true' : undefined}>
      <h2 lang="zh-CN">
        <button type="button" class="link" onClick={onOpen}>
          {title}
        </button>
      </h2>
      <p class="compare-facts">
        <StateMark state={state} />
        <span>{labels.text('recurring.problems', { count: group.members.length })}</span>
        <span>{labels.text('recurring.notices', { count: notices.length })}</span>
        <span>{labels.text('recurring.bodies', { count: bodies.length })}</span>
        <span>{spanOfYears(years)}</span>
        {group.family && <span>{familyLabel(group.family, labels)}</span>}
        <span>{labels.text('compare.likeness', { share: labels.percent(group.score) })}</span>
      </p>
    </article>
  );
}

interface RefusedListProps {
  refused: readonly RefusedProblem[];
  onTakeBack: (refused: RefusedProblem) => void;
}

function RefusedList({ refused, onTakeBack }: RefusedListProps) {
  const labels = useLabels();
  return (
    <details class="stack">
      <summary>{labels.text('recurring.refusedTitle', { count: refused.length })}</summary>
      <ul>
        {refused.map((one) => (
          <li key={one.id} class="compare-member">
            <span>
              <a href={`#/issues?open=${encodeURIComponent(one.id)}`} lang="zh-CN">
                {one.title}
              </a>
              <span class="compare-facts">
                {labels.text('recurring.differsFrom', { titles: labels.list(one.others.slice(0, 3)) })}
              </span>
            </span>
            <button type="button" class="small" onClick={() => onTakeBack(one)}>
              {labels.text('compare.takeBack')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
