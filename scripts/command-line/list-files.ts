import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

const READABLE = /\.(?:s?html?|xhtml|txt)$/iu;
const GLOB = /[*?[{]/u;

/** `**` any folders, `*` and `?` within a name, `[a-z]`, `{a,b}`. */
function globPattern(glob: string): RegExp {
  let inBraces = false;
  const source = glob.replace(/\*\*\/|\*\*|[*?{},]|\[(?:!?[^\]/]+)\]|[\\^$.|+()[\]]/gu, (token) => {
    if (token === '**/') return '(?:[^/]+/)*';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token === '{' || token === '}') {
      inBraces = token === '{';
      return inBraces ? '(?:' : ')';
    }
    if (token === ',') return inBraces ? '|' : ',';
    if (token.length > 1) return token.replace('[!', '[^');
    return `\\${token}`;
  });
  return new RegExp(`^${source}$`, 'u');
}

const slashed = (path: string): string => path.split(sep).join('/');

/** All files under a folder, in the order of their names. */
function* filesUnder(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  for (const entry of entries) {
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* filesUnder(path);
    } else yield path;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * Lists what the arguments name, in the order given: a file stands for itself, a folder for the pages and texts in
 * it and below (`.html`, `.htm`, `.shtml`, `.xhtml`, `.txt`), a pattern for the files that fit. What does not exist
 * is listed too, so that its reader reports it.
 */
export function listFiles(paths: readonly string[]): string[] {
  const files = new Set<string>();
  for (const path of paths) {
    if (isFolder(path)) {
      for (const file of filesUnder(path)) if (READABLE.test(file)) files.add(file);
    } else if (!exists(path) && GLOB.test(path)) {
      const glob = slashed(path).replace(/^\.\//u, '');
      const fixed = glob.slice(0, glob.search(GLOB)).replace(/[^/]*$/u, '');
      const base = fixed === '' ? '.' : fixed === '/' ? '/' : fixed.replace(/\/$/u, '');
      const pattern = globPattern(glob);
      const found = isFolder(base) ? [...filesUnder(base)].filter((file) => pattern.test(slashed(file))) : [];
      for (const file of found.length > 0 ? found : [path]) files.add(file);
    } else files.add(path);
  }
  return [...files];
}
