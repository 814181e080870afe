import { annotationsTable } from './annotations';
import { factsTable } from './facts';
import { findingsTable } from './findings';
import { issuesTable } from './issues';
import { measuresTable } from './measures';
import { noticesTable } from './notices';
import { pairsTable } from './pairs';
import { recurringTable } from './recurring';
import type { AnyTable } from './table';

export type { AnyTable, Cell, CellKind, Column, Words } from './table';

/** The tables whose rows come from one notice at a time, in the order in which they are offered. */
export const TABLES: readonly AnyTable[] = [
  noticesTable,
  issuesTable,
  measuresTable,
  factsTable,
  findingsTable,
  annotationsTable,
];

export { pairsTable, recurringTable };

/** Every table of an export, in the order in which they are offered. */
export const ALL_TABLES: readonly AnyTable<never>[] = [...TABLES, recurringTable, pairsTable];

/**
 * Finds a table by name.
 *
 * @throws RangeError when there is none
 */
export function tableNamed(name: string): AnyTable {
  const table = TABLES.find((candidate) => candidate.name === name);
  if (!table)
    throw new RangeError(`no table ${name}; there are ${TABLES.map((each) => each.name).join(', ')}`);
  return table;
}
