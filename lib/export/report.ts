import type { Finding } from '../model/finding';
import type { AnnotationRecord } from '../model/library';
import type { DeclaredTotals, Issue, Notice } from '../model/notice';

/** One block of a report, written out as Markdown or as HTML. */
export type ReportBlock =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'quote'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] };

/** The words of a report in one language; lib/labels has them. */
export interface ReportWords {
  untitled: string;
  inspectedBody: string;
  inspectingBody: string;
  inspection: string;
  feedbackDate: string;
  publishedDate: string;
  source: string;
  accessedAt: string;
  hash: string;
  coverage: string;
  totals: string;
  declared: string;
  listed: string;
  findings: string;
  issues: string;
  annotations: string;
  noMeasure: string;
  notStated: string;
  declaredTotal: Readonly<Record<keyof DeclaredTotals, string>>;
  severity: Readonly<Record<Finding['severity'], string>>;
  status: Readonly<Record<NonNullable<Issue['status']>, string>>;
  finding: (finding: Finding) => string;
  verdict: (verdict: string) => string;
}

export interface ReportInput {
  notice: Notice;
  findings: readonly Finding[];
  annotations: readonly AnnotationRecord[];
  tagNames: ReadonlyMap<string, string>;
  address: string;
  /** ISO 8601. */
  accessedAt: string;
  hash: string;
}

const headRows = ({ notice, address, accessedAt, hash }: ReportInput, words: ReportWords): string[][] => {
  const days = [notice.inspectionStart, notice.inspectionEnd].filter((day) => day !== null).join(' – ');
  return [
    [words.inspectedBody, notice.inspectedBody ?? words.notStated],
    [words.inspectingBody, notice.inspectingBody ?? words.notStated],
    [words.inspection, days === '' ? words.notStated : days],
    [words.feedbackDate, notice.feedbackDate ?? words.notStated],
    [words.publishedDate, notice.publishedDate ?? words.notStated],
    [words.source, address],
    [words.accessedAt, accessedAt],
    [words.hash, hash],
    [words.coverage, `${Math.floor(notice.coverage.share * 100)}%`],
  ];
};

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

const issueBlocks = (notice: Notice, words: ReportWords): ReportBlock[] => {
  const measures = new Map<string | null, Notice['measures']>();
  for (const measure of notice.measures)
    measures.set(measure.issueId, [...(measures.get(measure.issueId) ?? []), measure]);
  return notice.issues.flatMap((issue): ReportBlock[] => {
    const status = issue.status === null ? '' : ` [${words.status[issue.status]}]`;
    const text = `${issue.ordinal ?? ''}${issue.title}${status}`;
    const answers = measures.get(issue.id) ?? [];
    const heading: ReportBlock = { kind: 'heading', level: issue.depth < 2 ? 3 : 4, text };
    if (answers.length > 0)
      return [
        heading,
        { kind: 'list', items: answers.map(({ ordinal, text: said }) => `${ordinal ?? ''}${said}`) },
      ];
    return issue.role === 'problem' ? [heading, { kind: 'paragraph', text: words.noMeasure }] : [heading];
  });
};

const annotationBlocks = ({ annotations, tagNames }: ReportInput, words: ReportWords): ReportBlock[] =>
  annotations.flatMap((annotation): ReportBlock[] => {
    const tags = annotation.tagIds.flatMap((id) => tagNames.get(id) ?? []).map((name) => `#${name}`);
    const said = [
      annotation.verdict === null ? '' : words.verdict(annotation.verdict),
      annotation.note,
      ...tags,
    ];
    return [
      { kind: 'quote', text: annotation.target.quote.exact },
      { kind: 'paragraph', text: said.filter((part) => part !== '').join(' · ') },
    ];
  });

const part = (title: string, blocks: readonly ReportBlock[]): ReportBlock[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...blocks];

/** Makes the report of one notice: head, declared against listed, findings, issues with their measures, annotations. */
export function makeReport(input: ReportInput, words: ReportWords): ReportBlock[] {
  const { notice, findings } = input;
  const totals = totalRows(notice, words);
  return [
    { kind: 'heading', level: 1, text: notice.title ?? words.untitled },
    { kind: 'table', head: ['', ''], rows: headRows(input, words) },
    ...part(
      words.totals,
      totals.length === 0 ? [] : [{ kind: 'table', head: ['', words.declared, words.listed], rows: totals }],
    ),
    ...part(
      words.findings,
      findings.flatMap((finding): ReportBlock[] => [
        { kind: 'paragraph', text: `${words.severity[finding.severity]}: ${words.finding(finding)}` },
        ...finding.evidence.map(
          ({ start, end }): ReportBlock => ({ kind: 'quote', text: notice.text.slice(start, end) }),
        ),
      ]),
    ),
    ...part(words.issues, issueBlocks(notice, words)),
    ...part(words.annotations, annotationBlocks(input, words)),
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Every mark that Markdown could take for its own gets a backslash, and so does a number that would start a list. */
const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~!&]/gu, '\\$&')
    .replace(/^([-+])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');

const markdownRow = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;

function blockMarkdown(block: ReportBlock): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
  if (block.kind === 'list') return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
  if (block.kind === 'quote') return `> ${escapeMarkdown(block.text)}`;
  if (block.kind === 'paragraph') return escapeMarkdown(block.text);
  return [
    markdownRow(block.head),
    `|${' --- |'.repeat(block.head.length)}`,
    ...block.rows.map(markdownRow),
  ].join('\n');
}

/** Writes a report as CommonMark with tables; what a page says can form no markup. */
export const toMarkdown = (blocks: readonly ReportBlock[]): string =>
  `${blocks.map(blockMarkdown).join('\n\n')}\n`;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => oneLine(text).replace(/[&<>"']/gu, (unit) => ENTITIES[unit]!);

const tag = (name: string, content: string): string => `<${name}>${content}</${name}>`;

function blockHtml(block: ReportBlock): string {
  if (block.kind === 'heading') return tag(`h${block.level}`, escapeHtml(block.text));
  if (block.kind === 'list')
    return tag('ul', block.items.map((item) => tag('li', escapeHtml(item))).join(''));
  if (block.kind === 'quote') return tag('blockquote', escapeHtml(block.text));
  if (block.kind === 'paragraph') return tag('p', escapeHtml(block.text));
  const row = (cells: readonly string[], cell: string): string =>
    tag('tr', cells.map((text) => tag(cell, escapeHtml(text))).join(''));
  return tag(
    'table',
    tag('thead', row(block.head, 'th')) + tag('tbody', block.rows.map((cells) => row(cells, 'td')).join('')),
  );
}

/** Print first: black on white, no page break inside a quote or after a heading. */
const REPORT_STYLE =
  'body{max-width:46em;margin:2em auto;padding:0 1em;font:14px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b1b1b;background:#fff}h1{font-size:1.6em}h2{border-bottom:1px solid #ccc}table{border-collapse:collapse;font-variant-numeric:tabular-nums}td,th{border:1px solid #ccc;padding:4px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}blockquote{margin:4px 0;padding-left:12px;border-left:3px solid #b4532a}@media print{blockquote,tr{break-inside:avoid}h1,h2,h3,h4{break-after:avoid}}';

/** What stands before a report's blocks in HTML. `language` is a BCP 47 tag. */
export const htmlHead = (title: string, language: string): string => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  return `<!doctype html>\n<html lang="${escapeHtml(language)}"><head><meta charset="utf-8">${policy}<title>${escapeHtml(title)}</title><style>${REPORT_STYLE}</style></head><body>\n`;
};

/** A report's blocks in HTML. */
export const htmlBlocks = (blocks: readonly ReportBlock[]): string => `${blocks.map(blockHtml).join('\n')}\n`;

/** What stands after a report's blocks in HTML. */
export const HTML_TAIL = '</body></html>\n';

/** Writes a report as one HTML file that runs nothing and loads nothing. `language` is a BCP 47 tag. */
export const toHtml = (blocks: readonly ReportBlock[], language: string): string => {
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? '';
  return htmlHead(title, language) + htmlBlocks(blocks) + HTML_TAIL;
};
