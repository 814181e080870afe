import { useMemo } from 'preact/hooks';
import { compareVersions } from '../../lib/compare/index';
import type { IssueStatus, Notice } from '../../lib/model/notice';
import { useLabels } from '../hooks/use-labels';
import { ChangedText } from '../text/ChangedText';
import './compare.css';

/** One text of a notice and when it was seen. */
interface SeenText {
  notice: Notice;
  /** ISO 8601. */
  seenAt: string;
}

interface VersionChangesProps {
  older: SeenText;
  newer: SeenText;
}

const partIn = <Part extends { id: string }>(parts: readonly Part[], id: string | null) =>
  parts.find((part) => part.id === id);

/** What changed between two versions of one notice: figures, statuses, issues, measures. */
export function VersionChanges({ older, newer }: VersionChangesProps) {
  const labels = useLabels();
  const { figures, statuses, wordings } = useMemo(() => {
    const [before, after] = [older.notice, newer.notice];
    const found = compareVersions(before, after);
    return {
      figures: found.figures,
      statuses: found.statuses,
      wordings: [
        ...found.issues.map(({ oldIssueId, newIssueId, change }) => ({
          change,
          oldText: partIn(before.issues, oldIssueId)?.title ?? '',
          newText: partIn(after.issues, newIssueId)?.title ?? '',
        })),
        ...found.measures.map(({ oldMeasureId, newMeasureId, change }) => ({
          change,
          oldText: partIn(before.measures, oldMeasureId)?.text ?? '',
          newText: partIn(after.measures, newMeasureId)?.text ?? '',
        })),
      ].filter(({ change }) => change !== 'same'),
    };
  }, [older.notice, newer.notice]);
  const statusName = (status: IssueStatus | null): string =>
    status ? labels.value('issueStatus', status) : labels.text('issue.noStatus');
  return (
    <section class="stack compare-versions">
      <h2>{labels.text('sideBySide.changes')}</h2>
      <p class="soft small">
        {labels.instant(older.seenAt)} → {labels.instant(newer.seenAt)}
      </p>
      {figures.length + statuses.length + wordings.length === 0 && (
        <p class="soft">{labels.text('panel.noChanges')}</p>
      )}
      {figures.length > 0 && (
        <div>
          <h3>{labels.text('panel.figuresChanged', { count: figures.length })}</h3>
          <ul class="compare-figures" lang="zh-CN">
            {figures.map(({ old, new: now }) => (
              <li key={`${old.start} ${now.start}`}>
                <ChangedText before={old.text} after={now.text} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {statuses.length > 0 && (
        <ul>
          {statuses.map(({ issueId, old, new: now }) => (
            <li key={issueId}>
              <span lang="zh-CN">{partIn(newer.notice.issues, issueId)?.title}</span>{' '}
              {labels.text('panel.statusChanged', { old: statusName(old), new: statusName(now) })}
            </li>
          ))}
        </ul>
      )}
      {wordings.length > 0 && (
        <table class="compare-table">
          <tbody>
            {wordings.map(({ change, oldText, newText }, at) => (
              <tr key={at}>
                <th scope="row" class="compare-relation">
                  {labels.value('change', change)}
                </th>
                <td>
                  <ChangedText before={oldText} after={newText} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
