import { writeCsvArchive } from '../../../lib/export/csv-archive';
import type { ExportNotice } from '../../../lib/export/export-notice';
import { writeNoticeLines } from '../../../lib/export/notice-json';
import { makeNoticeReport } from '../../../lib/export/reports/notice-report';
import type { ReportBlock, ReportFile } from '../../../lib/export/reports/report-block';
import { REPORT_FORMATS } from '../../../lib/export/reports/write-report';
import { type AnyFeed, defineFeed } from '../../../lib/export/table-feed';
import { writeTableWorkbook } from '../../../lib/export/table-workbook';
import { pairsTable, recurringTable, TABLES } from '../../../lib/export/tables/index';
import { writeWebAnnotations } from '../../../lib/export/web-annotation';
import { type LabelKey, type Labels, languageTag } from '../../../lib/labels/index';
import {
  type LibraryDatabase,
  listAnnotations,
  listNotices,
  listReviewers,
  listTags,
} from '../../../lib/store/index';
import { exportNotices } from '../../page-shell/export-notices';
import { reportWords } from '../../page-shell/report-words';
import { tableWords } from '../../page-shell/table-words';
import { noticePairs, recurringGroups } from './comparison-sources';

/** Which tables and columns go out: the columns by name for each table that was chosen. */
export type ChosenTables = ReadonlyMap<string, ReadonlySet<string>>;

/** What an export works with. */
export interface ExportRun {
  database: LibraryDatabase;
  labels: Labels;
  tables: ChosenTables;
  signal: AbortSignal;
  /** Hears how many notices were read. */
  report: (notices: number) => void;
}

type Pieces = AsyncIterable<string | Uint8Array>;

/** A kind of file that the library can leave in; another is one more entry. */
export interface ExportFormat {
  id: 'csv' | 'xlsx' | 'jsonl' | 'jsonld' | 'html' | 'md';
  label: LabelKey;
  hint: LabelKey;
  /** What the file is called before the date. */
  name: string;
  extension: string;
  type: string;
  /** Whether tables and columns can be chosen. */
  hasTables: boolean;
  write: (run: ExportRun) => Pieces;
}

async function* readNotices({ database, signal, report }: ExportRun): AsyncGenerator<ExportNotice> {
  let count = 0;
  for await (const notice of exportNotices(database, await listNotices(database))) {
    signal.throwIfAborted();
    yield notice;
    count += 1;
    report(count);
  }
}

/** The chosen tables with the streams that they take their rows from; streams of which no table is chosen are not read. */
export function feedsOf(run: ExportRun): AnyFeed[] {
  const { tables } = run;
  const feed = <Source>(
    offered: readonly { name: string }[],
    sources: () => AsyncIterable<Source>,
  ): AnyFeed[] => {
    const chosen = offered.filter(({ name }) => tables.has(name));
    if (chosen.length === 0) return [];
    return [
      defineFeed({
        tables: chosen.map((table) => ({ table: table as never, columns: tables.get(table.name)! })),
        sources: sources(),
      }),
    ];
  };
  return [
    ...feed(TABLES, () => readNotices(run)),
    ...feed([recurringTable], () => recurringGroups(run)),
    ...feed([pairsTable], () => noticePairs(run)),
  ];
}

/** Versions that are read at once: their texts are large. */
const PORTION = 20;

async function* webAnnotations({ database, signal, report }: ExportRun): AsyncGenerator<string> {
  const [annotations, notices, tags, reviewers] = await Promise.all([
    listAnnotations(database),
    listNotices(database),
    listTags(database),
    listReviewers(database),
  ]);
  const versions: { id: string; url: string; seenAt: string }[] = [];
  const ids = [...new Set(annotations.map(({ versionId }) => versionId))];
  for (let first = 0; first < ids.length; first += PORTION) {
    signal.throwIfAborted();
    for (const version of await database.versions.bulkGet(ids.slice(first, first + PORTION)))
      if (version) versions.push({ id: version.id, url: version.url, seenAt: version.seenAt });
    report(versions.length);
  }
  yield* writeWebAnnotations({ annotations, notices, versions, tags, reviewers });
}

async function* reports(run: ExportRun): AsyncGenerator<ReportBlock[]> {
  const words = reportWords(run.labels);
  for await (const source of readNotices(run)) yield makeNoticeReport(source, words);
}

const reportFile = (run: ExportRun): ReportFile => ({
  title: run.labels.text('library.title'),
  language: languageTag(run.labels.language),
  blocks: reports(run),
});

/** The kinds of files in the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'csv',
    label: 'exchange.csv',
    hint: 'exchange.csvHint',
    name: 'notices',
    extension: 'zip',
    type: 'application/zip',
    hasTables: true,
    write: (run) => writeCsvArchive(feedsOf(run), { ...tableWords(run.labels), signal: run.signal }),
  },
  {
    id: 'xlsx',
    label: 'exchange.xlsx',
    hint: 'exchange.xlsxHint',
    name: 'notices',
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    hasTables: true,
    write: (run) => writeTableWorkbook(feedsOf(run), { ...tableWords(run.labels), signal: run.signal }),
  },
  {
    id: 'jsonl',
    label: 'exchange.jsonl',
    hint: 'exchange.jsonlHint',
    name: 'notices',
    extension: 'jsonl',
    type: 'application/jsonl',
    hasTables: false,
    write: (run) => writeNoticeLines(readNotices(run), { signal: run.signal }),
  },
  {
    id: 'jsonld',
    label: 'exchange.jsonld',
    hint: 'exchange.jsonldHint',
    name: 'annotations',
    extension: 'jsonld',
    type: 'application/ld+json',
    hasTables: false,
    write: webAnnotations,
  },
  {
    id: 'html',
    label: 'exchange.html',
    hint: 'exchange.htmlHint',
    name: 'report',
    ...REPORT_FORMATS.html,
    hasTables: false,
    write: (run) => REPORT_FORMATS.html.write(reportFile(run)),
  },
  {
    id: 'md',
    label: 'exchange.markdown',
    hint: 'exchange.markdownHint',
    name: 'report',
    ...REPORT_FORMATS.md,
    hasTables: false,
    write: (run) => REPORT_FORMATS.md.write(reportFile(run)),
  },
];
