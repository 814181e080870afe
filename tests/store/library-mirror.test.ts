import { describe, expect, test } from 'vitest';
import {
  changeTag,
  createTag,
  type LibraryDatabase,
  LibraryMirror,
  listNotices,
  mergeLibrary,
  newId,
  openDatabase,
  readLibrary,
  removeNotices,
  saveReading,
  trustIssue,
  undo,
} from '../../lib/store';
import { readingOf } from './readings';

const OUTLINE = '一、学习不深入:制定计划;开展轮训\n二、资金管理不严:清退资金';

/** Notices at addresses of their own. */
const fill = async (database: LibraryDatabase, count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1)
    await saveReading(
      database,
      readingOf(`${OUTLINE}${at}`, { url: `http://www.example.gov.cn/${at}.html` }),
    );
};

/** What the mirror shows, in a form that can be compared. */
const shownIn = (mirror: LibraryMirror) =>
  mirror.noticeIds.map((id) => {
    const bundle = mirror.bundle(id)!;
    return {
      url: bundle.notice.url,
      issues: bundle.issues.map(({ title, trust }) => `${title} ${trust}`),
      measures: bundle.measures.map(({ text }) => text),
      annotations: bundle.annotations.map(({ note }) => note),
    };
  });

const openMirror = async (count: number) => {
  const database = openDatabase(newId());
  await fill(database, count);
  const mirror = new LibraryMirror(database);
  await Promise.all([mirror.read('issues'), mirror.read('measures')]);
  return { database, mirror };
};

/** A fresh mirror of the same library: what the first one must come to by taking over what was written. */
const readAnew = async (database: LibraryDatabase) => {
  const mirror = new LibraryMirror(database);
  await Promise.all([mirror.read('issues'), mirror.read('measures')]);
  const shown = shownIn(mirror);
  mirror.close();
  return shown;
};

/** Waits until a mirror shows what a fresh one does. */
const expectUpToDate = async (database: LibraryDatabase, mirror: LibraryMirror): Promise<void> => {
  const wanted = await readAnew(database);
  await expect.poll(() => shownIn(mirror), { timeout: 30_000 }).toEqual(wanted);
};

describe('a mirror of the library', () => {
  test('holds what the tables hold, the notice read last first', async () => {
    const { database, mirror } = await openMirror(30);
    const shown = shownIn(mirror);
    expect(shown.map(({ url }) => url)).toEqual((await listNotices(database)).map(({ url }) => url));
    expect(shown[0]!.issues).toEqual(['一、学习不深入 auto', '二、资金管理不严 auto']);
    expect(shown.at(-1)!.measures).toEqual(['制定计划', '开展轮训', '清退资金0']);
    mirror.close();
  });

  test('tells of the first notices before the rest is read', async () => {
    const database = openDatabase(newId());
    await fill(database, 30);
    const mirror = new LibraryMirror(database);
    const reached: number[] = [];
    mirror.subscribe(() => void reached.push(mirror.reach('issues').done));
    await mirror.read('issues');
    const [first] = reached.filter((done) => done > 0);
    expect(first).toBeLessThan(30);
    expect(reached.at(-1)).toBe(30);
    expect(mirror.has('measures', mirror.noticeIds[0]!)).toBe(false);
    mirror.close();
  });

  test('stops where the reader says so, and goes on from there', async () => {
    const database = openDatabase(newId());
    await fill(database, 30);
    const mirror = new LibraryMirror(database);
    const end = mirror.subscribe(() => {
      if (mirror.reach('issues').done > 0) mirror.stop('issues');
    });
    await mirror.read('issues');
    const { done, isStopped } = mirror.reach('issues');
    expect(isStopped).toBe(true);
    expect(done).toBeLessThan(30);
    end();
    await mirror.read('issues');
    expect(mirror.reach('issues')).toEqual({ done: 30, total: 30, isStopped: false });
    mirror.close();
  });

  test('takes over what is written: a new notice, a new text, notes, names, trust, deletion and its undo', async () => {
    const { database, mirror } = await openMirror(3);
    const [first] = await listNotices(database);

    await fill(database, 5);
    await expectUpToDate(database, mirror);

    const edited = `${OUTLINE};追回款项`;
    await saveReading(database, readingOf(edited, { url: 'http://www.example.gov.cn/1.html' }));
    await expectUpToDate(database, mirror);
    expect(shownIn(mirror)[0]!.measures).toContain('追回款项');

    const issue = mirror.bundle(first!.id)!.issues[0]!;
    await trustIssue(database, issue.id, 'confirmed');
    await expectUpToDate(database, mirror);
    expect(mirror.bundle(first!.id)!.issues[0]!.trust).toBe('confirmed');

    await removeNotices(database, [first!.id]);
    await expect.poll(() => mirror.bundle(first!.id), { timeout: 30_000 }).toBeNull();
    await expectUpToDate(database, mirror);
    await undo(database);
    await expectUpToDate(database, mirror);
    expect(mirror.bundle(first!.id)).not.toBeNull();
    mirror.close();
  });

  test('keeps the rows of a notice that nothing was written to', async () => {
    const { database, mirror } = await openMirror(3);
    const before = new Map(mirror.noticeIds.map((id) => [id, mirror.bundle(id)!.measures]));
    const [touched, ...others] = mirror.noticeIds;
    const told: (ReadonlySet<string> | null)[] = [];
    mirror.subscribe((changed) => void told.push(changed));
    await trustIssue(database, mirror.bundle(touched!)!.issues[0]!.id, 'confirmed');
    await expectUpToDate(database, mirror);
    for (const id of others) expect(mirror.bundle(id)!.measures).toBe(before.get(id));
    await expect.poll(() => told.some((changed) => changed?.has(touched!)), { timeout: 30_000 }).toBe(true);
    expect(told.every((changed) => changed !== null && others.every((id) => !changed.has(id)))).toBe(true);
    mirror.close();
  });

  test('reads anew what is written in bulk, and says that a name concerns all', async () => {
    const { database, mirror } = await openMirror(2);
    const other = openDatabase(newId());
    await fill(other, 40);
    await mergeLibrary(database, await readLibrary(other));
    await expectUpToDate(database, mirror);
    expect(mirror.noticeIds.length).toBeGreaterThanOrEqual(40);

    const tag = await createTag(database, { name: '资金', color: '#1f5fae', description: '' });
    await expect.poll(() => mirror.tags.map(({ name }) => name), { timeout: 30_000 }).toContain('资金');
    const told: (ReadonlySet<string> | null)[] = [];
    mirror.subscribe((changed) => void told.push(changed));
    await changeTag(database, tag.id, { name: '经费' });
    await expect.poll(() => mirror.tags.map(({ name }) => name), { timeout: 30_000 }).toContain('经费');
    await expect.poll(() => told, { timeout: 30_000 }).toContain(null);
    mirror.close();
  });

  test('says what is wrong when the library cannot be read, and reads it when that is mended', async () => {
    const database = openDatabase(newId());
    await fill(database, 1);
    database.close({ disableAutoOpen: true });
    const mirror = new LibraryMirror(database);
    await mirror.read('issues');
    expect(mirror.error?.code).toBe('outdated');
    await database.open();
    await mirror.read('issues');
    expect(mirror.error).toBeNull();
    expect(shownIn(mirror)).toHaveLength(1);
    mirror.close();
  });
});
