import Dexie from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import {
  type LibraryDatabase,
  listNotices,
  newId,
  openDatabase,
  type StoreError,
  storeErrorOf,
} from '../../lib/store';
import { MIGRATIONS } from '../../lib/store/migrations';

afterEach(() => vi.restoreAllMocks());

const failure = (work: Promise<unknown>): Promise<StoreError> =>
  work.then(
    () => {
      throw new Error('did not fail');
    },
    (error) => error,
  );

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'denied'],
  ['InvalidStateError', 'denied'],
  ['VersionError', 'newer'],
  ['UnknownError', 'damaged'],
  ['SomethingElse', 'failed'],
])('%s means %s, also beneath an aborted transaction', (name, code) => {
  const error = new DOMException('words of the browser', name);
  expect(storeErrorOf(error).code).toBe(code);
  expect(storeErrorOf(Object.assign(new Error('aborted'), { name: 'AbortError', inner: error })).code).toBe(
    code,
  );
});

test('a browser that denies the database', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied by the reader', 'SecurityError');
  });
  expect((await failure(listNotices(openDatabase(newId())))).code).toBe('denied');
});

test('a browser without a database', async () => {
  const database = new Dexie(newId(), { indexedDB: undefined, IDBKeyRange: undefined } as never);
  database.version(1).stores({ notices: 'id' });
  expect((await failure(listNotices(database as LibraryDatabase))).code).toBe('denied');
});

test('a database of a newer extension', async () => {
  const name = newId();
  const newer = new Dexie(name);
  newer.version(MIGRATIONS.at(-1)!.version + 1).stores({ notices: 'id', strange: 'id' });
  await newer.open();
  newer.close();
  const opened = await failure(listNotices(openDatabase(name)));
  expect(opened.code).toBe('newer');
});

test('an upgrade in another tab closes this connection and says so', async () => {
  const name = newId();
  const outdated = vi.fn();
  const database = openDatabase(name, { outdated });
  await listNotices(database);
  await new Promise<void>((resolve) => {
    const request = indexedDB.open(name, 991);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  expect(outdated.mock.calls[0]?.[0].code).toBe('outdated');
  expect((await failure(listNotices(database))).code).toBe('outdated');
});

test('a tab that holds an older database open blocks, and says so', async () => {
  const name = newId();
  const old = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 1);
    request.onsuccess = () => resolve(request.result);
  });
  const blocked = vi.fn();
  const database = openDatabase(name, { blocked });
  const opening = listNotices(database);
  await vi.waitFor(() => expect(blocked.mock.calls[0]?.[0].code).toBe('blocked'));
  old.close();
  await opening;
});
