import type { Trust } from '../../model/annotation';
import type { Finding } from '../../model/finding';
import type { DeclaredTotals, Issue, Measure, Notice } from '../../model/notice';
import { type ExportNotice, trustOf } from '../export-notice';
import type { ReportBlock, ReportCell } from './report-block';

/** The words of a report in one language; lib/labels has them. */
export interface ReportWords {
  untitled: string;
  inspectedBody: string;
  inspectingBody: string;
  inspection: string;
  feedbackDate: string;
  publishedDate: string;
  accountability: string;
  source: string;
  accessedAt: string;
  hash: string;
  coverage: string;
  totals: string;
  declared: string;
  listed: string;
  findings: string;
  issues: string;
  otherMeasures: string;
  annotations: string;
  noMeasure: string;
  notStated: string;
  declaredTotal: Readonly<Record<keyof DeclaredTotals, string>>;
  severity: Readonly<Record<Finding['severity'], string>>;
  status: Readonly<Record<NonNullable<Issue['status']>, string>>;
  measureType: Readonly<Record<Measure['type'], string>>;
  trust: Readonly<Record<Trust, string>>;
  rule: (finding: Finding) => string;
  finding: (finding: Finding) => string;
  dismissed: (reason: string) => string;
  verdict: (verdict: string) => string;
  /** A calendar day, month or year as the model writes it. */
  day: (day: string) => string;
  /** ISO 8601. */
  instant: (instant: string) => string;
}

function headRows(source: ExportNotice, words: ReportWords): [string, ReportCell][] {
  const { notice, url, seenAt, hash } = source;
  const dayOf = (day: string | null) => (day === null ? words.notStated : words.day(day));
  const days = [notice.inspectionStart, notice.inspectionEnd].filter((day) => day !== null);
  const people = notice.accountability.map(({ action, people: count }) => `${action} ${count}`);
  return [
    [words.inspectedBody, notice.inspectedBody ?? words.notStated],
    [words.inspectingBody, notice.inspectingBody ?? words.notStated],
    [words.inspection, days.length === 0 ? words.notStated : days.map(words.day).join(' – ')],
    [words.feedbackDate, dayOf(notice.feedbackDate)],
    [words.publishedDate, dayOf(notice.publishedDate)],
    ...(people.length === 0 ? [] : ([[words.accountability, people.join(' · ')]] as [string, string][])),
    [words.source, { text: url, address: url }],
    ...(seenAt === null ? [] : ([[words.accessedAt, words.instant(seenAt)]] as [string, string][])),
    [words.hash, hash],
    [words.coverage, `${Math.floor(notice.coverage.share * 100)}%`],
  ];
}

/** What the notice lists itself, for the declared totals that can be counted. */
const listedTotals = ({ issues, measures }: Notice): Partial<Record<keyof DeclaredTotals, number>> => ({
  aspects: issues.filter(({ role }) => role === 'aspect').length,
  categories: issues.filter(({ role }) => role === 'category').length,
  problems: issues.filter(({ role }) => role === 'problem').length,
  measures: measures.filter(({ type }) => type === 'response').length,
});

const totalRows = (notice: Notice, words: ReportWords): string[][] => {
  const listed = listedTotals(notice);
  return (Object.keys(words.declaredTotal) as (keyof DeclaredTotals)[])
    .filter((key) => notice.declared[key] !== null || (listed[key] ?? 0) > 0)
    .map((key) => [
      words.declaredTotal[key],
      String(notice.declared[key]?.value ?? '–'),
      String(listed[key] ?? '–'),
    ]);
};

const saidBy = (ordinal: string | null, text: string): string => `${ordinal ?? ''}${text}`;

/** The deepest heading of a report. */
const DEEPEST = 5;

function issueBlocks(source: ExportNotice, words: ReportWords): ReportBlock[] {
  const { notice } = source;
  const answersOf = new Map<string, Measure[]>();
  for (const measure of notice.measures) {
    if (measure.issueId === null) continue;
    const answers = answersOf.get(measure.issueId);
    if (answers) answers.push(measure);
    else answersOf.set(measure.issueId, [measure]);
  }
  return notice.issues.flatMap((issue): ReportBlock[] => {
    const trust = trustOf(source, issue.id);
    const marks = [
      ...(issue.status === null ? [] : [words.status[issue.status]]),
      ...(trust === 'auto' ? [] : [words.trust[trust]]),
    ];
    const heading: ReportBlock = {
      kind: 'heading',
      level: Math.min(issue.depth + 2, DEEPEST) as 3 | 4 | 5,
      text: saidBy(issue.ordinal, issue.title),
      ...(marks.length > 0 && { mark: marks.join(' · ') }),
    };
    const answers = answersOf.get(issue.id) ?? [];
    if (answers.length > 0)
      return [heading, { kind: 'list', items: answers.map(({ ordinal, text }) => saidBy(ordinal, text)) }];
    return issue.role === 'problem' ? [heading, { kind: 'paragraph', text: words.noMeasure }] : [heading];
  });
}

/** Measures that answer no issue, type by type in the order in which the types first stand in the text. */
function otherMeasureBlocks({ measures }: Notice, words: ReportWords): ReportBlock[] {
  const byType = new Map<Measure['type'], Measure[]>();
  for (const measure of measures) {
    if (measure.issueId !== null) continue;
    const ofType = byType.get(measure.type);
    if (ofType) ofType.push(measure);
    else byType.set(measure.type, [measure]);
  }
  return [...byType].flatMap(([type, ofType]): ReportBlock[] => [
    { kind: 'heading', level: 3, text: words.measureType[type] },
    { kind: 'list', items: ofType.map(({ ordinal, text }) => saidBy(ordinal, text)) },
  ]);
}

const findingBlocks = ({ notice, findings, dismissals }: ExportNotice, words: ReportWords): ReportBlock[] =>
  findings.flatMap((finding): ReportBlock[] => {
    const dismissal = dismissals?.get(finding);
    const said = `${words.rule(finding)} · ${words.finding(finding)}`;
    return [
      { kind: 'paragraph', mark: words.severity[finding.severity], text: said },
      ...finding.evidence.map(
        ({ start, end }): ReportBlock => ({ kind: 'quote', text: notice.text.slice(start, end) }),
      ),
      ...(dismissal
        ? ([
            {
              kind: 'paragraph',
              text: [words.dismissed(dismissal.reason), dismissal.reviewer, words.instant(dismissal.at)]
                .filter((part) => part !== '')
                .join(' · '),
            },
          ] as ReportBlock[])
        : []),
    ];
  });

const annotationBlocks = ({ annotations }: ExportNotice, words: ReportWords): ReportBlock[] =>
  [...annotations]
    .sort((one, other) => one.annotation.target.position.start - other.annotation.target.position.start)
    .flatMap(({ annotation, tags, reviewer }): ReportBlock[] => {
      const said = [
        annotation.note,
        ...tags.map((name) => `#${name}`),
        reviewer,
        words.instant(annotation.updatedAt),
      ];
      return [
        { kind: 'quote', text: annotation.target.quote.exact },
        {
          kind: 'paragraph',
          text: said.filter((part) => part !== '').join(' · '),
          ...(annotation.verdict !== null && { mark: words.verdict(annotation.verdict) }),
        },
      ];
    });

const part = (title: string, blocks: readonly ReportBlock[]): ReportBlock[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...blocks];

/**
 * Makes the report of one notice: head, declared against listed, findings with their evidence, issues with their
 * measures, the other measures, annotations.
 */
export function makeNoticeReport(source: ExportNotice, words: ReportWords): ReportBlock[] {
  const { notice, findings, annotations } = source;
  const totals = totalRows(notice, words);
  return [
    { kind: 'heading', level: 1, text: notice.title ?? words.untitled },
    { kind: 'facts', rows: headRows(source, words) },
    ...part(
      words.totals,
      totals.length === 0 ? [] : [{ kind: 'table', head: ['', words.declared, words.listed], rows: totals }],
    ),
    ...part(`${words.findings} ${findings.length}`, findingBlocks(source, words)),
    ...part(words.issues, issueBlocks(source, words)),
    ...part(words.otherMeasures, otherMeasureBlocks(notice, words)),
    ...part(`${words.annotations} ${annotations.length}`, annotationBlocks(source, words)),
  ];
}
