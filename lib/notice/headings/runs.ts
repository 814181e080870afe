import type { HeadingNode } from './nest-enumerators';

/** Splits siblings into runs: of one style, with rising numbers. */
export function splitRuns(siblings: readonly HeadingNode[]): HeadingNode[][] {
  const runs: HeadingNode[][] = [];
  for (const node of siblings) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (
      run &&
      last &&
      last.style === node.style &&
      (node.number > last.number || node.number === 0 || (node.number === last.number && node.number > 1))
    )
      run.push(node);
    else runs.push([node]);
  }
  return runs;
}
