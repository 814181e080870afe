import { ScrollRegion } from '../../../components/page/ScrollRegion';
import '../../../components/compare/compare.css';
import { useMemo, useState } from 'preact/hooks';
import { AgreementTable } from '../../../components/compare/AgreementTable';
import { useLabels } from '../../../components/hooks/use-labels';
import { useShortcuts } from '../../../components/hooks/use-shortcuts';
import { keyName } from '../../../components/keyboard/shortcut-actions';
import { EmptyState } from '../../../components/page/EmptyState';
import { ProgressBar } from '../../../components/page/ProgressBar';
import {
  changeAnnotation,
  createAnnotation,
  listAnnotations,
  listReviewers,
  listTags,
  removeAnnotations,
} from '../../../lib/store/index';
import { usePage } from '../../page-shell/page-context';
import { StoreErrorState } from '../../page-shell/StoreErrorState';
import { useLive } from '../../page-shell/use-live';
import { useNotices } from '../comparisons/use-notices';
import { ExportMenu } from '../shown/ExportMenu';
import { Disagreement } from './Disagreement';
import { judgedColumns } from './judged-columns';
import type { TabViewProps } from './list-tab';
import {
  type Answer,
  differs,
  judgedIssues,
  measureAgreement,
  QUESTIONS,
  type Question,
} from './reviewer-rows';
import { SettleOtherwise } from './SettleOtherwise';

/** The address parts that name the reviewers and the question. */
const REVIEWERS = 'reviewers';
const QUESTION = 'question';

/** How far two reviewers agree, and the loop that settles where they do not. */
export function ReviewersView({ address, go }: TabViewProps) {
  const labels = useLabels();
  const { database, keys, attempt } = usePage();
  const notices = useNotices();
  const [isOtherwise, setOtherwise] = useState(false);
  const live = useLive(
    async () => ({
      reviewers: await listReviewers(database),
      annotations: await listAnnotations(database),
      tags: await listTags(database),
    }),
    [database],
  );
  const read = live.state === 'ready' ? live.value : null;
  const people = useMemo(() => {
    const authors = new Set(read?.annotations.map(({ author }) => author));
    return (read?.reviewers ?? []).filter(({ id }) => authors.has(id));
  }, [read]);
  const chosen = address.filters[REVIEWERS] ?? [];
  const first = people.find(({ id }) => id === chosen[0]) ?? people[0];
  const second =
    people.find(({ id }) => id === chosen[1] && id !== first?.id) ?? people.find((one) => one !== first);
  const question: Question = QUESTIONS.find((one) => one === address.filters[QUESTION]?.[0]) ?? 'verdicts';
  const issues = useMemo(
    () => (read && first && second ? judgedIssues(read.annotations, [first.id, second.id]) : []),
    [read, first, second],
  );
  const disagreements = useMemo(() => issues.filter((issue) => differs(issue, question)), [issues, question]);
  const at = disagreements.findIndex(({ key }) => key === address.open);
  const current = disagreements[at];

  const open = (to: number) => {
    const issue = disagreements[Math.max(0, Math.min(to, disagreements.length - 1))];
    if (!issue) return;
    setOtherwise(false);
    go({ open: issue.key }, false);
    requestAnimationFrame(() =>
      document.querySelector('.compare-item[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    );
  };
  const ownVerdicts = useMemo(
    () => [...new Set(read?.annotations.flatMap(({ verdict }) => verdict ?? []))],
    [read],
  );
  const settle = (answer: Answer | null) => {
    const self = read?.reviewers.find(({ isSelf }) => isSelf);
    if (!current || !self || !first || !second) return;
    const { key, noticeId, versionId, target } = current;
    void attempt(async () => {
      // Of two keys in quick succession the second finds what the first has written, drawn or not.
      const own = judgedIssues(await listAnnotations(database, noticeId), [first.id, second.id]);
      const settled = own.find((one) => one.key === key)?.settled[question];
      if (answer === null) return settled && removeAnnotations(database, [settled.id]);
      const said = { ...answer, settledBy: self.id };
      return settled
        ? changeAnnotation(database, settled.id, said)
        : createAnnotation(database, { noticeId, versionId, target, ...said });
    });
    setOtherwise(false);
    (document.activeElement as HTMLElement | null)?.blur();
    if (answer) open(at + 1);
  };
  const take = (side: 0 | 1) => {
    const verdict = current?.verdicts[side];
    if (question === 'tags') settle({ tagIds: [...(current?.tags[side] ?? [])] });
    else if (verdict) settle({ verdict });
  };
  const otherwise = question === 'verdicts' ? 'verdict' : 'tag';
  useShortcuts(keys, {
    next: () => open(at + 1),
    previous: () => open(at - 1),
    takeFirst: () => take(0),
    takeSecond: () => take(1),
    ...(current && { [otherwise]: () => setOtherwise(true) }),
  });

  if (live.state === 'failed') return <StoreErrorState code={live.error.code} detail={live.error.message} />;
  if (!read || !notices) return <ProgressBar name={labels.text('library.reading')} />;
  if (!first || !second)
    return <EmptyState title={labels.text('reviewers.empty')} hint={labels.text('reviewers.emptyHint')} />;

  const nameOf = (id: string | null): string =>
    read.reviewers.find((one) => one.id === id)?.name || labels.text('reviewers.unnamed');
  const choose = (filters: Record<string, readonly string[]>) =>
    go({ filters: { ...address.filters, ...filters }, open: null });
  const names = [nameOf(first.id), nameOf(second.id)] as const;
  return (
    <div class="compare-view is-whole">
      <ScrollRegion class="compare-main stack" label={labels.text('reviewers.tab')}>
        <div class="compare-tools">
          {[first, second].map((reviewer, side) => (
            <label key={side} class="row">
              {labels.text(side === 0 ? 'reviewers.first' : 'reviewers.second')}
              <select
                value={reviewer.id}
                onChange={({ currentTarget: { value } }) =>
                  choose({ [REVIEWERS]: side === 0 ? [value, second.id] : [first.id, value] })
                }
              >
                {people.map(({ id }) => (
                  <option key={id} value={id} disabled={id === (side === 0 ? second.id : first.id)}>
                    {nameOf(id)}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <label class="row">
            {labels.text('reviewers.question')}
            <select
              value={question}
              onChange={({ currentTarget: { value } }) => choose({ [QUESTION]: [value] })}
            >
              {QUESTIONS.map((one) => (
                <option key={one} value={one}>
                  {labels.text(`reviewers.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <AgreementTable
          rows={QUESTIONS.map((one) => ({
            name: labels.text(`reviewers.${one}`),
            ...measureAgreement(issues, one),
          }))}
        />
        <p class="soft small">{labels.text('reviewers.hint')}</p>
        <div class="compare-tools">
          <p class="row" role="status">
            <b>{labels.text('reviewers.disagreements', { count: disagreements.length })}</b>
            <span class="soft">
              {labels.text('reviewers.settled', {
                count: disagreements.filter(({ settled }) => settled[question] !== null).length,
              })}
            </span>
          </p>
          <span class="soft small compare-keys">
            {labels.text('reviewers.keys', {
              next: keyName(keys.next),
              previous: keyName(keys.previous),
              first: keyName(keys.takeFirst),
              second: keyName(keys.takeSecond),
              other: keyName(keys[otherwise]),
              undo: keyName(keys.undo),
            })}
          </span>
          {disagreements.length > 0 && (
            <span class="push">
              <ExportMenu
                name="disagreements"
                title={labels.text('reviewers.tab')}
                columns={judgedColumns(labels, question, names, read.tags, notices)}
                rows={disagreements}
                placeOf={({ noticeId, versionId, target: { position } }) => {
                  const notice = notices.get(noticeId);
                  const { start, end } = position;
                  return notice ? { url: notice.url, versionId, start, end, trust: null } : null;
                }}
                total={issues.length}
                query=""
                filters={[[labels.text('reviewers.question'), [labels.text(`reviewers.${question}`)]]]}
                sorting={null}
              />
            </span>
          )}
        </div>
        {disagreements.length === 0 && (
          <EmptyState title={labels.text('reviewers.none')} hint={labels.text('reviewers.noneHint')} />
        )}
        {disagreements.map((issue) => (
          <Disagreement
            key={issue.key}
            issue={issue}
            question={question}
            notice={notices.get(issue.noticeId) ?? null}
            names={names}
            tags={read.tags}
            settler={issue.settled[question] && nameOf(issue.settled[question].settledBy)}
            isOpen={issue === current}
            onOpen={() => go({ open: issue.key }, false)}
            onTake={take}
            otherwise={
              <SettleOtherwise
                issue={issue}
                question={question}
                tags={read.tags}
                ownVerdicts={ownVerdicts}
                isFocused={isOtherwise}
                onSettle={settle}
                onLeave={() => setOtherwise(false)}
              />
            }
          />
        ))}
      </ScrollRegion>
    </div>
  );
}
