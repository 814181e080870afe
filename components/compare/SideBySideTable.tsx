import type { Column, IssueRow, SideBySide } from '../../lib/compare/index';
import type { LabelKey } from '../../lib/labels/index';
import { type Labels, VALUE_GROUPS } from '../../lib/labels/index';
import { useLabels } from '../hooks/use-labels';
import { StatusMark } from '../notice/StatusMark';
import { ScrollRegion } from '../page/ScrollRegion';
import './compare.css';

interface SideBySideTableProps {
  laid: SideBySide;
  familyName: (id: string) => string;
}

const share = (value: number | null, labels: Labels): string => (value === null ? '' : labels.percent(value));
const count = (value: number | null, labels: Labels): string => (value === null ? '' : labels.number(value));
const day = (value: string | null, labels: Labels): string => (value === null ? '' : labels.day(value));

/** What the heads are compared by, in order. */
const HEADS: readonly [label: LabelKey, show: (column: Column, labels: Labels) => string][] = [
  ['head.inspectedBody', ({ inspectedBody }) => inspectedBody ?? ''],
  ['head.inspectingBody', ({ inspectingBody }) => inspectingBody ?? ''],
  ['sideBySide.round', ({ round }) => round ?? ''],
  ['head.feedbackDate', ({ feedbackDate }, labels) => day(feedbackDate, labels)],
  ['head.publishedDate', ({ publishedDate }, labels) => day(publishedDate, labels)],
  ['sideBySide.days', ({ daysToPublication }, labels) => count(daysToPublication, labels)],
  ['sideBySide.issues', ({ issueCount }, labels) => count(issueCount, labels)],
  ['sideBySide.measures', ({ measureCount }, labels) => count(measureCount, labels)],
  ['sideBySide.verifiable', ({ verifiableShare }, labels) => share(verifiableShare, labels)],
];

/** Heads, declared totals and aligned issues, a column a text. */
export function SideBySideTable({ laid: { columns, rows }, familyName }: SideBySideTableProps) {
  const labels = useLabels();
  const totals = VALUE_GROUPS.declaredTotal.filter((name) =>
    columns.some(({ declared }) => declared[name] !== null),
  );
  const families = [...new Set(rows.map(({ family }) => family))];
  return (
    <ScrollRegion class="compare-scroll" label={labels.text('library.detail')}>
      <table class="compare-table compare-columns">
        <thead>
          <tr>
            <td />
            {columns.map(({ id, title }) => (
              <th key={id} scope="col" lang="zh-CN">
                {title ?? labels.text('head.untitled')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HEADS.map(([label, show]) => (
            <tr key={label}>
              <th scope="row">{labels.text(label)}</th>
              {columns.map((column) => (
                <td key={column.id} lang="zh-CN">
                  {show(column, labels) || <span class="soft">{labels.text('head.unstated')}</span>}
                </td>
              ))}
            </tr>
          ))}
          <GroupHead name={labels.text('totals.declared')} width={columns.length + 1} />
          {totals.length === 0 && (
            <tr>
              <td colSpan={columns.length + 1} class="soft">
                {labels.text('totals.noneDeclared')}
              </td>
            </tr>
          )}
          {totals.map((name) => (
            <tr key={name}>
              <th scope="row">{labels.value('declaredTotal', name)}</th>
              {columns.map(({ id, declared }) => (
                <td key={id}>{count(declared[name]?.value ?? null, labels)}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {families.map((family) => (
          <tbody key={family ?? ''}>
            <GroupHead
              name={family === null ? labels.text('recurring.noFamily') : familyName(family)}
              width={columns.length + 1}
            />
            {rows
              .filter((row) => row.family === family)
              .map((row, at) => (
                <AlignedRow key={at} row={row} />
              ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function GroupHead({ name, width }: { name: string; width: number }) {
  return (
    <tr class="compare-group">
      <td colSpan={width}>{name}</td>
    </tr>
  );
}

function AlignedRow({ row }: { row: IssueRow }) {
  const labels = useLabels();
  return (
    <tr>
      <td />
      {row.cells.map((cell, at) =>
        cell === null ? (
          <td key={at} class="soft">
            {labels.text('sideBySide.notStated')}
          </td>
        ) : (
          <td key={at}>
            <span lang="zh-CN">
              {cell.issue.ordinal} {cell.issue.title}
            </span>
            <p class="compare-facts">
              {cell.issue.status && <StatusMark status={cell.issue.status} />}
              {cell.verifiableShare !== null && (
                <span>
                  {labels.text('sideBySide.verifiable')} {labels.percent(cell.verifiableShare)}
                </span>
              )}
            </p>
            {cell.measures.length > 0 && (
              <details class="small">
                <summary>{labels.text('outline.measures', { count: cell.measures.length })}</summary>
                <ol lang="zh-CN">
                  {cell.measures.map(({ id, ordinal, text }) => (
                    <li key={id}>
                      {ordinal} {text}
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </td>
        ),
      )}
    </tr>
  );
}
