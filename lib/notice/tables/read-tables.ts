import type { IssueStatus } from '../../model/notice';
import type { Span } from '../../model/span';
import type { IssueDraft, MeasureDraft } from '../drafts';
import { findEnumerators } from '../headings/find-enumerators';
import { nestEnumerators } from '../headings/nest-enumerators';
import { readGroupStatus } from '../issues/group-signs';
import { cutTitle } from '../issues/titles/index';
import { findQuotations } from '../quotations';
import { trimSpan } from '../split-lines';
import { readClosingStatus, splitStatus } from '../statuses/read-status';
import type { ColumnKind } from './columns';
import type { ProblemTable, TableRow } from './find-tables';

/** Reads a problem table: a row is an issue; what it has under 措施 and 情况 is its measures. */
export function readTable(
  text: string,
  table: ProblemTable,
): { issues: IssueDraft[]; measures: MeasureDraft[] } {
  const issues: IssueDraft[] = [];
  const measures: MeasureDraft[] = [];
  let aspect: IssueDraft | null = null;
  let issue: IssueDraft | null = null;
  let groupStatus: IssueStatus | null = null;
  for (const row of table.rows) {
    const aspectCell = cellOf(row, 'aspect');
    if (aspectCell) {
      const group = draftIssue(text, aspectCell, null, null, 'table-aspect');
      groupStatus = readGroupStatus(text.slice(group.title.start, group.title.end));
      aspect = groupStatus === null ? group : null;
      if (aspect) issues.push(aspect);
    }
    const problemCell = cellOf(row, 'problem');
    if (problemCell) {
      issue = draftIssue(text, problemCell, cellOf(row, 'number'), aspect, 'table-problem');
      issue.status = groupStatus;
      issues.push(issue);
    }
    if (issue === null) continue;
    const hasMeasures = cellOf(row, 'measures') !== null;
    for (const { kind, span } of row.cells) {
      if (kind === 'status') issue.status ??= splitStatus(text, span).status;
      if (kind !== 'measures' && kind !== 'answer' && kind !== 'outcome') continue;
      const { status, rest } = kind === 'measures' ? { status: null, rest: span } : statusOfCell(text, span);
      issue.status ??= status as IssueStatus | null;
      if (rest.end > rest.start)
        for (const measure of measuresIn(text, rest, issue, kind === 'measures' || !hasMeasures))
          measures.push(measure);
    }
  }
  return { issues, measures };
}

function cellOf(row: TableRow, kind: ColumnKind): Span | null {
  return row.cells.find((cell) => cell.kind === kind)?.span ?? null;
}

/** The status that a cell begins or ends with, and what else it says. */
function statusOfCell(text: string, cell: Span): { status: IssueStatus | null; rest: Span } {
  const leading = splitStatus(text, cell);
  const closing = leading.status === null ? readClosingStatus(text, cell) : null;
  return closing ? { status: closing.status, rest: trimSpan(text, cell.start, closing.start) } : leading;
}

function draftIssue(
  text: string,
  cell: Span,
  number: Span | null,
  parent: IssueDraft | null,
  rule: string,
): IssueDraft {
  const words = text.slice(cell.start, cell.end);
  const printed = number
    ? null
    : (/^(?:[(]?[\d一二三四五六七八九十]{1,3}[)]?[、.)]|[①-⑳])(?!\d)/.exec(words)?.[0] ?? null);
  const from = cell.start + (printed?.length ?? 0);
  const cut = cutTitle(text.slice(from, cell.end));
  return {
    ordinal: number ?? (printed ? { start: cell.start, end: from } : null),
    title: cut ? { start: from + cut.start, end: from + cut.end } : cell,
    parent,
    status: null,
    rule,
  };
}

function measuresIn(text: string, cell: Span, issue: IssueDraft, mayList: boolean): MeasureDraft[] {
  const words = text.slice(cell.start, cell.end);
  const items = mayList ? nestEnumerators(words, findEnumerators(words, findQuotations(words)), []) : [];
  if (items.length < 2)
    return [{ ...cell, issue, type: 'response', ordinal: null, rule: 'table-whole-cell' }];
  return items
    .map((item) => ({
      ...trimSpan(text, cell.start + item.ordinalEnd, cell.start + item.end),
      issue,
      type: 'response' as const,
      ordinal: { start: cell.start + item.start, end: cell.start + item.ordinalEnd },
      rule: `table-${item.style.name}`,
    }))
    .filter((measure) => measure.end > measure.start);
}
