import { Gzip, strToU8 } from 'fflate';
import * as z from 'zod/mini';
import { libraryTables, SHARED_TABLES, type SharedTable } from '../model/library-tables';

export type { SharedTable };

/** A library's rows by table, deleted ones included (they delete in a merge). */
export type BackupRows = { [Name in SharedTable]: z.infer<(typeof libraryTables)[Name]>[] };

export const BACKUP_FORMAT = 'notice-annotator-library';

/** Raised whenever a line of an older backup must be rewritten to be read. */
export const BACKUP_VERSION = 1;

/** Rewrites one line of version n (the key) as version n + 1. */
export type FormatSteps = Readonly<Record<number, (line: BackupLine) => BackupLine>>;

const FORMAT_STEPS: FormatSteps = {};

/** The most text a backup may unfold to: the rows are held in memory until all of them are known to be right. */
const MOST_CHARACTERS = 400_000_000;

/** The largest file: what is more unfolds to too much text, and is refused once its first line was read. */
const MOST_BYTES = 400_000_000;

/** The longest line: a version of a notice with four million characters, read into issues and facts. */
const MOST_LINE_CHARACTERS = 64_000_000;

/** The head line is short: a file that begins otherwise is another program's. */
const MOST_HEAD_CHARACTERS = 1000;

/**
 * Why a file is no backup that can be read: `foreign` something else · `newer` written by a newer version ·
 * `damaged` cut off or altered · `invalid` a row is not shaped as it should be · `too-large`.
 */
export type BackupErrorCode = 'foreign' | 'newer' | 'damaged' | 'invalid' | 'too-large';

export class BackupError extends Error {
  readonly code: BackupErrorCode;
  /** 1 for the first line, null where no line is to blame. */
  readonly line: number | null;

  constructor(code: BackupErrorCode, message: string, line: number | null = null) {
    super(line === null ? message : `line ${line}: ${message}`);
    this.name = 'BackupError';
    this.code = code;
    this.line = line;
  }
}

const headLine = z.object({ format: z.literal(BACKUP_FORMAT), formatVersion: z.int() });
const tailLine = z.strictObject({ rows: z.int() });
const rowLine = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) });
export type BackupLine = z.infer<typeof rowLine>;

/** JSON with the keys of every object in order, so that equal rows are equal bytes. */
const stableJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/**
 * Writes a library as gzipped JSON Lines while its rows come: a head line, a line a row (tables in their order, rows
 * by id, keys in order), and a last line that counts the rows. Equal libraries make equal bytes.
 */
export class BackupWriter {
  #ready: Uint8Array[] = [];
  readonly #gzip = new Gzip({ level: 6, mtime: 0 }, (data) => this.#ready.push(data));
  #rows = 0;

  constructor() {
    this.#write({ format: BACKUP_FORMAT, formatVersion: BACKUP_VERSION });
  }

  /** Adds a row; the caller keeps the order of tables and ids. */
  add(table: SharedTable, row: BackupRows[SharedTable][number]): void {
    this.#rows += 1;
    this.#write({ table, row });
  }

  /** The bytes that are ready, once. */
  take(): Uint8Array[] {
    const pieces = this.#ready;
    this.#ready = [];
    return pieces;
  }

  /** Writes the last line and gives the last bytes. */
  finish(): Uint8Array[] {
    this.#write({ rows: this.#rows });
    this.#gzip.push(new Uint8Array(0), true);
    return this.take();
  }

  #write(line: unknown): void {
    this.#gzip.push(strToU8(`${stableJson(line)}\n`));
  }
}

/** Writes the rows of a library as a backup, in pieces, in whatever order the rows are given. */
export function* writeBackup(rows: Partial<BackupRows>): Generator<Uint8Array> {
  const writer = new BackupWriter();
  for (const table of SHARED_TABLES)
    for (const row of [...(rows[table] ?? [])].sort((one, other) => (one.id < other.id ? -1 : 1))) {
      writer.add(table, row);
      yield* writer.take();
    }
  yield* writer.finish();
}

const isGzip = (start: Uint8Array): boolean => start[0] === 0x1f && start[1] === 0x8b;

const firstPiece = async (file: Blob): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, 2).arrayBuffer());

/** Reads the lines of a file, unfolding it while it is read; errors: `damaged`, `too-large`. */
async function* textLines(file: Blob): AsyncGenerator<string> {
  const bytes = isGzip(await firstPiece(file))
    ? file.stream().pipeThrough(new DecompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>)
    : file.stream();
  const reader = bytes.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pending: string[] = [];
  let pendingCharacters = 0;
  let isHead = true;
  let characters = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const text = done ? decoder.decode() : decoder.decode(value, { stream: true });
      characters += text.length;
      if (characters > MOST_CHARACTERS)
        throw new BackupError('too-large', `more than ${MOST_CHARACTERS} characters`);
      const parts = text.split('\n');
      const last = parts.pop()!;
      for (const part of parts) {
        yield pending.join('') + part;
        pending = [];
        pendingCharacters = 0;
        isHead = false;
      }
      pending.push(last);
      pendingCharacters += last.length;
      if (isHead && pendingCharacters > MOST_HEAD_CHARACTERS)
        throw new BackupError('foreign', 'this is no backup of Notice Annotator');
      if (pendingCharacters > MOST_LINE_CHARACTERS)
        throw new BackupError('too-large', `a line of more than ${MOST_LINE_CHARACTERS} characters`);
      if (done) break;
    }
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError('damaged', 'the file is cut off or was altered');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  const rest = pending.join('');
  if (rest !== '') yield rest;
}

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const readHead = (line: string): number => {
  const head = headLine.safeParse(parseJson(line));
  if (!head.success) throw new BackupError('foreign', 'this is no backup of Notice Annotator');
  if (head.data.formatVersion > BACKUP_VERSION)
    throw new BackupError('newer', `format ${head.data.formatVersion} is newer than ${BACKUP_VERSION}`);
  return head.data.formatVersion;
};

const isTable = (name: string): name is SharedTable => (SHARED_TABLES as readonly string[]).includes(name);

function readRow(line: BackupLine, at: number, rows: BackupRows, known: Set<string>): void {
  if (!isTable(line.table)) throw new BackupError('invalid', `there is no table ${line.table}`, at);
  const row = libraryTables[line.table].safeParse(line.row);
  if (!row.success) {
    const issue = row.error.issues[0];
    throw new BackupError('invalid', `${line.table}: ${issue?.path.join('.')} ${issue?.message}`, at);
  }
  const key = `${line.table} ${row.data.id}`;
  if (known.has(key)) throw new BackupError('invalid', `${key} stands twice`, at);
  known.add(key);
  (rows[line.table] as unknown[]).push(row.data);
}

/**
 * Reads a backup whole, or not at all: every row is checked before any is given out.
 *
 * `progress` hears how many rows were read so far; `signal` stops it with an AbortError.
 * Errors: BackupError.
 */
export async function readBackup(
  file: Blob,
  options: { signal?: AbortSignal; progress?: (rows: number) => void; steps?: FormatSteps } = {},
): Promise<BackupRows> {
  const steps = options.steps ?? FORMAT_STEPS;
  const rows = Object.fromEntries(SHARED_TABLES.map((name) => [name, []])) as unknown as BackupRows;
  const known = new Set<string>();
  let version = 0;
  let at = 0;
  let isWhole = false;
  for await (const text of textLines(file)) {
    options.signal?.throwIfAborted();
    at += 1;
    if (at === 1) {
      version = readHead(text);
      if (file.size > MOST_BYTES) throw new BackupError('too-large', `more than ${MOST_BYTES} bytes`);
      continue;
    }
    if (isWhole) throw new BackupError('damaged', 'something follows the last line', at);
    const json = parseJson(text);
    const tail = tailLine.safeParse(json);
    if (tail.success) {
      if (tail.data.rows !== known.size)
        throw new BackupError('damaged', `${tail.data.rows} rows announced, ${known.size} found`, at);
      isWhole = true;
      continue;
    }
    const line = rowLine.safeParse(json);
    if (!line.success) throw new BackupError('damaged', 'no row', at);
    let current = line.data;
    for (let step = version; step < BACKUP_VERSION; step += 1) current = steps[step]?.(current) ?? current;
    readRow(current, at, rows, known);
    if (known.size % 1000 === 0) options.progress?.(known.size);
  }
  if (at === 0) throw new BackupError('foreign', 'the file is empty');
  if (!isWhole) throw new BackupError('damaged', 'the file is cut off');
  return rows;
}
