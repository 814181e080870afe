/**
 * Makes what the stores are given and looks it over: `npm run release`.
 *
 * Builds twice and demands the same bytes, lints the Firefox build with the codes of warnings pinned, zips for both
 * stores with the sources, looks into the zips, and builds once more from the zipped sources alone, as a store's
 * reviewer does. Prints a line a check; exits with 1 when one fails.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { BROWSERS, type BrowserName } from './browsers';

const OUTPUT = resolve('.output');

/** Warnings of web-ext that are known, each with why it stays; another one fails the check. */
const KNOWN_WARNINGS: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT:
    "Preact's own branch for dangerouslySetInnerHTML, which no source of ours uses (tests/sources.test.ts).",
};

/** What nobody outside needs, or should see. */
const UNWANTED =
  /(?:^|\/)(?:node_modules|\.git|\.env|\.wxt|\.output|demo-output|coverage)(?:\/|$)|\.(?:map|log)$/u;

/** Files without which a reviewer cannot build. */
const NEEDED_SOURCES = [
  'package.json',
  'package-lock.json',
  'wxt.config.ts',
  'README.md',
  'LICENSE',
  'lib/notice/index.ts',
];

const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

const run = (words: string[], cwd = process.cwd()): void => {
  execFileSync('npx', words, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
};

/** One line for each file of a folder: its path and the hash of its bytes. */
const hashesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map(
      (file) => `${relative(folder, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
    );

const buildFresh = (browser: BrowserName): string[] => {
  const folder = join(OUTPUT, `${browser}-mv3`);
  rmSync(folder, { recursive: true, force: true });
  run(['wxt', 'build', '-b', browser]);
  return hashesOf(folder);
};

const failures: string[] = [];
const check = (name: string, faults: readonly string[]): void => {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${name}`);
  for (const fault of faults) console.log(`    ${fault}`);
  failures.push(...faults);
};

for (const browser of BROWSERS) {
  const first = buildFresh(browser);
  const second = buildFresh(browser);
  check(
    `two builds for ${browser} are the same, byte by byte (${first.length} files)`,
    [...new Set([...first, ...second])].filter((line) => !first.includes(line) || !second.includes(line)),
  );
}

interface Lint {
  errors: { code: string; message: string }[];
  warnings: { code: string; file: string }[];
}
const linted = JSON.parse(
  spawnSync('npx', [
    'web-ext',
    'lint',
    '--source-dir',
    join(OUTPUT, 'firefox-mv3'),
    '--output',
    'json',
  ]).stdout.toString(),
) as Lint;
check(
  `web-ext lint has no error`,
  linted.errors.map(({ code, message }) => `${code}: ${message}`),
);
check(
  `web-ext lint warns of nothing new (${linted.warnings.length} known)`,
  linted.warnings
    .filter(({ code }) => !(code in KNOWN_WARNINGS))
    .map(({ code, file }) => `${code} in ${file}`),
);
check(
  'every warning that is pinned still comes',
  Object.keys(KNOWN_WARNINGS).filter((code) => !linted.warnings.some((warning) => warning.code === code)),
);

for (const browser of BROWSERS) run(['wxt', 'zip', '-b', browser]);
const zipped = (name: string): Record<string, Uint8Array> => {
  const file = join(OUTPUT, `notice-annotator-${version}-${name}.zip`);
  return existsSync(file) ? unzipSync(readFileSync(file)) : {};
};
for (const browser of BROWSERS) {
  const names = Object.keys(zipped(browser)).filter((name) => !name.endsWith('/'));
  const built = hashesOf(join(OUTPUT, `${browser}-mv3`)).map((line) => line.split(' ')[0]!);
  check(`the zip for ${browser} holds the build and nothing else (${names.length} files)`, [
    ...built.filter((name) => !names.includes(name)).map((name) => `missing: ${name}`),
    ...names
      .filter((name) => !built.includes(name) || UNWANTED.test(name))
      .map((name) => `unwanted: ${name}`),
  ]);
}
const zippedSources = zipped('sources');
const sources = Object.keys(zippedSources);
check(`the zip of the sources can be built from (${sources.length} files)`, [
  ...NEEDED_SOURCES.filter((name) => !sources.includes(name)).map((name) => `missing: ${name}`),
  ...sources.filter((name) => UNWANTED.test(name)).map((name) => `unwanted: ${name}`),
]);

/** Builds for Firefox from the zipped sources, in a folder of their own, with the packages that are installed here. */
const buildFromSources = (): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'notice-annotator-sources-'));
  try {
    for (const [name, bytes] of Object.entries(zippedSources)) {
      if (name.endsWith('/')) continue;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    run(['wxt', 'prepare'], folder);
    run(['wxt', 'build', '-b', 'firefox'], folder);
    return hashesOf(join(folder, '.output', 'firefox-mv3'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
const built = hashesOf(join(OUTPUT, 'firefox-mv3'));
const rebuilt = buildFromSources();
check(
  'what is built from the zip of the sources is the build, byte by byte',
  [...new Set([...built, ...rebuilt])].filter((line) => !built.includes(line) || !rebuilt.includes(line)),
);

process.exitCode = failures.length > 0 ? 1 : 0;
