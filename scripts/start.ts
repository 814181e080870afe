import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserName, findBrowser, provideBrowser } from './browsers';
import { demonstrate, SAMPLES } from './demonstrate';
import { launchBrowser } from './launch-browser';
import { serveSamples } from './sample-site';

const USAGE = `npm start [-- --browser chrome|firefox] [--headless] [--language zh-CN|en]

Builds the extension, serves the sample notices on this machine and opens a browser on one of them.
Without a display, or with --headless, it reads all samples in the real browser, prints a table, writes the CSV
and screenshots to demo-output/, and exits.`;

const OUTPUT = 'demo-output';

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    headless: { type: 'boolean', default: false },
    language: { type: 'string', default: 'zh-CN' },
    help: { type: 'boolean', default: false },
  },
});

const chooseBrowser = (): BrowserName => {
  if (values.browser !== undefined) {
    const name = BROWSERS.find((known) => known === values.browser);
    if (!name) throw new Error(`--browser is ${BROWSERS.join(' or ')}.`);
    return name;
  }
  return BROWSERS.find((name) => findBrowser(name) !== null) ?? 'chrome';
};

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const build = (name: BrowserName): void => {
  execFileSync('npx', ['wxt', 'build', '-b', name], { stdio: ['ignore', 'ignore', 'inherit'] });
};

const start = async (): Promise<void> => {
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const name = chooseBrowser();
  provideBrowser(name);
  console.log(`Building for ${name} …`);
  build(name);
  const site = await serveSamples();
  const headless = values.headless || !hasDisplay();
  const folder = resolve(OUTPUT);
  if (headless) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const { language } = values;
  const started = await launchBrowser(name, { site, headless, language, downloads: folder });
  try {
    if (!headless) {
      await started.openPage(SAMPLES[0]!);
      console.log(`${name} shows ${SAMPLES[0]}, served from ${site.origin}. Close the browser to end.`);
      await new Promise((closed) => started.browser.once('disconnected', closed));
      return;
    }
    console.log(`No display: reading the samples in ${name} without one.`);
    const { table, files } = await demonstrate(started, folder, language);
    console.table(table);
    console.log(`Wrote ${files.join(', ')} to ${OUTPUT}/`);
  } finally {
    await started.close().catch(() => {});
    await site.close();
  }
};

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
