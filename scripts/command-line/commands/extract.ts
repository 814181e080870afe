import { createHash } from 'node:crypto';
import { writeCsv } from '../../../lib/export/csv';
import type { ExportNotice } from '../../../lib/export/export-notice';
import { TABLES, tableNamed } from '../../../lib/export/tables';
import type { Trace } from '../../../lib/notice';
import type { Command, Invocation } from '../command';
import { listFiles } from '../list-files';
import { Progress } from '../progress';
import { isUnreadable, type NoticeFile, readNotice, type UnreadableFile } from '../read-notice';
import { print } from '../standard-output';

type Result = (NoticeFile | UnreadableFile) & { trace?: Trace };

/** Reads file after file, so that the memory holds one. */
function* readAll({ paths, has }: Invocation): Generator<Result> {
  const files = listFiles(paths);
  const progress = new Progress(files.length, has('progress'));
  for (const file of files) {
    const trace: Trace = [];
    const result = readNotice(file, has('trace') ? trace : undefined);
    progress.step(file);
    yield has('trace') ? { ...result, trace } : result;
  }
  progress.finish();
}

/** The contract's line for a file. */
const lineOf = (result: Result): string => {
  if (isUnreadable(result)) return JSON.stringify({ file: result.file, error: result.error });
  const { file, notice, findings, trace } = result;
  const { text, ...rest } = notice;
  const { parserVersion, kind, confidence, ...fields } = rest;
  return JSON.stringify({
    file,
    kind,
    confidence,
    text,
    ...fields,
    checks: findings,
    parserVersion,
    ...(trace && { trace }),
  });
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
});

const complain = ({ file, error }: UnreadableFile): void => {
  process.stderr.write(`${file}: ${error}\n`);
};

/** What is printed, by the name that `--format` gives; each returns how many files could not be read. */
const FORMATS: Record<string, (invocation: Invocation) => Promise<number>> = {
  async json(invocation) {
    let unreadable = 0;
    for (const result of readAll(invocation)) {
      if (isUnreadable(result)) unreadable += 1;
      await print(`${lineOf(result)}\n`);
    }
    return unreadable;
  },

  async csv(invocation) {
    let unreadable = 0;
    function* readable(): Generator<ExportNotice> {
      for (const result of readAll(invocation)) {
        if (!isUnreadable(result)) yield exportOf(result);
        else {
          unreadable += 1;
          complain(result);
        }
      }
    }
    const headings = invocation.value('headings') as 'name' | 'zh' | 'en';
    for await (const chunk of writeCsv(tableNamed(invocation.value('table')), readable(), { headings }))
      await print(chunk);
    return unreadable;
  },
};

/** Reads notices and prints what they say. */
export const extract: Command = {
  name: 'extract',
  operands: 'FILE|FOLDER|PATTERN…',
  count: { least: 1, most: Number.POSITIVE_INFINITY },
  summary: 'Reads saved pages (.html) and texts (.txt) and prints the notices in them.',
  details:
    'Prints one JSON object a file, in the order given, folders with all that is below them. A file that cannot be\nread gets {"file", "error"}; the exit status is then 1. With --format csv, one table for all files.',
  options: {
    format: { type: 'string', choices: Object.keys(FORMATS), help: 'what to print' },
    table: {
      type: 'string',
      choices: ['issues', ...TABLES.map(({ name }) => name).filter((name) => name !== 'issues')],
      help: 'which table, for csv',
    },
    headings: { type: 'string', choices: ['name', 'zh', 'en'], help: 'what the columns are called, for csv' },
    trace: { type: 'boolean', help: 'add which rule made or dropped what, for json' },
  },
  run: async (invocation) => ((await FORMATS[invocation.value('format')]!(invocation)) > 0 ? 1 : 0),
};
