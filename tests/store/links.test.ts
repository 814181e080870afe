import { beforeEach, expect, test } from 'vitest';
import {
  decideLinks,
  type LibraryDatabase,
  listAllLinks,
  listLinks,
  openDatabase,
  redo,
  replaceSuggestions,
  undo,
} from '../../lib/store/index';

let database: LibraryDatabase;
let count = 0;

beforeEach(() => {
  count += 1;
  database = openDatabase(`links-${count}`);
});

const statesOf = async () =>
  Object.fromEntries(
    (await listAllLinks(database, 'recurring')).map(({ members, state }) => [members.join(' '), state]),
  );

test('many pairs are decided in one step, whichever member comes first; a new pair gets a link', async () => {
  await replaceSuggestions(database, 'recurring', [{ members: ['a', 'b'], score: 0.7 }]);
  await decideLinks(
    database,
    'recurring',
    [
      ['b', 'a'],
      ['c', 'a'],
    ],
    'confirmed',
  );
  expect(await statesOf()).toEqual({ 'a b': 'confirmed', 'a c': 'confirmed' });
  await undo(database);
  expect(await statesOf()).toEqual({ 'a b': 'suggested' });
  await redo(database);
  expect(await statesOf()).toEqual({ 'a b': 'confirmed', 'a c': 'confirmed' });
});

test('what is refused stays refused when it is suggested again, and is taken back by the reader alone', async () => {
  await decideLinks(database, 'recurring', [['a', 'b']], 'refused');
  await replaceSuggestions(database, 'recurring', [{ members: ['b', 'a'], score: 0.9 }]);
  expect(await statesOf()).toEqual({ 'a b': 'refused' });
  expect(await listLinks(database, 'recurring')).toEqual([]);
  await decideLinks(database, 'recurring', [['a', 'b']], 'suggested');
  expect(await statesOf()).toEqual({ 'a b': 'suggested' });
});

test('taking back what was never decided makes no link', async () => {
  await decideLinks(database, 'recurring', [['a', 'b']], 'suggested');
  expect(await statesOf()).toEqual({});
});

test('a pair of notices and a recurring problem with the same members are two links', async () => {
  await decideLinks(database, 'recurring', [['a', 'b']], 'confirmed');
  await decideLinks(database, 'pair', [['a', 'b']], 'refused');
  expect(await statesOf()).toEqual({ 'a b': 'confirmed' });
  expect((await listAllLinks(database, 'pair')).map(({ state }) => state)).toEqual(['refused']);
});
