import type { NoticeKind } from '../model/notice';
import type { Span } from '../model/span';
import { dropNameLists, dropOutline } from './headings/drop-distractors';
import { findEnumerators } from './headings/find-enumerators';
import { findUnnumbered } from './headings/find-unnumbered';
import { type HeadingNode, nestEnumerators } from './headings/nest-enumerators';
import { findLabels, type Label } from './labels/find-labels';
import { settleNumberedLabels } from './labels/settle-numbered-labels';
import { findQuotations, type Quotations } from './quotations';
import { indexAt, splitLines, splitSentences } from './split-lines';
import { findBracketedStatuses, type StatusMark } from './statuses/read-status';
import { findTables, type ProblemTable } from './tables/find-tables';
import type { Trace } from './trace';

/** A normalised text with everything that the structural rules look at. */
export interface Passage {
  text: string;
  kind: NoticeKind;
  lines: Span[];
  quotations: Quotations;
  labels: Label[];
  statuses: StatusMark[];
  tables: ProblemTable[];
  /** A list of the headings printed before the text. */
  outline: Span | null;
  /** The outermost numbered parts. */
  roots: HeadingNode[];
  trace: Trace | null;
}

/**
 * Reads what can be told from the marks in the text alone: lines, quotations, labels, statuses, numbered parts.
 * Headings without numbers are looked for at the starts of lines, or of sentences where a notice has no others.
 */
export function readPassage(
  text: string,
  kind: NoticeKind,
  trace: Trace | null,
  unnumberedAt: 'lines' | 'sentences' = 'lines',
): Passage {
  const lines = splitLines(text);
  const quotations = findQuotations(text);
  const tables = findTables(text);
  const isOutsideTables = ({ start }: Span) => {
    if (tables.length === 0) return true;
    const table = tables[indexAt(tables, start)];
    return table === undefined || start >= table.end;
  };
  const { enumerators: numbered, labels } = settleNumberedLabels(
    text,
    dropNameLists(text, lines, findEnumerators(text, quotations).filter(isOutsideTables)),
    findLabels(text, lines, quotations).filter(isOutsideTables),
  );
  const unnumbered = findUnnumbered(
    text,
    (unnumberedAt === 'lines' ? lines : splitSentences(text, lines)).filter(isOutsideTables),
    labels,
    numbered,
    kind === 'feedback',
  );
  const { kept, outline } = dropOutline(
    text,
    lines,
    [...numbered, ...unnumbered].sort((one, other) => one.start - other.start),
  );
  const roots = nestEnumerators(text, kept, labels, (dropped) =>
    trace?.push({
      stage: 'headings',
      rule: dropped.style.name,
      action: 'dropped',
      start: dropped.start,
      end: dropped.end,
      reason: 'no heading or list that it could continue or open',
    }),
  );
  return {
    text,
    kind,
    lines,
    quotations,
    labels,
    statuses: findBracketedStatuses(text),
    tables,
    outline,
    roots,
    trace,
  };
}
