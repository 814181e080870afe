import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { figure, printTable } from './bench/table';
import { type Timing, timeComparisons, timeLists, timeTurns, watchDrawing } from './bench/time-library';
import type { BrowserName } from './browsers';
import { fillLibrary } from './fill-library';
import { inventLibrary } from './generated-library/library-rows';
import { launchBrowser } from './launch-browser';
import { readTabs } from './library-contents';
import { serveSamples } from './sample-site';
import { until } from './until';

/**
 * Times the library page with a generated library in a real browser:
 * `npx tsx scripts/bench-library.ts [chrome|firefox] [notices]`, some minutes; `--write` puts the table into
 * docs/library-speed.md, `--rounds 3` opens each tab three times instead of five. Wants the extension built.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
});
const [name = 'chrome', count = '1000'] = positionals;
const rounds = Number(values.rounds);

const REPORT = resolve('docs/library-speed.md');
const BEGIN = `<!-- figures of ${name} -->`;
const END = `<!-- end of the figures of ${name} -->`;

const middleOf = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor((times.length - 1) / 2)]!;

/** Puts the figures of one browser in the place of those that stand in the report. */
const writeReport = (figures: string): void => {
  const report = readFileSync(REPORT, 'utf8');
  const begin = report.indexOf(BEGIN);
  const end = report.indexOf(END);
  if (begin === -1 || end === -1) throw new Error(`${REPORT} has no place for the figures of ${name}.`);
  writeFileSync(REPORT, `${report.slice(0, begin + BEGIN.length)}\n${figures}\n${report.slice(end)}`);
};

const tell = ({ what, budget, times }: Timing): string[] => [
  what,
  budget === null ? '' : String(budget),
  figure(middleOf(times)),
  figure(Math.max(...times)),
  String(times.length),
];

const load = (): string => loadavg()[0]!.toFixed(1);

const run = async (): Promise<void> => {
  const rows = inventLibrary({ notices: Number(count), problems: 33, annotated: 20 });
  const size = `${rows.notices.length} notices, ${rows.issues.length} issues, ${rows.measures.length} measures`;
  console.log(size);
  const site = await serveSamples();
  const extension = await launchBrowser(name as BrowserName, { site, headless: true, language: 'zh-CN' });
  try {
    const page = await extension.openExtensionPage('/library.html');
    await until(() => page.$('[role="tablist"]'));
    await until(async () => (await readTabs(page)).some(({ url }) => url?.endsWith('/welcome.html')));
    await fillLibrary(page, rows);
    const before = load();
    const timings: Timing[] = [];
    const report = (timing: Timing) => {
      timings.push(timing);
      const [what, budget, middle, slowest, times] = tell(timing);
      console.log(
        `${what}: median ${middle} ms, slowest ${slowest} ms of ${times}${budget && `, budget ${budget} ms`}`,
      );
    };
    const address = extension.extensionUrl('/library.html');
    await watchDrawing(page);
    await timeLists(page, address, report, rounds);
    await timeTurns(page, address, report);
    await timeComparisons(page, address, report, rounds);
    const version = await extension.browser.version();
    console.log(`load ${before} before, ${load()} after`);
    const headings = ['what', 'budget, ms', 'median, ms', 'slowest, ms', 'times'];
    const figures = [
      `${version}, headless; ${size}; ${cpus().length} cores, load ${before} before and ${load()} after.`,
      printTable({ headings, rows: timings.map(tell) }),
    ].join('\n\n');
    if (values.write) writeReport(figures);
  } finally {
    await extension.close();
    await site.close();
  }
};

await run();
