import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Runs a script of the command line as a program of its own. */
export function runScript(
  script: string,
  args: readonly string[],
  options: { cwd?: string; input?: string } = {},
): { status: number | null; stdout: string; stderr: string } {
  const loader = resolve(root, 'node_modules/tsx/dist/loader.mjs');
  return spawnSync(
    process.execPath,
    ['--import', `file://${loader}`, resolve(root, `scripts/${script}.ts`), ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      cwd: root,
      ...options,
    },
  );
}
