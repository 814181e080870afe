import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../scripts/command-line/list-files';

const FILES = [
  'a.html',
  'b.txt',
  'c.pdf',
  'sub/d.htm',
  'sub/deep/e.HTML',
  'sub/[x].txt',
  '.hidden/f.html',
  'node_modules/g.html',
];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-files-'));
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['a folder and all below it', ['.'], ['a.html', 'b.txt', 'sub/[x].txt', 'sub/d.htm', 'sub/deep/e.HTML']],
  ['files as they are given', ['b.txt', 'c.pdf', 'a.html'], ['b.txt', 'c.pdf', 'a.html']],
  [
    'each file once',
    ['a.html', '.', 'a.html'],
    ['a.html', 'b.txt', 'sub/[x].txt', 'sub/d.htm', 'sub/deep/e.HTML'],
  ],
  ['a star within a name', ['*.html'], ['a.html']],
  ['two stars', ['**/*.htm'], ['sub/d.htm']],
  ['two stars at the end', ['sub/**'], ['sub/[x].txt', 'sub/d.htm', 'sub/deep/e.HTML']],
  ['braces', ['{a,b}.{html,txt}'], ['a.html', 'b.txt']],
  ['a class', ['[ab].*'], ['a.html', 'b.txt']],
  ['a file whose name looks like a pattern', ['sub/[x].txt'], ['sub/[x].txt']],
  ['a pattern that nothing fits', ['*.doc'], ['*.doc']],
  ['a file that is not there', ['none.html'], ['none.html']],
])('%s', (_, paths, expected) => {
  const inFolder = (path: string): string => join(folder, path);
  expect(listFiles(paths.map(inFolder))).toEqual(expected.map(inFolder));
});
