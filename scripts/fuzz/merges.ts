import 'fake-indexeddb/auto';
import { BackupError, type BackupRows, readBackup, writeBackup } from '../../lib/export/backup';
import { mergeLibrary, newId, openDatabase, readLibrary, StoreError } from '../../lib/store';
import type { Chance } from '../../tests/fixtures/edited/random';
import { inventLibrary } from '../generated-library/library-rows';

const MINE = inventLibrary({ notices: 1, problems: 2, annotated: 1, seed: 1 });
const THEIRS = inventLibrary({ notices: 2, problems: 2, annotated: 2, seed: 2 });

/** Values that stand in a row of one table and mean nothing, or something else, in another. */
const VALUES: readonly unknown[] = [
  null,
  0,
  -1,
  2 ** 53,
  1e300,
  '',
  '一',
  '\u202e\ud83d',
  '2024-02-30',
  '9999-12-31T23:59:59.999Z',
  [],
  {},
  true,
  '__proto__',
];

const allIds = Object.values(THEIRS).flatMap((rows) => rows.map(({ id }) => id));

/** Changes some fields of some rows, at any depth; drops and doubles rows. */
const changeRows = (rows: BackupRows, chance: Chance): BackupRows => {
  const changed = structuredClone(rows);
  for (let edit = chance.between(1, 4); edit > 0; edit -= 1) {
    const table = chance.pick(Object.values(changed).filter((list) => list.length > 0)) as object[];
    const at = chance.between(0, table.length - 1);
    const kind = chance.next();
    if (kind < 0.1) table.push(structuredClone(table[at]!));
    else if (kind < 0.2) table.splice(at, 1);
    else {
      let place = table[at] as Record<string, unknown>;
      let key = chance.pick(Object.keys(place));
      for (let inner = place[key]; Object.keys(inner ?? {}).length > 0; inner = place[key]) {
        if (typeof inner !== 'object' || chance.happens(0.3)) break;
        place = inner as Record<string, unknown>;
        key = chance.pick(Object.keys(place));
      }
      if (chance.happens(0.1)) delete place[key];
      else place[key] = chance.happens(0.3) ? chance.pick(allIds) : structuredClone(chance.pick(VALUES));
    }
  }
  return changed;
};

/**
 * Merges a changed file into a library of its own; throws when the library is half changed, when an error has no
 * code, or when the same file changes it a second time. Gives the file's rows.
 */
export const attemptMerge = async (chance: Chance): Promise<unknown> => {
  const rows = changeRows(THEIRS, chance);
  const file = new Blob([...writeBackup(rows)] as BlobPart[]);
  const database = openDatabase(newId());
  try {
    await mergeLibrary(database, MINE);
    const before = JSON.stringify(await readLibrary(database));
    try {
      const read = await readBackup(file);
      await mergeLibrary(database, read);
      const { added, changed } = await mergeLibrary(database, read);
      if (added + changed > 0) throw new Error(`a second merge adds ${added} and changes ${changed}`);
    } catch (error) {
      if (!(error instanceof BackupError || error instanceof StoreError)) throw error;
      if (JSON.stringify(await readLibrary(database)) !== before)
        throw new Error(`refused (${error.code}), and yet the library changed`);
    }
  } catch (error) {
    throw Object.assign(error as Error, {
      message: `${(error as Error).message}: ${JSON.stringify(rows).slice(0, 3000)}`,
    });
  } finally {
    await database.delete();
  }
  return rows;
};
