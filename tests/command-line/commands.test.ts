import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { COMMANDS } from '../../scripts/command-line/commands';

const root = resolve(import.meta.dirname, '../..');

test('every command is a subcommand, a script of its own and a line in package.json', () => {
  const names = readdirSync(resolve(root, 'scripts/command-line/commands'))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace('.ts', ''));
  expect(COMMANDS.map(({ name }) => name).sort()).toEqual(names.sort());
  const scripts: Record<string, string> = packageFile.scripts;
  for (const name of names) expect(scripts[name]).toBe(`tsx scripts/${name}.ts`);
});
