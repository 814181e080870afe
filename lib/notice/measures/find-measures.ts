import type { MeasureType, Section, SectionRole } from '../../model/notice';
import type { Span } from '../../model/span';
import type { MeasureDraft } from '../drafts';
import { UNNUMBERED_STYLES } from '../headings/find-unnumbered';
import type { HeadingNode } from '../headings/nest-enumerators';
import { type Heading, isIssueLeaf } from '../issues/heading';
import type { Label } from '../labels/find-labels';
import type { LabelKind } from '../labels/labels';
import type { Passage } from '../passage';
import { flatten, sectionAt } from '../roles/find-sections';
import { indexAt, lineEndAt, trimSpan } from '../split-lines';
import { readClosingStatus, type StatusMark, splitStatus } from '../statuses/read-status';
import { readDashedItems } from './dashed-items';

const TYPE_OF_ROLE: Partial<Record<SectionRole, MeasureType>> = {
  organisation: 'organisation',
  'next-steps': 'plan',
  recommendations: 'recommendation',
  commitments: 'commitment',
};

/** Labels whose text is a measure. */
const ANSWERING: ReadonlySet<LabelKind> = new Set(['measures', 'answer', 'outcome']);

/** Labels whose text is a word or a line (整改状态:已完成。); what stands behind it answers where no label says so. */
const BRIEF: ReadonlySet<LabelKind> = new Set(['status', 'target', 'deadline', 'responsible']);

/** A stretch of an answer under one label, or before the first. */
interface Part extends Span {
  kind: LabelKind | null;
}

/** Finds what was done, demanded, promised and planned. */
export function findMeasures(
  passage: Passage,
  headings: readonly Heading[],
  sections: readonly Section[],
): MeasureDraft[] {
  const answering = (passage.kind === 'feedback' ? [] : flatten(headings))
    .filter(isIssueLeaf)
    .flatMap((heading) => answerOf(passage, heading, sections));
  const listed = outsideIssues(headings, sections, null);
  const starts = listed.map(({ node }) => node);
  const organising = sections.flatMap((section) => {
    const type = TYPE_OF_ROLE[section.role];
    if (type === undefined) return [];
    const inside = listed.slice(indexAt(starts, section.start - 1) + 1, indexAt(starts, section.end - 1) + 1);
    return listIn(passage, inside, section, type);
  });
  return [...answering, ...organising];
}

/** The numbered parts that stand in no issue's section: also those behind the last answer, whatever they continue. */
function outsideIssues(
  headings: readonly Heading[],
  sections: readonly Section[],
  around: Section | null,
): Heading[] {
  return headings.flatMap((heading) => {
    const section = sectionAt(sections, heading.node.start);
    if (heading.meaning === 'issue') return outsideIssues(heading.children, sections, section);
    const inner = outsideIssues(heading.children, sections, around);
    return around !== null && section === around ? inner : [heading, ...inner];
  });
}

/** What answers one issue: the items of its list, or the whole answer where it has none. */
function answerOf(passage: Passage, heading: Heading, sections: readonly Section[]): MeasureDraft[] {
  const answer = heading.answeredBy ?? heading.node;
  const section = sectionAt(sections, answer.start);
  const end = Math.min(answer.end, section?.end ?? answer.end);
  const issue = heading.draft;
  const ordinal =
    heading.answeredBy && !answer.style.answers ? { start: answer.start, end: answer.ordinalEnd } : null;
  const labelled = splitByLabels(passage, heading.answeredBy ? answer.ordinalEnd : heading.headingEnd, end);
  const parts = labelled.some(({ kind }) => kind !== null && ANSWERING.has(kind))
    ? labelled
    : labelled.flatMap((part) => behindBrief(passage, part));
  const isBlock =
    parts.some(({ kind }) => kind === 'measures') &&
    parts.some(({ kind }) => kind === 'answer' || kind === 'outcome');
  const isLabelled = parts.some(({ kind }) => kind !== null && ANSWERING.has(kind));
  return parts
    .filter(({ kind }) => (kind === null ? !isLabelled : ANSWERING.has(kind)))
    .flatMap((part): MeasureDraft[] => {
      const items = isBlock && part.kind !== 'measures' ? [] : itemsIn(answer.children, part);
      const dashed = isBlock || items.length > 0 ? [] : readDashedItems(passage.text, part);
      if (dashed.length > 0)
        return dashed.map(({ ordinal, body }) => ({
          ...body,
          issue,
          type: 'response',
          ordinal,
          rule: 'measure-dashed',
        }));
      if (items.length === 0) {
        const bare = withoutStatus(passage, part.start, part.end);
        const closing = answer.children.length > 0 ? null : readClosingStatus(passage.text, bare);
        const whole = closing ? trimSpan(passage.text, bare.start, closing.start) : bare;
        return whole.end > whole.start
          ? [{ ...whole, issue, type: 'response', ordinal, rule: 'measure-whole-answer' }]
          : [];
      }
      return items.map((node, index) => ({
        ...withoutClosing(
          passage.text,
          withoutStatus(passage, node.ordinalEnd, Math.min(items[index + 1]?.start ?? part.end, part.end)),
        ),
        issue,
        type: 'response',
        ordinal: { start: node.start, end: node.ordinalEnd },
        rule: `measure-${node.style.name}`,
      }));
    })
    .filter((measure) => measure.end > measure.start);
}

function itemsIn(nodes: readonly HeadingNode[], { start, end }: Span): HeadingNode[] {
  return nodes.filter((node) => node.start >= start && node.start < end);
}

function splitByLabels({ labels }: Passage, start: number, end: number): Part[] {
  const inside: Label[] = labels.slice(indexAt(labels, start - 1) + 1, indexAt(labels, end - 1) + 1);
  const parts: Part[] = [{ kind: null, start, end: inside[0]?.start ?? end }];
  inside.forEach((label, index) => {
    parts.push({ kind: label.kind, start: label.end, end: inside[index + 1]?.start ?? end });
  });
  return parts;
}

/** A part and, where its label is brief, what stands behind the label's own words. */
function behindBrief({ text, lines }: Passage, part: Part): Part[] {
  if (part.kind === null || !BRIEF.has(part.kind)) return [part];
  const lineEnd = Math.min(part.end, lineEndAt(lines, part.start));
  const stop = part.kind === 'status' ? text.indexOf('。', part.start) : -1;
  const end = stop < 0 ? lineEnd : Math.min(lineEnd, stop + 1);
  return [
    { ...part, end },
    { kind: null, start: end, end: part.end },
  ];
}

const OF_PROBLEM = /^\s*(?:目前,?)?(?:该|此|本|上述)/u;

/** 03 on a line of its own before the next section. */
const SECTION_MARK = /\n\s*0\d\s*$/;

/** A stretch without the status words at either end of it. */
function withoutStatus({ text, statuses }: Passage, start: number, end: number): Span {
  const mark = SECTION_MARK.exec(text.slice(Math.max(start, end - 8), end));
  let span = trimSpan(text, start, mark ? end - mark[0].length : end);
  const last: StatusMark | undefined = statuses[indexAt(statuses, span.end - 1)];
  if (last && last.start >= span.start && last.end >= span.end) span = trimSpan(text, span.start, last.start);
  const first = statuses[indexAt(statuses, span.start)];
  if (first && first.start === span.start && first.end <= span.end)
    span = trimSpan(text, first.end, span.end);
  return splitStatus(text, span).rest;
}

/** An item without a last sentence that says how far its problem is: …18名。目前该问题已完成整改。 */
function withoutClosing(text: string, span: Span): Span {
  const closing = readClosingStatus(text, span);
  return closing && OF_PROBLEM.test(text.slice(closing.start, span.end))
    ? trimSpan(text, span.start, closing.start)
    : span;
}

/** The list of a part that is not an answer: its 一是…二是…, or the parts themselves where those are its only list. */
function listIn(
  passage: Passage,
  headings: readonly Heading[],
  section: Section,
  type: MeasureType,
): MeasureDraft[] {
  const opensSection = ({ node }: Heading) =>
    node.start === section.start && node.parent === null && section.title !== null;
  // 对照…反馈的30项问题,… under a numbered part goes on with it, and is no part of its own
  const goesOn = ({ node }: Heading) => node.style === UNNUMBERED_STYLES.about && node.parent !== null;
  const inside = headings.filter(
    (heading) => !opensSection(heading) && !goesOn(heading) && heading.meaning !== 'group',
  );
  const running = inside.filter(({ node }) => node.style.runsIn);
  const items =
    running.length > 0
      ? outermost(running)
      : inside.filter(
          ({ children }) => !children.some((child) => child.node.start < section.end && !goesOn(child)),
        );
  return items
    .map(({ node }, index) => {
      const next = items[index + 1];
      const isLast =
        next === undefined || next.node.parent !== node.parent || next.node.number <= node.number;
      const end = Math.min(node.end, section.end, next?.node.start ?? section.end);
      const lineEnd = lineEndAt(passage.lines, node.ordinalEnd);
      const isOneParagraph = type === 'recommendation' || type === 'commitment';
      const stop =
        isLast && (isOneParagraph || node.style.runsIn || !node.isAtLineStart) ? Math.min(end, lineEnd) : end;
      return {
        ...trimSpan(passage.text, node.ordinalEnd, beforeSummary(passage.text, node, stop)),
        issue: null,
        type,
        ordinal: { start: node.start, end: node.ordinalEnd },
        rule: `measure-${node.style.name}`,
      };
    })
    .filter((measure) => measure.end > measure.start);
}

/** A sentence that sums up behind the last item (截至12月底,反馈的26个问题已完成24个。); behind a heading's item a paragraph. */
const SUMMED_UP =
  '(?=(?:截至|截止|目前|至目前|到目前|现已|制定整改措施|(?:巡察|巡视|审计)?反馈(?!会|后|意见后)的?|移交的)[^。]{0,60}\\d[^。]{0,40}(?:问题|措施|任务|完成率|整改|建议))';
const SUMMARY_SENTENCE = new RegExp(`[。;!]\\s*${SUMMED_UP}`);
const SUMMARY_PARAGRAPH = new RegExp(`[。;!][^\\S\\n]*\\n\\s*${SUMMED_UP}`);

function beforeSummary(text: string, { style, ordinalEnd }: HeadingNode, end: number): number {
  const summary = (style.runsIn ? SUMMARY_SENTENCE : SUMMARY_PARAGRAPH).exec(text.slice(ordinalEnd, end));
  return summary === null ? end : ordinalEnd + summary.index + 1;
}

function outermost(headings: readonly Heading[]): Heading[] {
  const nodes = new Set(headings.map(({ node }) => node));
  return headings.filter(({ node }) => {
    for (let parent = node.parent; parent !== null; parent = parent.parent)
      if (nodes.has(parent)) return false;
    return true;
  });
}
