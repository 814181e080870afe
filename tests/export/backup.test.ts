import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BackupError, type BackupRows, readBackup, writeBackup } from '../../lib/export/backup';

const base = {
  author: 'reviewer-1',
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  deletedAt: null,
};
const rows: Partial<BackupRows> = {
  tags: [
    { ...base, id: 'tag-2', name: '资金/专项资金', color: '#aa3311', description: '“引号”\n换行 😀' },
    { ...base, id: 'tag-1', name: '=HYPERLINK("x")', color: '#113355', description: '' },
  ],
  reviewers: [{ ...base, id: 'reviewer-1', name: '甲', isSelf: true }],
};

const bytesOf = (pieces: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([...pieces]));
const fileOf = (bytes: Uint8Array<ArrayBuffer>): Blob => new Blob([bytes]);
const textFile = (...lines: unknown[]): Blob =>
  new Blob([`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`]);
const head = { format: 'notice-annotator-library', formatVersion: 1 };
const tag = rows.tags![0]!;

const codeOf = async (file: Blob): Promise<string> =>
  readBackup(file).then(
    () => 'read',
    (error: unknown) => (error instanceof BackupError ? error.code : String(error)),
  );

test('export → import → export is byte-identical', async () => {
  const first = bytesOf(writeBackup(rows));
  const second = bytesOf(writeBackup(await readBackup(fileOf(first))));
  expect(Buffer.compare(first, second)).toBe(0);
});

test('the order of rows and keys changes no byte', () => {
  const turned = {
    ...rows,
    tags: [...rows.tags!].reverse().map((row) => Object.fromEntries(Object.entries(row).reverse())),
  };
  expect(
    Buffer.compare(bytesOf(writeBackup(rows)), bytesOf(writeBackup(turned as Partial<BackupRows>))),
  ).toBe(0);
});

describe('a file that is no whole backup is refused', () => {
  const whole = bytesOf(writeBackup(rows));
  const altered = whole.slice();
  altered[Math.floor(whole.length / 2)]! ^= 0xff;
  test.each<[string, Blob, string]>([
    ['nothing', new Blob([]), 'foreign'],
    ['a picture', fileOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 10, 26, 10])), 'damaged'],
    ['another JSON', textFile({ hello: 1 }), 'foreign'],
    ['half of it', fileOf(whole.slice(0, whole.length / 2)), 'damaged'],
    ['one bit off', fileOf(altered), 'damaged'],
    ['a gzip of something else', fileOf(new Uint8Array(strToU8('\u001f\u008b nonsense', true))), 'damaged'],
    ['a newer format', textFile({ ...head, formatVersion: 99 }, { rows: 0 }), 'newer'],
    ['no last line', textFile(head, { table: 'tags', row: tag }), 'damaged'],
    ['a row lost', textFile(head, { table: 'tags', row: tag }, { rows: 2 }), 'damaged'],
    [
      'a row twice',
      textFile(head, { table: 'tags', row: tag }, { table: 'tags', row: tag }, { rows: 2 }),
      'invalid',
    ],
    ['an unknown table', textFile(head, { table: 'passwords', row: tag }, { rows: 1 }), 'invalid'],
    [
      'a table of the object itself',
      textFile(head, { table: '__proto__', row: tag }, { rows: 1 }),
      'invalid',
    ],
    [
      'a row of another shape',
      textFile(head, { table: 'tags', row: { ...tag, color: 7 } }, { rows: 1 }),
      'invalid',
    ],
    ['a page', new Blob(['<!doctype html><title><img src=x onerror=alert(1)></title>']), 'foreign'],
    ['rows that are no objects', textFile(head, { table: 'tags', row: 'x' }, { rows: 1 }), 'damaged'],
    ['a row of null', textFile(head, { table: 'tags', row: null }, { rows: 1 }), 'damaged'],
    ['a table named constructor', textFile(head, { table: 'constructor', row: tag }, { rows: 1 }), 'invalid'],
    ['a count that lies', textFile(head, { rows: -1 }), 'damaged'],
    [
      'bytes that are no text',
      fileOf(new Uint8Array([...strToU8(JSON.stringify(head)), 10, 0xff, 0xfe])),
      'damaged',
    ],
    ['lines after the last', textFile(head, { rows: 0 }, { table: 'tags', row: tag }), 'damaged'],
  ])('%s', async (_, file, code) => {
    expect(await codeOf(file)).toBe(code);
  });
});

test('keys that are not a row’s are left out, and no prototype is touched', async () => {
  const line = `{"table":"tags","row":${JSON.stringify(tag).replace('{', '{"__proto__":{"polluted":true},"extra":1,')}}`;
  const read = await readBackup(new Blob([`${JSON.stringify(head)}\n${line}\n{"rows":1}\n`]));
  expect(read.tags).toEqual([tag]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('lines of an older format go through every step up to today’s', async () => {
  const older = textFile({ ...head, formatVersion: 0 }, { table: 'labels', row: tag }, { rows: 1 });
  const read = await readBackup(older, {
    steps: { 0: (line) => ({ ...line, table: line.table === 'labels' ? 'tags' : line.table }) },
  });
  expect(read.tags).toEqual([tag]);
});

test('a reader can stop it', async () => {
  const stopped = AbortSignal.abort();
  await expect(readBackup(fileOf(bytesOf(writeBackup(rows))), { signal: stopped })).rejects.toThrow(
    /abort/iu,
  );
});

describe('a file of 500 MB is refused before it fills the memory', () => {
  const MEGABYTE = 1 << 20;

  /** A file that is made while it is read: some first words, then one byte again and again. */
  class SparseFile extends Blob {
    given = 0;
    readonly #first: Uint8Array;
    readonly #filling: Uint8Array;

    constructor(first: string, filling: string) {
      super([first]);
      this.#first = strToU8(first);
      this.#filling = strToU8(filling.repeat(MEGABYTE / filling.length));
    }

    override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
      return new ReadableStream({
        pull: (controller) => {
          if (this.given >= 500) return controller.close();
          controller.enqueue((this.given === 0 ? this.#first : this.#filling) as Uint8Array<ArrayBuffer>);
          this.given += 1;
        },
      });
    }
  }
  const headText = `${JSON.stringify(head)}\n`;

  test.each([
    ['of another program', 'x', 'x', 'foreign', 3],
    ['one endless line', headText, 'x', 'too-large', 70],
    ['lines that are no rows', headText, 'x\n', 'damaged', 3],
  ])('%s', async (_, first, filling, code, most) => {
    const file = new SparseFile(first, filling);
    expect(await codeOf(file)).toBe(code);
    expect(file.given).toBeLessThanOrEqual(most);
  });

  test('a backup by its first line, before the rest is read', async () => {
    const file = new SparseFile(headText, '{"rows":0}\n'.padEnd(16, ' '));
    Object.defineProperty(file, 'size', { value: 500 * MEGABYTE });
    expect(await codeOf(file)).toBe('too-large');
    expect(file.given).toBeLessThanOrEqual(3);
  });

  test('rows without end', async () => {
    let at = 0;
    const wide = { ...tag, description: '长'.repeat(1_000_000) };
    const file = new SparseFile(headText, 'x');
    file.stream = () =>
      new ReadableStream({
        pull(controller) {
          const line = { table: 'tags', row: { ...wide, id: `tag-${at}` } };
          controller.enqueue(
            strToU8(at === 0 ? headText : `${JSON.stringify(line)}\n`) as Uint8Array<ArrayBuffer>,
          );
          at += 1;
        },
      });
    expect(await codeOf(file)).toBe('too-large');
  }, 60_000);
});
