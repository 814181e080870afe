import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGETS = resolve(import.meta.dirname, 'size-budgets.json');

/** A script, style or page of the built extension with all that it loads at its start. */
export interface BundleSize {
  name: string;
  files: number;
  /** Bytes. */
  raw: number;
  /** Bytes, each file compressed alone by gzip at its best. */
  gzipped: number;
  /** The budget for `gzipped`, in bytes. */
  most: number;
  why: string;
}

/** What a page or script names by a path of its own: `src="/chunks/a.js"`, `from"./b.js"`. */
const NAMED = /(?:src|href)="\/?([^":]+\.(?:js|css))"|(?:from|import)\s*["'`]\.?\/?([^"'`:]+\.js)["'`]/gu;

/** The file and all that it loads, in turn; what is loaded on demand is left out. */
const filesOf = (folder: string, name: string): string[] => {
  const found = new Set([name]);
  for (const file of found) {
    if (file.endsWith('.css') || file.startsWith('content-scripts/') || file === 'background.js') continue;
    for (const [, fromPage, fromScript] of readFileSync(join(folder, file), 'utf8').matchAll(NAMED)) {
      const path = fromPage ?? join('chunks', fromScript!.replace(/^chunks\//u, ''));
      if (existsSync(join(folder, path))) found.add(path);
    }
  }
  return [...found];
};

/** Sizes of everything that has a budget in size-budgets.json; errors when it was not built. */
export const measureSizes = (folder: string): BundleSize[] => {
  const budgets = JSON.parse(readFileSync(BUDGETS, 'utf8')) as Record<string, { most: number; why: string }>;
  return Object.entries(budgets).map(([name, budget]) => {
    if (!existsSync(join(folder, name)))
      throw new Error(`There is no ${join(folder, name)}: run npm run build first.`);
    const contents = filesOf(folder, name).map((file) => readFileSync(join(folder, file)));
    return {
      name,
      files: contents.length,
      raw: contents.reduce((sum, { length }) => sum + length, 0),
      gzipped: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
      ...budget,
    };
  });
};
