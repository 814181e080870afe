import { gunzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { writeBackup } from '../../lib/export/backup';
import {
  decideLinks,
  forgetComparisons,
  keepComparisons,
  listAllLinks,
  newId,
  openDatabase,
  readComparison,
  readLibrary,
  replaceSuggestions,
} from '../../lib/store';

test('what a comparison came to is kept, replaced and forgotten, and is in no backup', async () => {
  const database = openDatabase(newId());
  expect(await readComparison(database, 'pairs')).toBeNull();
  await keepComparisons(database, [{ id: 'pairs', basis: 'one', value: [1] }]);
  await keepComparisons(database, [
    { id: 'pairs', basis: 'other', value: ['kept-value'] },
    { id: 'copied a', basis: '', value: 3 },
  ]);
  expect(await readComparison(database, 'pairs')).toMatchObject({ basis: 'other', value: ['kept-value'] });
  const rows = await readLibrary(database);
  expect(Object.keys(rows)).not.toContain('comparisons');
  const backup = Buffer.concat([...writeBackup(rows)]);
  expect(strFromU8(gunzipSync(backup))).not.toContain('kept-value');
  await forgetComparisons(database, ['copied a']);
  expect(await readComparison(database, 'copied a')).toBeNull();
  expect(await readComparison(database, 'pairs')).not.toBeNull();
});

test('suggestions that nothing speaks for any more go, decisions stay, and what is suggested again comes back', async () => {
  const database = openDatabase(newId());
  const shown = async () =>
    (await listAllLinks(database, 'pair'))
      .map(({ members, state, score }) => `${members.join()} ${state} ${score}`)
      .sort();
  await replaceSuggestions(database, 'recurring', [{ members: ['x', 'y'], score: 0.5 }]);
  await replaceSuggestions(database, 'pair', [
    { members: ['b', 'a'], score: 0.7 },
    { members: ['c', 'd'], score: 0.8 },
    { members: ['e', 'f'], score: 0.9 },
  ]);
  await decideLinks(database, 'pair', [['c', 'd']], 'confirmed');
  await decideLinks(database, 'pair', [['e', 'f']], 'refused');

  await replaceSuggestions(database, 'pair', []);
  expect(await shown()).toEqual(['c,d confirmed 0.8', 'e,f refused 0.9']);
  expect(await listAllLinks(database, 'recurring')).toHaveLength(1);

  await replaceSuggestions(database, 'pair', [
    { members: ['a', 'b'], score: 0.6 },
    { members: ['c', 'd'], score: 0.1 },
  ]);
  expect(await shown()).toEqual(['a,b suggested 0.6', 'c,d confirmed 0.8', 'e,f refused 0.9']);
});
