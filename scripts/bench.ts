/**
 * Measures the extension beside its peers and writes docs/benchmarks.md: `npm run bench`, some minutes.
 * `npm run bench -- --print` prints it and writes nothing; `--only detector,reading` prints those sections alone.
 * Builds the extension where it is not built.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchBrowsers } from './bench/bench-browser';
import { measureCsv } from './bench/rows/csv';
import { measureDetector } from './bench/rows/detector';
import { measureGrowth } from './bench/rows/growth';
import { measureLibraryPage } from './bench/rows/library-page';
import { measureMemory } from './bench/rows/memory';
import { measurePainting } from './bench/rows/painting';
import { measurePlacing } from './bench/rows/placing';
import { measureReading } from './bench/rows/reading';
import { measureRecurring } from './bench/rows/recurring';
import { measureSearching } from './bench/rows/searching';
import { measureBundles } from './bench/rows/sizes';
import { measureStalls } from './bench/rows/stalls';
import { printTable, type Section } from './bench/table';
import { BROWSERS } from './browsers';

const PEERS = [
  '@mozilla/readability',
  'chrono-node',
  'mark.js',
  'web-highlighter',
  '@recogito/text-annotator',
  '@apache-annotator/dom',
  'approx-string-match',
  'minisearch',
  'papaparse',
];

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(resolve('node_modules', name, 'package.json'), 'utf8')) as { version: string })
    .version;

const print = ({ title, budget, method, tables, remarks }: Section): string =>
  [
    `## ${title}`,
    `Budget: ${budget}.`,
    method,
    ...tables.map(printTable),
    remarks.map((remark) => `- ${remark}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

const { values } = parseArgs({
  options: { print: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const only = values.only?.split(',');

const started = performance.now();
const load = loadavg()[0]!;

if (BROWSERS.some((name) => !existsSync(resolve('.output', `${name}-mv3`, 'manifest.json'))))
  execFileSync('npm', ['run', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });

const browsers = await openBenchBrowsers(BROWSERS);
const sections: Section[] = [];
try {
  const rows: Readonly<Record<string, () => Section | Promise<Section>>> = {
    detector: () => measureDetector(browsers),
    reading: () => measureReading(browsers),
    growth: measureGrowth,
    painting: () => measurePainting(browsers),
    placing: () => measurePlacing(browsers),
    recurring: measureRecurring,
    searching: measureSearching,
    csv: measureCsv,
    stalls: () => measureStalls(BROWSERS),
    library: () => measureLibraryPage(BROWSERS),
    memory: measureMemory,
    sizes: measureBundles,
  };
  for (const [name, measure] of Object.entries(rows)) {
    if (only && !only.includes(name)) continue;
    const section = await measure();
    sections.push(section);
    console.error(`${Math.round((performance.now() - started) / 1000)} s: ${section.title}`);
  }
} finally {
  for (const browser of browsers) await browser.close();
}

const [processor] = cpus();
const report = `# Benchmarks

Written by \`npm run bench\`; nothing in it is typed by hand. Times are of one machine on one day and are never a test;
what should hold elsewhere are the ratios: sides run in turn within a round, a ratio is taken within its round, and
medians and quartiles are shown. Below 1× the peer is faster than we are.

| | |
| --- | --- |
| taken | ${new Date().toISOString().slice(0, 10)} |
| machine | ${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()} |
| load at the start | ${load.toFixed(1)} processes waiting${load > cpus().length / 2 ? ': other work ran beside it, absolute times are too long' : ''} |
| programs | Node ${process.version}, ${browsers.map(({ version }) => version).join(', ')} |
| peers | ${PEERS.map((name) => `${name} ${versionOf(name)}`).join(', ')} |
| took | ${Math.round((performance.now() - started) / 1000)} s |

All notices are invented: written by a generator (tests/fixtures/edited), or the golden notices of
tests/fixtures/notices one after the other, which hold more headings, figures and dates than real ones of that length.

${sections.map(print).join('\n\n')}
`;

if (values.print || only) console.log(report);
else writeFileSync(resolve(import.meta.dirname, '../docs/benchmarks.md'), report);
