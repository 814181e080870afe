import { useMemo, useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import { useShortcuts } from '../../components/hooks/use-shortcuts';
import { ShortcutHelp } from '../../components/keyboard/ShortcutHelp';
import { SHORTCUT_ACTIONS, type ShortcutAction } from '../../components/keyboard/shortcut-actions';
import { itemAt } from '../../components/notice/outline-items';
import { Tabs } from '../../components/page/Tabs';
import { describeTarget } from '../../lib/anchoring/index';
import type { FrameAddress } from '../../lib/messaging/index';
import type { Span } from '../../lib/model/span';
import { trustIssue } from '../../lib/store/index';
import { usePage } from '../page-shell/page-context';
import { DeskHead } from './DeskHead';
import { DeskContext, type DeskContextValue } from './desk-context';
import { narrowItems } from './narrow-items';
import { PARTS, type PartId } from './parts/index';
import type { PartState } from './parts/part';
import type { Desk } from './use-desk';
import { useDeskExports } from './use-desk-exports';
import { type EditedPart, useDraft } from './use-draft';
import { usePageLink } from './use-page-link';

interface DeskLayoutProps {
  desk: Desk;
  previousVersionId: string | null;
  page: FrameAddress | null;
}

const PANEL = 'desk-part';

/** The first problem; of a notice that lists none, its first issue. */
const firstIssue = ({ items }: Desk): string | null =>
  (items.find(({ issue }) => issue.role === 'problem') ?? items[0])?.issue.id ?? null;

/** The desk: head, parts, and every key of the reviewer's. */
export function DeskLayout({ desk, previousVersionId, page }: DeskLayoutProps) {
  const labels = useLabels();
  const { database, attempt, keys, undo, redo } = usePage();
  const isChanged = previousVersionId !== null && previousVersionId !== desk.version.id;
  const [partId, setPartId] = useState<PartId>(isChanged ? 'changes' : 'outline');
  const [issueId, setIssueId] = useState<string | null>(firstIssue(desk));
  const [findingKey, setFindingKey] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState<PartState['filters']>({});
  const [isFiltering, setFiltering] = useState(false);
  const [isFollowing, setFollowing] = useState(true);
  const [isFocused, setFocused] = useState(false);
  const [dismissing, setDismissing] = useState<string | null>(null);
  const pen = useDraft(desk);
  const { setDraft } = pen;
  const [isHelping, setHelping] = useState(false);

  const narrowed = useMemo(() => narrowItems(desk, query, filters), [desk, query, filters]);
  const { isConnected, jump, readSelection } = usePageLink({
    page,
    annotations: desk.annotations,
    onPicked(span) {
      const isAt = (part: Span) => part.start === span.start && part.end === span.end;
      // A finding about the number of issues rests on all their titles: who clicks a title means the issue.
      const isTitle = desk.items.some(({ issue }) => isAt(issue));
      const finding = desk.findings.find((judged) => judged.finding.evidence.some(isAt));
      if (finding && !isTitle) {
        setPartId('findings');
        setFindingKey(finding.key);
        return;
      }
      const item = itemAt(desk.items, span.start);
      if (!item) return;
      setPartId('outline');
      setIssueId(item.issue.id);
    },
    onRequest({ action, target }) {
      if (!target) return;
      const item = itemAt(desk.items, target.position.start);
      if (item) setIssueId(item.issue.id);
      if (action === 'note' || action === 'tag') {
        setPartId('annotations');
        setDraft({ annotationId: null, target, part: action });
      }
    },
  });

  const annotate: DeskContextValue['annotate'] = (kind, span, part, rule) => {
    const target = describeTarget(desk.version.notice, span.start, span.end, kind, rule ?? null);
    pen.begin(target, part);
  };

  const selectIssue = (id: string, isByKey = false) => {
    setIssueId(id);
    setFocused(isByKey);
    setDraft(null);
    const item = desk.items.find(({ issue }) => issue.id === id);
    if (item && isFollowing) jump?.(item.issue);
  };
  const selectFinding = (key: string) => {
    setPartId('findings');
    setFindingKey(key);
    setDraft(null);
    const evidence = desk.findings.find((judged) => judged.key === key)?.finding.evidence[0];
    if (evidence && isFollowing) jump?.(evidence);
  };
  const step = (direction: 1 | -1) => {
    if (partId === 'findings') return stepFinding(direction);
    setPartId('outline');
    const at = narrowed.items.findIndex(({ issue }) => issue.id === issueId);
    const next = narrowed.items[at === -1 ? 0 : at + direction];
    if (next) selectIssue(next.issue.id, true);
  };
  const stepFinding = (direction: 1 | -1) => {
    const at = desk.findings.findIndex(({ key }) => key === findingKey);
    const next = desk.findings[at === -1 ? 0 : at + direction];
    if (next) selectFinding(next.key);
  };
  const selectedItem = desk.items.find(({ issue }) => issue.id === issueId);
  const selectedFinding = desk.findings.find(({ key }) => key === findingKey);
  const say = (part: EditedPart) => {
    const evidence = partId === 'findings' ? selectedFinding?.finding.evidence[0] : undefined;
    if (evidence) annotate('finding', evidence, part, selectedFinding?.finding.rule);
    else if (selectedItem) {
      setPartId('outline');
      annotate('issue', selectedItem.issue, part);
    }
  };
  const dismiss = () => {
    const own = desk.findings.find(
      ({ finding, dismissal }) => !dismissal && selectedItem?.findings.includes(finding),
    );
    const judged = partId === 'findings' ? selectedFinding : own;
    if (!judged || judged.dismissal) return;
    selectFinding(judged.key);
    setDismissing(judged.key);
  };

  const confirm = () => {
    const row = partId === 'outline' && selectedItem ? desk.issueRows.get(selectedItem.issue.id) : undefined;
    if (row && desk.trustOf(row.localId) === 'auto')
      void attempt(() => trustIssue(database, row.id, 'confirmed'));
  };

  const selectedSpan =
    (partId === 'findings' ? selectedFinding?.finding.evidence[0] : undefined) ?? selectedItem?.issue ?? null;
  const deskExports = useDeskExports(desk, page, selectedSpan);

  const handlers: Partial<Record<ShortcutAction, () => void>> = {
    next: () => step(1),
    previous: () => step(-1),
    nextFinding: () => stepFinding(1),
    previousFinding: () => stepFinding(-1),
    open: () => {
      if (selectedSpan) jump?.(selectedSpan);
    },
    cite: deskExports.cite,
    confirm,
    note: () => say('note'),
    tag: () => say('tag'),
    verdict: () => say('verdict'),
    dismiss,
    undo,
    redo,
    search: () => {
      setPartId('outline');
      // The field stands only in the outline, which may be drawn just now.
      requestAnimationFrame(() => document.getElementById('desk-search')?.focus());
    },
    filter: () => {
      setPartId('outline');
      setFiltering(!isFiltering);
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.desk-filters input')?.focus());
    },
    help: () => setHelping(true),
    close: () => {
      if (pen.draft) setDraft(null);
      else if (dismissing) setDismissing(null);
      else if (query || Object.keys(filters).length > 0) {
        setQuery('');
        setFilters({});
      }
      (document.activeElement as HTMLElement | null)?.blur();
    },
  };
  useShortcuts(keys, handlers);

  const context = useMemo(
    (): DeskContextValue => ({
      desk,
      jump: isConnected ? jump : undefined,
      readSelection: isConnected && readSelection ? () => readSelection(desk.version.notice.text) : undefined,
      selectedIssue: selectedItem?.issue ?? null,
      pen,
      annotate,
    }),
    [desk, isConnected, selectedItem, pen],
  );
  const part = PARTS.find(({ id }) => id === partId)!;
  const state: PartState = {
    narrowed,
    issueId,
    selectIssue,
    findingKey,
    selectFinding,
    query,
    setQuery,
    filters,
    setFilters,
    isFiltering,
    setFiltering,
    isFocused,
    dismissing,
    setDismissing,
    previousVersionId,
  };
  return (
    <DeskContext.Provider value={context}>
      <div class="desk">
        <DeskHead
          exports={deskExports}
          isConnected={isConnected}
          hasPage={page !== null}
          isChanged={isChanged}
          isFollowing={isFollowing}
          onFollow={setFollowing}
          onShow={setPartId}
          onHelp={() => setHelping(true)}
        />
        <main class="desk-main">
          <Tabs
            label={labels.text('panel.tabs')}
            tabs={PARTS.map(({ id, label, countOf }) => {
              const count = countOf(desk);
              return { id, label: labels.text(label), ...(count === null ? {} : { count }) };
            })}
            selected={partId}
            panelId={PANEL}
            onSelect={setPartId}
          />
          <div id={PANEL} class="desk-part" role="tabpanel" aria-labelledby={`tab-${partId}`}>
            <part.View {...state} />
          </div>
        </main>
        {isHelping && (
          <ShortcutHelp
            keys={keys}
            actions={SHORTCUT_ACTIONS.filter((action) => handlers[action])}
            onClose={() => setHelping(false)}
          />
        )}
      </div>
    </DeskContext.Provider>
  );
}
