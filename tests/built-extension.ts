import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserName } from '../scripts/browsers';

const root = resolve(import.meta.dirname, '..');

/** What a manifest is made from; a build older than these is not what would be released. */
const MADE_FROM = [
  'wxt.config.ts',
  'package.json',
  'entrypoints/detector.content.ts',
  'entrypoints/annotator.content/index.ts',
];

const changedAt = (file: string): number => statSync(join(root, file)).mtimeMs;

/** The folder of the extension as built for a browser; built now where there is none or it is too old. */
export const provideBuild = (browser: BrowserName): string => {
  const folder = join(root, '.output', `${browser}-mv3`);
  const manifest = join(folder, 'manifest.json');
  const isCurrent =
    existsSync(manifest) && MADE_FROM.every((file) => changedAt(file) < statSync(manifest).mtimeMs);
  if (!isCurrent) execFileSync('npx', ['wxt', 'build', '-b', browser], { cwd: root, stdio: 'pipe' });
  return folder;
};

/** A file of the build, as JSON. */
export const readBuilt = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(join(folder, file), 'utf8'));
