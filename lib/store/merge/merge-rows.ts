import type { LibraryDatabase } from '../database';
import type { Row, WritableTable } from '../tables';
import type { KnownStates } from './known-states';
import type { FileOwner, MergePlan } from './merge-plan';
import { isSame, saySame } from './same-row';

/** What the merge of every table goes by. */
export interface MergeBasis {
  readonly database: LibraryDatabase;
  readonly plan: MergePlan;
  readonly owner: FileOwner;
  /** The reader's id here; null in a library that nobody has used. */
  readonly self: string | null;
  readonly states: ReadonlyMap<string, KnownStates>;
}

const isChanged = (row: Row<WritableTable>): boolean => row.updatedAt !== row.createdAt;

/**
 * Whether both sides changed a row since they last had it in common. A state that the row had here is no change of
 * theirs; without a common past in the steps, a newer row is suspected to overwrite what the reader once changed,
 * and an older one is taken for an earlier state.
 */
function isConflict(
  { states, self, owner }: MergeBasis,
  mine: Row<WritableTable>,
  theirs: Row<WritableTable>,
): boolean {
  if (saySame(mine, theirs) || !isChanged(mine) || !isChanged(theirs)) return false;
  const known = states.get(mine.id);
  if (known) return !known.instants.has(theirs.updatedAt) && theirs.updatedAt > known.first;
  return owner === 'other' && theirs.updatedAt > mine.updatedAt && mine.author === self;
}

/** Merges a row that readers write: of two states the later is in force; what both changed is kept as a conflict. */
export function mergeRow<Name extends WritableTable>(
  basis: MergeBasis,
  table: Name,
  mine: Row<Name> | undefined,
  theirs: Row<Name>,
): void {
  const { plan } = basis;
  if (!mine) {
    plan.put(table, theirs, undefined);
    return;
  }
  const isLater = theirs.updatedAt > mine.updatedAt;
  if (isConflict(basis, mine, theirs))
    plan.summary.conflicts.push({ table, mine, theirs, inForce: isLater ? 'theirs' : 'mine' });
  if (isLater && !isSame(mine, theirs)) plan.put(table, theirs, mine);
  else plan.count(table, 'same');
}

/** Merges the rows of a table that are known by their ids. */
export async function mergeTable<Name extends WritableTable>(
  basis: MergeBasis,
  table: Name,
  rows: readonly Row<Name>[],
): Promise<void> {
  const known = (await basis.database.table(table).bulkGet(rows.map(({ id }) => id))) as (
    | Row<Name>
    | undefined
  )[];
  rows.forEach((row, at) => {
    mergeRow(basis, table, known[at], row);
  });
}
