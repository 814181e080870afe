import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

export const BROWSERS = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

interface Whereabouts {
  /** Environment variable that names the program. */
  variable: string;
  /** Names on the PATH, then the usual places. */
  candidates: readonly string[];
  /** Debian's packages. */
  packages: readonly string[];
  /** What to say where it cannot be installed. */
  advice: string;
}

/** Fonts without which Chinese is shown as boxes. */
const FONT_PACKAGE = 'fonts-noto-cjk';

const WHEREABOUTS: Readonly<Record<BrowserName, Whereabouts>> = {
  chrome: {
    variable: 'CHROME_BIN',
    candidates: [
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
    packages: ['chromium', FONT_PACKAGE],
    advice: 'Install Chromium or Google Chrome, version 128 or newer, or set CHROME_BIN to the program.',
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    candidates: [
      'firefox',
      'firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    packages: ['firefox-esr', FONT_PACKAGE],
    advice: 'Install Firefox, version 142 or newer, or set FIREFOX_BIN to the program.',
  },
};

const onPath = (name: string): string[] =>
  isAbsolute(name) ? [name] : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));

/** Finds a browser by its environment variable, on the PATH, or in the usual places; null when it is not there. */
export const findBrowser = (name: BrowserName): string | null => {
  const { variable, candidates } = WHEREABOUTS[name];
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${variable} is ${named}, but there is no such file.`);
  }
  return candidates.flatMap(onPath).find((path) => existsSync(path)) ?? null;
};

const canInstall = (): boolean =>
  process.getuid?.() === 0 && onPath('apt-get').some((path) => existsSync(path));

const install = (packages: readonly string[]): void => {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...words: string[]) =>
    execFileSync('apt-get', words, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', ...packages);
};

/**
 * Gives a browser's program; installs it where that can be done (Debian, as root).
 * Errors: says what to install where it is missing.
 */
export const provideBrowser = (name: BrowserName): string => {
  const found = findBrowser(name);
  if (found) return found;
  const { packages, advice } = WHEREABOUTS[name];
  if (!canInstall()) throw new Error(`There is no ${name} here. ${advice}`);
  console.error(`There is no ${name} here: installing ${packages.join(', ')}.`);
  install(packages);
  const installed = findBrowser(name);
  if (!installed) throw new Error(`${packages.join(', ')} did not bring ${name}. ${advice}`);
  return installed;
};
