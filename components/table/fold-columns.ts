import type { Column } from './table-columns';

/** Widths in em: of the column of checkboxes, and the gap between columns (as the style sheet has it). */
export const CHECKBOX = 2;
const GAP = 0.9;
/** What a row's edges take, in em. */
const EDGES = 2;

/**
 * How many of the columns, from the first on, stand side by side in a width in em; the others fold under the first,
 * which always stands.
 */
export function countBeside(
  columns: readonly Pick<Column<never>, 'least'>[],
  width: number,
  isChoosing: boolean,
): number {
  let used = EDGES + (isChoosing ? CHECKBOX + GAP : 0);
  const beyond = columns.findIndex(({ least }, at) => {
    used += least + (at > 0 ? GAP : 0);
    return at > 0 && used > width;
  });
  return beyond === -1 ? columns.length : beyond;
}
