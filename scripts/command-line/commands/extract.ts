import { createHash } from 'node:crypto';
import { type Headings, writeCsv } from '../../../lib/export/csv';
import type { ExportNotice } from '../../../lib/export/export-notice';
import { sheetOf } from '../../../lib/export/sheets';
import { TABLES, tableNamed } from '../../../lib/export/tables';
import { writeWorkbook } from '../../../lib/export/workbook';
import type { Trace } from '../../../lib/notice';
import { familyOf } from '../../../lib/taxonomy';
import { type Command, type Invocation, UsageError } from '../command';
import { listFiles } from '../list-files';
import { Progress } from '../progress';
import { isUnreadable, type NoticeFile, readNotice, type UnreadableFile } from '../read-notice';
import { print } from '../standard-output';

type Result = (NoticeFile | UnreadableFile) & { trace?: Trace };

/** Reads file after file, so that the memory holds one. */
function* readAll({ paths, has }: Invocation, onUnreadable: () => void): Generator<Result> {
  const files = listFiles(paths);
  const progress = new Progress(files.length, has('progress'));
  for (const file of files) {
    const trace: Trace = [];
    const result = readNotice(file, has('trace') ? trace : undefined);
    if (isUnreadable(result)) onUnreadable();
    progress.step(file);
    yield has('trace') ? { ...result, trace } : result;
  }
  progress.finish();
}

/** The contract's line for a file. */
const lineOf = (result: Result): string => {
  if (isUnreadable(result)) return JSON.stringify({ file: result.file, error: result.error });
  const { file, findings, trace } = result;
  const { parserVersion, kind, confidence, text, ...fields } = result.notice;
  return JSON.stringify({ file, kind, confidence, text, ...fields, checks: findings, parserVersion, trace });
};

const exportOf = ({ file, notice, findings, head }: NoticeFile): ExportNotice => ({
  url: file,
  hash: createHash('sha256').update(notice.text).digest('hex'),
  notice,
  findings,
  head,
  seenAt: null,
  trust: 'auto',
  reviewer: null,
  annotations: [],
  familyOf: ({ title }, path) => familyOf(title, path),
});

/** What a table is made of; files that could not be read are named on standard error. */
function* exportAll(results: Iterable<Result>): Generator<ExportNotice> {
  for (const result of results) {
    if (isUnreadable(result)) process.stderr.write(`${result.file}: ${result.error}\n`);
    else yield exportOf(result);
  }
}

/** What is printed, by the name that `--format` gives. */
const FORMATS: Record<string, (results: Iterable<Result>, invocation: Invocation) => Promise<void>> = {
  async json(results) {
    for (const result of results) await print(`${lineOf(result)}\n`);
  },

  async csv(results, { value }) {
    const options = { headings: value('headings') as Headings };
    for await (const chunk of writeCsv(tableNamed(value('table')), exportAll(results), options))
      await print(chunk);
  },

  async xlsx(results, { value }) {
    if (process.stdout.isTTY)
      throw new UsageError('a workbook is no text: send it to a file (> notices.xlsx)');
    const sheet = sheetOf(tableNamed(value('table')), exportAll(results), {
      headings: value('headings') as Headings,
    });
    for (const bytes of writeWorkbook([sheet])) await print(bytes);
  },
};

/** Reads notices and prints what they say. */
export const extract: Command = {
  name: 'extract',
  operands: 'FILE|FOLDER|PATTERN…',
  count: { least: 1, most: Number.POSITIVE_INFINITY },
  summary: 'Reads saved pages (.html) and texts (.txt) and prints the notices in them.',
  details:
    'Prints one JSON object a file, in the order given, folders with all that is below them. A file that cannot be\nread gets {"file", "error"}; the exit status is then 1. With --format csv or xlsx, one table of all files.',
  options: {
    format: { type: 'string', choices: Object.keys(FORMATS), help: 'what to print' },
    table: {
      type: 'string',
      choices: ['issues', ...TABLES.map(({ name }) => name).filter((name) => name !== 'issues')],
      help: 'which table, for csv and xlsx',
    },
    headings: { type: 'string', choices: ['name', 'zh', 'en'], help: 'what the columns are called' },
    trace: { type: 'boolean', help: 'add which rule made or dropped what, for json' },
  },
  async run(invocation) {
    let unreadable = 0;
    const results = readAll(invocation, () => {
      unreadable += 1;
    });
    await FORMATS[invocation.value('format')]!(results, invocation);
    return unreadable > 0 ? 1 : 0;
  },
};
