import { useEffect, useState } from 'preact/hooks';
import { FindingItem } from '../../../components/finding/FindingItem';
import { useLabels } from '../../../components/hooks/use-labels';
import { ordinalBefore } from '../../../components/notice/ordinal';
import { EmptyState } from '../../../components/page/EmptyState';
import { ProgressBar } from '../../../components/page/ProgressBar';
import { ChangedText } from '../../../components/text/ChangedText';
import { checkVersions } from '../../../lib/checks/index';
import { compareVersions } from '../../../lib/compare/index';
import type { ComparedFinding } from '../../../lib/model/finding';
import type { VersionRecord } from '../../../lib/model/library';
import type { Settings } from '../../../lib/model/settings';
import { usePage } from '../../page-shell/page-context';
import { ruleLabel } from '../../page-shell/rule-words';
import { changesByIssue, type IssueChanges } from '../changes-by-issue';
import { useDeskContext } from '../desk-context';
import type { Desk } from '../use-desk';
import type { Part, PartState } from './part';

interface Comparison {
  changes: IssueChanges[];
  findings: ComparedFinding[];
}

/** Compares once the page has drawn what it waits with; long notices take some tenths of a second. */
function useComparison(
  older: VersionRecord | undefined,
  newer: VersionRecord,
  settings: Settings,
): Comparison | null {
  const [made, setMade] = useState<{ of: string; comparison: Comparison } | null>(null);
  const of = `${older?.id} ${newer.id} ${settings.disabledRules.join()}`;
  useEffect(() => {
    if (!older) return;
    const timer = setTimeout(() => {
      const changes = changesByIssue(older.notice, newer.notice, compareVersions(older.notice, newer.notice));
      const findings = checkVersions(older.notice, newer.notice, {
        disabled: new Set(settings.disabledRules),
      });
      setMade({ of, comparison: { changes, findings } });
    });
    return () => clearTimeout(timer);
  }, [of]);
  return made?.of === of ? made.comparison : null;
}

/** The version that the reader saw last: the one before this visit, else the one before this text. */
const seenBefore = (
  { versions, version }: Desk,
  previousVersionId: string | null,
): VersionRecord | undefined =>
  versions.find(({ id }) => id === previousVersionId && id !== version.id) ??
  versions[versions.indexOf(version) - 1] ??
  versions.find(({ id }) => id !== version.id);

function ChangesView({ previousVersionId }: PartState) {
  const labels = useLabels();
  const { settings } = usePage();
  const { desk, jump } = useDeskContext();
  const [chosen, setChosen] = useState<string | null>(null);
  const others = desk.versions.filter(({ id }) => id !== desk.version.id);
  const older = others.find(({ id }) => id === chosen) ?? seenBefore(desk, previousVersionId);
  const comparison = useComparison(older, desk.version, settings);
  if (!older)
    return <EmptyState title={labels.text('panel.noEarlier')} hint={labels.text('panel.noEarlierHint')} />;
  return (
    <div class="desk-scroll">
      <p class="desk-tools row">
        <label class="row">
          {labels.text('panel.comparedWith')}
          <select value={older.id} onChange={(event) => setChosen(event.currentTarget.value)}>
            {others.map(({ id, seenAt }) => (
              <option key={id} value={id}>
                {labels.instant(seenAt)}
              </option>
            ))}
          </select>
        </label>
      </p>
      {!comparison && <ProgressBar name={labels.text('panel.comparing')} />}
      {comparison?.changes.length === 0 && (
        <EmptyState title={labels.text('panel.noChanges')} hint={labels.text('panel.noChangesHint')} />
      )}
      {comparison?.findings.map((finding) => (
        <FindingItem
          key={`${finding.rule} ${finding.message}`}
          finding={finding}
          ruleLabel={ruleLabel(finding.rule, labels)}
          text={desk.version.notice.text}
          onJump={jump}
        />
      ))}
      {comparison?.changes.map((changes, at) => (
        <ChangedIssue key={at} changes={changes} />
      ))}
    </div>
  );
}

function ChangedIssue({ changes }: { changes: IssueChanges }) {
  const labels = useLabels();
  const { jump } = useDeskContext();
  const { issue, measures, figures, status } = changes;
  const { before, after } = issue;
  const title = after ?? before;
  const statusName = (value: NonNullable<IssueChanges['status']>['old']) =>
    value ? labels.value('issueStatus', value) : labels.text('issue.noStatus');
  return (
    <article class={`desk-change change-${issue.change}`}>
      <h2>
        {title ? (
          <>
            <span class="soft">{ordinalBefore(title.ordinal)}</span>
            <ChangedText before={before?.title ?? ''} after={after?.title ?? ''} />
          </>
        ) : (
          labels.text('panel.elsewhere')
        )}
      </h2>
      <p class="row small">
        {issue.change !== 'same' && <b>{labels.value('change', issue.change)}</b>}
        {figures.length > 0 && <span>{labels.text('panel.figuresChanged', { count: figures.length })}</span>}
        {after && jump && (
          <button type="button" class="link" onClick={() => jump(after)}>
            {labels.text('action.goTo')}
          </button>
        )}
      </p>
      {status && (
        <p>
          {labels.text('panel.statusChanged', { old: statusName(status.old), new: statusName(status.new) })}
        </p>
      )}
      {figures.length > 0 && (
        <ul class="row">
          {figures.map(({ old, new: now }) => (
            <li key={`${old.start} ${now.start}`}>
              <ChangedText before={old.text} after={now.text} />
            </li>
          ))}
        </ul>
      )}
      {measures.map((measure) => (
        <div key={`${measure.before?.id} ${measure.after?.id}`} class="desk-changed-measure">
          <p>
            <span class="soft small">
              {measure.after?.ordinal ?? measure.before?.ordinal} {labels.value('change', measure.change)}
            </span>{' '}
            <ChangedText before={measure.before?.text ?? ''} after={measure.after?.text ?? ''} />
          </p>
          {measure.change === 'reworded' && (
            <details class="small">
              <summary>{labels.text('panel.bothTexts')}</summary>
              <p class="soft">{labels.text('panel.oldText')}</p>
              <p lang="zh-CN">{measure.before?.text}</p>
              <p class="soft">{labels.text('panel.newText')}</p>
              <p lang="zh-CN">{measure.after?.text}</p>
            </details>
          )}
        </div>
      ))}
    </article>
  );
}

export const changesPart = {
  id: 'changes',
  label: 'panel.changes',
  countOf: () => null,
  View: ChangesView,
} as const satisfies Part;
