import { useMemo } from 'preact/hooks';
import { compareVersions } from '../../lib/compare/index';
import type { Notice } from '../../lib/model/notice';
import { useLabels } from '../hooks/use-labels';
import { DifferenceText } from './DifferenceText';

interface VersionChangesProps {
  older: Notice;
  newer: Notice;
}

/** What changed between two versions of one notice: issues, measures, figures, statuses. */
export function VersionChanges({ older, newer }: VersionChangesProps) {
  const labels = useLabels();
  const changes = useMemo(() => {
    const found = compareVersions(older, newer);
    const textIn = <Part extends { id: string }>(
      parts: readonly Part[],
      id: string | null,
      read: (part: Part) => string,
    ) => {
      const part = parts.find((one) => one.id === id);
      return part ? read(part) : '';
    };
    return [
      ...found.issues.map(({ oldIssueId, newIssueId, change }) => ({
        change,
        oldText: textIn(older.issues, oldIssueId, ({ title }) => title),
        newText: textIn(newer.issues, newIssueId, ({ title }) => title),
      })),
      ...found.measures.map(({ oldMeasureId, newMeasureId, change }) => ({
        change,
        oldText: textIn(older.measures, oldMeasureId, ({ text }) => text),
        newText: textIn(newer.measures, newMeasureId, ({ text }) => text),
      })),
      ...found.statuses.map(({ old, new: now }) => ({
        change: 'reworded' as const,
        oldText: old ? labels.value('issueStatus', old) : '',
        newText: now ? labels.value('issueStatus', now) : '',
      })),
    ].filter(({ change }) => change !== 'same');
  }, [older, newer, labels]);
  return (
    <section class="stack">
      <h2>{labels.text('sideBySide.changes')}</h2>
      {changes.length === 0 && <p class="soft">{labels.text('panel.noChanges')}</p>}
      <table class="compare-table">
        <tbody>
          {changes.map(({ change, oldText, newText }, at) => (
            <tr key={at}>
              <th scope="row" class="compare-relation">
                {labels.value('change', change)}
              </th>
              <td>
                <DifferenceText oldText={oldText} newText={newText} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
