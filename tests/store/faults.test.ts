import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Target } from '../../lib/model/annotation';
import {
  changeAnnotation,
  createAnnotation,
  type LibraryDatabase,
  listAnnotations,
  listCurrentVersions,
  listIssues,
  listNotices,
  mergeLibrary,
  newId,
  openDatabase,
  readHistory,
  readLibrary,
  redo,
  StoreError,
  saveReading,
  storeErrorOf,
  undo,
} from '../../lib/store';
import { readingOf } from './readings';

const OUTLINE = '台账不全:建立台账;逐月核对\n报销不严:修订办法';
const EDITED = '台账不全:建立台账;逐周核对\n报销不严:修订办法\n车辆不清:逐车登记';

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(newId());
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await database.delete();
});

const target: Target = {
  kind: 'selection',
  quote: { type: 'TextQuoteSelector', exact: '建立台账', prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 5, end: 9 },
  issue: null,
  rule: null,
};

const annotate = async (note = '待核') => {
  const { notice, versionId } = await saveReading(database, readingOf(OUTLINE));
  return createAnnotation(database, { noticeId: notice.id, versionId, target, note });
};

const everything = async () => ({
  rows: await readLibrary(database),
  history: await database.history.toArray(),
});

/** What may happen to a transaction in the middle. */
type Blow = (store: IDBObjectStore) => void;

/** The worker is killed: what was not committed never happened. */
const kill: Blow = (store) => {
  store.transaction.abort();
};
/** The disk is full: the write fails. */
const fill: Blow = () => {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
};

/** Lets the nth write or removal meet a blow; says whether there was an nth. */
const strikeAt = (nth: number, blow: Blow): (() => boolean) => {
  let count = 0;
  const proto = IDBObjectStore.prototype;
  for (const method of ['put', 'add', 'delete'] as const) {
    const original = proto[method] as (...given: unknown[]) => IDBRequest;
    vi.spyOn(proto, method).mockImplementation(function (this: IDBObjectStore, ...given: unknown[]) {
      count += 1;
      const request = count === nth && blow === fill ? null : original.apply(this, given);
      if (count === nth) blow(this);
      return request as never;
    });
  }
  return () => count >= nth;
};

/** Writes that the library makes in one go, each on what the ones before left. */
const WRITES: readonly [name: string, before: () => Promise<unknown>, write: () => Promise<unknown>][] = [
  ['a first reading', async () => {}, () => saveReading(database, readingOf(OUTLINE))],
  [
    'a reading of an edited page',
    () => saveReading(database, readingOf(OUTLINE)),
    () => saveReading(database, readingOf(EDITED)),
  ],
  [
    'a new annotation',
    () => saveReading(database, readingOf(OUTLINE)),
    async () => {
      const [version] = await listCurrentVersions(database);
      return createAnnotation(database, {
        noticeId: version!.noticeId,
        versionId: version!.id,
        target,
        note: '待核',
      });
    },
  ],
  [
    'a changed annotation',
    () => annotate(),
    async () => {
      const [annotation] = await listAnnotations(database);
      return changeAnnotation(database, annotation!.id, { note: '已核' });
    },
  ],
  ['an undo', () => annotate(), () => undo(database)],
  ['a redo', () => annotate().then(() => undo(database)), () => redo(database)],
];

describe.each([
  ['killed', kill],
  ['on a full disk', fill],
])('a worker %s', (_, blow) => {
  test.each(WRITES)('at any step of %s leaves all or nothing', async (_name, before, write) => {
    await before();
    const start = await everything();
    let steps = 0;
    for (let nth = 1; ; nth += 1) {
      const wasStruck = strikeAt(nth, blow);
      const failed = await write().then(
        () => null,
        (error: unknown) => error,
      );
      const struck = wasStruck();
      vi.restoreAllMocks();
      if (!struck) break;
      steps += 1;
      expect(failed, `step ${nth}`).toBeInstanceOf(StoreError);
      if (blow === fill) expect((failed as StoreError).code, `step ${nth}`).toBe('full');
      expect(await everything(), `step ${nth}`).toEqual(start);
    }
    // the last round met no blow: the write is there
    expect(steps).toBeGreaterThan(0);
    expect(await everything()).not.toEqual(start);
  });

  test('at any step of an import leaves all or nothing', async () => {
    const other = openDatabase(newId());
    await saveReading(other, readingOf('另一问题:甲;乙', { url: 'http://www.example.gov.cn/c/3.html' }));
    const incoming = await readLibrary(other);
    await other.delete();
    await annotate();
    const start = await everything();
    let steps = 0;
    for (let nth = 1; ; nth += 1) {
      const wasStruck = strikeAt(nth, blow);
      const failed = await mergeLibrary(database, incoming).then(
        () => null,
        (error: unknown) => error,
      );
      const struck = wasStruck();
      vi.restoreAllMocks();
      if (!struck) break;
      steps += 1;
      expect(failed, `step ${nth}`).not.toBeNull();
      expect(await everything(), `step ${nth}`).toEqual(start);
    }
    expect(steps).toBeGreaterThan(3);
    expect(await listNotices(database)).toHaveLength(2);
  });
});

describe('a corrupted row', () => {
  test('does not hide the others, nor is it lost', async () => {
    await saveReading(database, readingOf(OUTLINE));
    await database.table('issues').put({ id: 'broken', noticeId: 'nowhere', title: null });
    await database.table('notices').put({ id: 'broken', deletedAt: null });
    expect((await listIssues(database)).length).toBeGreaterThanOrEqual(2);
    expect((await listNotices(database)).map(({ id }) => id)).not.toHaveLength(0);
    expect(await database.table('issues').get('broken')).toBeDefined();
  });

  test('in a file to be imported is refused with the rest of the file', async () => {
    await annotate();
    const start = await everything();
    const rows = await readLibrary(database);
    const broken = { ...rows, annotations: [{ ...rows.annotations[0]!, id: newId(), note: 5 }] };
    const failed = await mergeLibrary(database, broken as never).catch(storeErrorOf);
    expect(failed).toMatchObject({ code: 'damaged' });
    expect(await everything()).toEqual(start);
  });
});

describe('a clock set back', () => {
  test('keeps the order of versions, and what was undone last', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-01T10:00:00Z') });
    await saveReading(database, readingOf(OUTLINE));
    vi.setSystemTime(new Date('2020-01-01T00:00:00Z'));
    await saveReading(database, readingOf(EDITED));
    const [notice] = await listNotices(database);
    const versions = await database.versions.where('noticeId').equals(notice!.id).sortBy('id');
    expect(versions.at(-1)!.id).toBe(notice!.currentVersionId);
    const annotation = await createAnnotation(database, {
      noticeId: notice!.id,
      versionId: notice!.currentVersionId,
      target,
      note: '后写',
    });
    expect((await readHistory(database)).undo?.label).toBe('annotate');
    await undo(database);
    expect((await listAnnotations(database)).map(({ id }) => id)).not.toContain(annotation.id);
  });
});

test('two windows that read one page at once keep one notice and one version', async () => {
  const elsewhere = openDatabase(database.name);
  await Promise.all([
    saveReading(database, readingOf(OUTLINE)),
    saveReading(elsewhere, readingOf(OUTLINE)),
    saveReading(database, readingOf(EDITED)),
  ]);
  expect(await listNotices(database)).toHaveLength(1);
  expect(await database.versions.count()).toBe(2);
  elsewhere.close();
});
