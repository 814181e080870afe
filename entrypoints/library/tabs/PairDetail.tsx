import { useMemo } from 'preact/hooks';
import { NoticeLink } from '../../../components/compare/NoticeLink';
import { FindingItem } from '../../../components/finding/FindingItem';
import { useLabels } from '../../../components/hooks/use-labels';
import { keyName } from '../../../components/keyboard/shortcut-actions';
import { ProgressBar } from '../../../components/page/ProgressBar';
import { ChangedText } from '../../../components/text/ChangedText';
import { checkPair } from '../../../lib/checks/index';
import { daysToPublication, type IssuePair, pairIssues } from '../../../lib/compare/index';
import { PAIR_RELATIONS } from '../../../lib/labels/index';
import type { LinkRecord, NoticeRecord } from '../../../lib/model/library';
import type { Issue, Notice } from '../../../lib/model/notice';
import { listCurrentVersions } from '../../../lib/store/index';
import { usePage } from '../../page-shell/page-context';
import { ruleLabel } from '../../page-shell/rule-words';
import { StoreErrorState } from '../../page-shell/StoreErrorState';
import { useLive } from '../../page-shell/use-live';
import { dayOf } from '../comparisons/use-notices';

interface PairDetailProps {
  link: LinkRecord;
  feedback: NoticeRecord;
  rectification: NoticeRecord;
  onDecide: (state: LinkRecord['state']) => void;
}

/** A feedback notice and its answer: what became of each problem, and what the checks say of the two. */
export function PairDetail({ link, feedback, rectification, onDecide }: PairDetailProps) {
  const labels = useLabels();
  const { database, keys } = usePage();
  const live = useLive(
    () => listCurrentVersions(database, [feedback.id, rectification.id]),
    [database, feedback.id, rectification.id],
  );
  if (live.state === 'failed') return <StoreErrorState code={live.error.code} detail={live.error.message} />;
  if (live.state === 'loading') return <ProgressBar name={labels.text('library.reading')} />;
  const noticeOf = (id: string) => live.value.find(({ noticeId }) => noticeId === id)?.notice;
  const [asked, answered] = [noticeOf(feedback.id), noticeOf(rectification.id)];
  return (
    <div class="stack">
      <h2 lang="zh-CN">{rectification.title ?? labels.text('head.untitled')}</h2>
      <p class="compare-facts">
        <NoticeLink
          id={feedback.id}
          body={labels.text('pairs.feedback')}
          title={feedback.title}
          date={feedback.feedbackDate ?? dayOf(feedback)}
        />
        <NoticeLink
          id={rectification.id}
          body={labels.text('pairs.rectification')}
          title={rectification.title}
          date={dayOf(rectification)}
        />
      </p>
      <p class="row">
        <button
          type="button"
          class="primary"
          disabled={link.state === 'confirmed'}
          onClick={() => onDecide('confirmed')}
        >
          {labels.text('compare.confirm', { key: keyName(keys.confirm) })}
        </button>
        <button type="button" disabled={link.state === 'refused'} onClick={() => onDecide('refused')}>
          {labels.text('compare.refuse', { key: keyName(keys.refuse) })}
        </button>
        {link.state !== 'suggested' && (
          <button type="button" class="quiet" onClick={() => onDecide('suggested')}>
            {labels.text('compare.takeBack')}
          </button>
        )}
      </p>
      {asked && answered && <PairIssues feedback={asked} rectification={answered} />}
    </div>
  );
}

function PairIssues({ feedback, rectification }: { feedback: Notice; rectification: Notice }) {
  const labels = useLabels();
  const { settings } = usePage();
  const { pairs, findings } = useMemo(() => {
    const issues = pairIssues(feedback, rectification);
    return {
      pairs: issues,
      findings: checkPair(feedback, rectification, {
        disabled: new Set(settings.disabledRules),
        aligned: issues.map(({ feedbackIssueId, rectificationIssueId }) => ({
          first: feedbackIssueId,
          second: rectificationIssueId,
        })),
      }),
    };
  }, [feedback, rectification, settings.disabledRules]);
  const days = daysToPublication({
    ...rectification,
    feedbackDate: rectification.feedbackDate ?? feedback.feedbackDate,
  });
  return (
    <>
      <p class="compare-facts">
        {PAIR_RELATIONS.map((relation) => (
          <span key={relation} class={`relation-${relation}`}>
            {labels.value('pairRelation', relation)}{' '}
            {labels.number(pairs.filter((pair) => pair.relation === relation).length)}
          </span>
        ))}
        {days !== null && <span>{labels.text('pairs.days', { count: days })}</span>}
      </p>
      <section class="stack">
        <h3>{labels.text('pairs.findings')}</h3>
        {findings.length === 0 && <p class="soft">{labels.text('pairs.findingsNone')}</p>}
        {findings.map((finding, at) => (
          <FindingItem
            key={at}
            finding={finding}
            ruleLabel={ruleLabel(finding.rule, labels)}
            text={rectification.text}
            dismissal={null}
          />
        ))}
      </section>
      <h3>{labels.text('pairs.byProblem')}</h3>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">{labels.text('column.status')}</th>
            <th scope="col">{labels.text('pairs.feedback')}</th>
            <th scope="col">{labels.text('pairs.rectification')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair, at) => (
            <PairIssueRow key={at} pair={pair} feedback={feedback} rectification={rectification} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface PairIssueRowProps {
  pair: IssuePair;
  feedback: Notice;
  rectification: Notice;
}

const titleIn = ({ issues }: Notice, id: string | null): Issue | undefined =>
  issues.find((issue) => issue.id === id);

function PairIssueRow({ pair, feedback, rectification }: PairIssueRowProps) {
  const labels = useLabels();
  const asked = titleIn(feedback, pair.feedbackIssueId);
  const answered = titleIn(rectification, pair.rectificationIssueId);
  const measures = rectification.measures.filter(({ issueId }) => issueId === answered?.id && answered);
  return (
    <tr>
      <td class={`compare-relation relation-${pair.relation}`}>
        {labels.value('pairRelation', pair.relation)}
      </td>
      <td>
        {asked ? (
          <span lang="zh-CN">{asked.title}</span>
        ) : (
          <span class="soft">{labels.text('pairs.notFedBack')}</span>
        )}
      </td>
      <td>
        {answered ? (
          <>
            {asked ? (
              <ChangedText before={asked.title} after={answered.title} />
            ) : (
              <span lang="zh-CN">{answered.title}</span>
            )}
            {measures.length > 0 && (
              <details class="small">
                <summary>{labels.text('outline.measures', { count: measures.length })}</summary>
                <ol class="stack" lang="zh-CN">
                  {measures.map(({ id, ordinal, text }) => (
                    <li key={id}>
                      {ordinal} {text}
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </>
        ) : (
          <span class="soft">{labels.text('pairs.noAnswer')}</span>
        )}
      </td>
    </tr>
  );
}
