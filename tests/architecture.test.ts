import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Which folders each folder may import besides itself; `*` is everything but entrypoints. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/model': [],
  'lib/notice': ['lib/model'],
  'lib/checks': ['lib/model', 'lib/notice/index'],
  'lib/compare': ['lib/model', 'lib/notice/index', 'lib/taxonomy', 'lib/anchoring/index'],
  'lib/taxonomy': ['lib/model'],
  'lib/slices': [],
  'lib/page': ['lib/model', 'lib/notice/index', 'lib/slices'],
  'lib/anchoring': ['lib/model', 'lib/notice/index', 'lib/slices'],
  'lib/highlight': ['lib/model', 'lib/anchoring', 'lib/page', 'lib/slices'],
  'lib/export': ['lib/model', 'lib/notice/index', 'lib/checks/index', 'lib/taxonomy'],
  'lib/store': ['lib/model'],
  'lib/messaging': ['lib/model'],
  'lib/labels': ['lib/model', 'locales'],
  components: ['lib/model', 'lib/compare', 'lib/labels', 'lib/taxonomy'],
  entrypoints: ['*'],
  scripts: ['*'],
};

/** Packages that only some folders may import; a folder not named here may import none of them. */
const GUARDED_PACKAGES: Record<string, readonly string[]> = {
  dexie: ['lib/store', 'entrypoints'],
  'wxt/browser': ['entrypoints', 'lib/messaging'],
  preact: ['components', 'entrypoints'],
};

const sourcesUnder = (folder: string): string[] =>
  (existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    : []
  )
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(
    (match) => match[1]!,
  );

const folderOf = (file: string): string | undefined =>
  Object.keys(MAY_IMPORT).find((folder) => file.startsWith(`${folder}/`));

describe.each(Object.keys(MAY_IMPORT))('%s', (folder) => {
  test('imports only what the table allows', () => {
    const allowed = MAY_IMPORT[folder]!;
    const wrong: string[] = [];
    for (const file of sourcesUnder(folder)) {
      for (const source of importsOf(file)) {
        if (source.startsWith('.')) {
          const target = relative(root, resolve(root, dirname(file), source))
            .split(sep)
            .join('/');
          if (target.startsWith(`${folder}/`)) continue;
          const open = allowed.includes('*')
            ? !target.startsWith('entrypoints/')
            : allowed.some(
                (name) =>
                  target === name ||
                  (!name.endsWith('/index') && target.startsWith(`${name}/`)) ||
                  `${target}/index` === name,
              );
          if (!open) wrong.push(`${file} → ${source}`);
        } else {
          for (const [name, folders] of Object.entries(GUARDED_PACKAGES)) {
            if ((source === name || source.startsWith(`${name}/`)) && !folders.includes(folder))
              wrong.push(`${file} → ${source}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

test('every source file of lib belongs to a folder of the table', () => {
  expect(sourcesUnder('lib').filter((file) => folderOf(file) === undefined)).toEqual([]);
});

test('a file over 300 lines has its reason in docs/architecture.md', () => {
  const document = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const long = ['lib', 'components', 'entrypoints', 'scripts', 'tests']
    .flatMap(sourcesUnder)
    .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301);
  expect(long).toContain('lib/taxonomy/money.ts');
  expect(long.filter((file) => !document.includes(`\`${file}\``))).toEqual([]);
});
