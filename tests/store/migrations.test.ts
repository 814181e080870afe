import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { newId, openDatabase } from '../../lib/store';
import { MIGRATIONS } from '../../lib/store/migrations';
import { TABLES, type TableName } from '../../lib/store/tables';
import { FIRST_ROWS } from './first-rows';

/** For each version ever released: rows as that version wrote them. A new migration adds its own. */
const ROWS_OF_VERSION: Readonly<Record<number, Record<string, readonly unknown[]>>> = {
  1: FIRST_ROWS,
  2: {
    ...FIRST_ROWS,
    comparisons: [
      { id: 'recurring', updatedAt: '2026-02-01T00:00:00.000Z', basis: '{}', value: { groups: [] } },
    ],
  },
};

/** The tables that a version had. */
const tablesOf = (version: number): string[] =>
  MIGRATIONS.filter((one) => one.version <= version).flatMap(({ stores }) => Object.keys(stores));

describe.each(MIGRATIONS.map(({ version }) => version))('a database of version %i', (version) => {
  test('opens at the newest version with every row in the shape of today', async () => {
    const rows = ROWS_OF_VERSION[version];
    expect(rows, `tests/store/migrations.test.ts has no rows of version ${version}`).toBeDefined();
    const name = newId();
    const old = new Dexie(name);
    for (const migration of MIGRATIONS.filter((one) => one.version <= version))
      old.version(migration.version).stores({ ...migration.stores });
    for (const [table, values] of Object.entries(rows!)) await old.table(table).bulkAdd([...values]);
    old.close();

    const database = openDatabase(name);
    for (const table of Object.keys(TABLES) as TableName[]) {
      const stored = await database.table(table).toArray();
      if (!tablesOf(version).includes(table)) {
        expect(stored, `${table}: not there in version ${version}`).toEqual([]);
        continue;
      }
      expect(stored.length, table).toBe(rows![table]?.length);
      expect(stored.length, `${table}: no row to migrate`).toBeGreaterThan(0);
      for (const row of stored) expect(TABLES[table].safeParse(row).error, table).toBeUndefined();
    }
    await database.delete();
  });
});

test('versions grow, and the tables of the newest are those of the model', async () => {
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
  const database = openDatabase(newId());
  expect(database.tables.map((table) => table.name).sort()).toEqual(Object.keys(TABLES).sort());
  await database.delete();
});
