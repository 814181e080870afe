import type { LibraryDatabase } from '../database';
import { newId } from '../new-id';
import type { Row, WritableTable } from '../tables';
import type { KnownStates } from './known-states';
import { type ConflictChoice, conflictKey, type FileOwner, type MergePlan } from './merge-plan';
import { isSame, saySame } from './same-row';

/** What the merge of every table goes by. */
export interface MergeBasis {
  readonly database: LibraryDatabase;
  readonly plan: MergePlan;
  readonly owner: FileOwner;
  /** The reader's id here; null in a library that nobody has used. */
  readonly self: string | null;
  readonly states: ReadonlyMap<string, KnownStates>;
  /** What the reader chose, by conflictKey. */
  readonly choices: ReadonlyMap<string, ConflictChoice>;
  /** Who wrote the file, as known here; null where it does not say. */
  readonly fileSelf: string | null;
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

/** Tables in which two states of one row can stand beside each other: nothing else refers to their rows by id. */
const KEEPS_BOTH: ReadonlySet<WritableTable> = new Set(['annotations', 'views']);

const BOTH_OR_ONE: readonly ConflictChoice[] = ['mine', 'theirs', 'both'];
const ONE: readonly ConflictChoice[] = ['mine', 'theirs'];

/** An instant after another, so that what was chosen stays chosen when the same file comes in again. */
const after = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString();

const newer = (one: string, other: string): string => (one > other ? one : other);

/** Settles a row that both sides changed, as the reader chose, else in favour of the later side. */
function settle<Name extends WritableTable>(
  { plan, choices: chosen, fileSelf }: MergeBasis,
  table: Name,
  mine: Row<Name>,
  theirs: Row<Name>,
): void {
  const canKeepBoth = KEEPS_BOTH.has(table) && mine.deletedAt === null && theirs.deletedAt === null;
  const choices = canKeepBoth ? BOTH_OR_ONE : ONE;
  const asked = chosen.get(conflictKey({ table, mine }));
  const later = theirs.updatedAt > mine.updatedAt ? 'theirs' : 'mine';
  const inForce = asked !== undefined && choices.includes(asked) ? asked : later;
  const copy = inForce === 'both' ? { ...theirs, id: newId(), author: fileSelf ?? theirs.author } : null;
  plan.summary.conflicts.push({ table, mine, theirs, inForce, choices, copy });
  if (copy) plan.put(table, copy, undefined);
  const row = inForce === 'theirs' ? theirs : mine;
  const isOlder = (inForce === 'theirs') !== (later === 'theirs');
  const settled = isOlder ? { ...row, updatedAt: after(newer(mine.updatedAt, theirs.updatedAt)) } : row;
  if (isSame(settled, mine)) plan.count(table, 'same');
  else plan.put(table, settled, mine);
}

/** Merges a row that readers write: of two states the later is in force; what both changed is settled. */
export function mergeRow<Name extends WritableTable>(
  basis: MergeBasis,
  table: Name,
  mine: Row<Name> | undefined,
  theirs: Row<Name>,
): void {
  const { plan } = basis;
  if (!mine) plan.put(table, theirs, undefined);
  else if (isConflict(basis, mine, theirs)) settle(basis, table, mine, theirs);
  else if (theirs.updatedAt > mine.updatedAt && !isSame(mine, theirs)) plan.put(table, theirs, mine);
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
