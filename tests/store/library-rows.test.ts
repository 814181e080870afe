import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createTag,
  type LibraryDatabase,
  listReviewers,
  listTags,
  mergeLibrary,
  newId,
  openDatabase,
  readHistory,
  readLibrary,
  removeTag,
  renameReviewer,
  saveReading,
} from '../../lib/store';
import { readingOf } from './readings';

let mine: LibraryDatabase;
let hers: LibraryDatabase;
beforeEach(async () => {
  mine = openDatabase(newId());
  hers = openDatabase(newId());
});
afterEach(() => Promise.all([mine.delete(), hers.delete()]));

const tag = (database: LibraryDatabase, name: string) =>
  createTag(database, { name, color: '#0000aa', description: '' });

test('a library that goes out and into an empty one is the same, and a second time changes nothing', async () => {
  await saveReading(hers, readingOf('问题:措施'));
  await tag(hers, '资金');
  const rows = await readLibrary(hers);
  expect((await mergeLibrary(mine, rows)).added).toBe(6);
  expect(await readLibrary(mine)).toEqual(rows);
  expect(await mergeLibrary(mine, rows)).toMatchObject({ added: 0, changed: 0, same: 6, unified: 0 });
  expect(await readLibrary(mine)).toEqual(rows);
});

test('of two states of one row the later stays, a removal included', async () => {
  const { id } = await tag(hers, '资金');
  const early = await readLibrary(hers);
  await mergeLibrary(mine, early);
  await removeTag(hers, id);
  await mergeLibrary(mine, await readLibrary(hers));
  expect(await listTags(mine)).toEqual([]);
  await mergeLibrary(mine, early);
  expect(await listTags(mine)).toEqual([]);
});

test('the reader stays the only self', async () => {
  await tag(mine, '我的');
  await tag(hers, '她的');
  const [self] = await listReviewers(hers);
  await renameReviewer(hers, self!.id, '她');
  await mergeLibrary(mine, await readLibrary(hers));
  expect((await listReviewers(mine)).map((row) => [row.name, row.isSelf])).toEqual([
    ['', true],
    ['她', false],
  ]);
});

test('one bad row refuses all', async () => {
  await tag(mine, '我的');
  await tag(hers, '她的');
  const rows = await readLibrary(hers);
  const before = await readLibrary(mine);
  rows.tags.push({ ...rows.tags[0]!, id: newId(), color: 7 as never });
  await expect(mergeLibrary(mine, rows)).rejects.toMatchObject({ code: 'damaged' });
  expect(await readLibrary(mine)).toEqual(before);
  expect((await readHistory(mine)).undo?.label).toBe('create-tag');
});
