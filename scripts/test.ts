import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS, provideBrowser } from './browsers';

/** What a step came to. */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  run(): Count;
}

const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };

const succeeds = (command: string, ...words: string[]): boolean =>
  spawnSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

/** A program that passes or fails as a whole. */
const whole = (name: string, command: string, ...words: string[]): Step => ({
  name,
  run: () => (succeeds(command, ...words) ? PASSED : FAILED),
});

/** A vitest project, counted by its tests. */
const project = (name: string): Step => ({
  name,
  run() {
    const folder = mkdtempSync(join(tmpdir(), 'notice-annotator-test-'));
    const report = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const isGreen = succeeds('npx', 'vitest', 'run', '--project', name, ...reporters);
    const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
    rmSync(folder, { recursive: true });
    const passed: number = counted.numPassedTests ?? 0;
    const failed: number = counted.numFailedTests ?? 0;
    const skipped: number = (counted.numPendingTests ?? 0) + (counted.numTodoTests ?? 0);
    // A file that could not be loaded has no tests that failed.
    return { passed, failed: isGreen ? failed : Math.max(failed, 1), skipped };
  },
});

/** A browser that is found, or installed where that can be done; else the run fails and says what to install. */
const browsers: Step = {
  name: 'browsers',
  run() {
    const failed = BROWSERS.filter((name) => {
      try {
        console.log(`${name}: ${provideBrowser(name)}`);
        return false;
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        return true;
      }
    }).length;
    return { passed: BROWSERS.length - failed, failed, skipped: 0 };
  },
};

/** Every step runs, also after one that failed. */
const STEPS: readonly Step[] = [
  whole('types', 'npx', 'tsc', '--noEmit'),
  whole('types of the pure folders', 'npx', 'tsc', '-p', 'tsconfig.pure.json'),
  whole('lint', 'npx', 'biome', 'check', '.'),
  whole('nothing unused', 'npx', 'knip', '--no-progress'),
  project('unit'),
  browsers,
  ...BROWSERS.map((name) => whole(`build for ${name}`, 'npx', 'wxt', 'build', '-b', name)),
  whole('sizes of the bundles', 'npx', 'tsx', 'scripts/size.ts'),
  project('e2e'),
];

const sum: Count = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const { name, run } of STEPS) {
  console.log(`\n── ${name}`);
  const { passed, failed, skipped } = run();
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  lines.push(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
}
console.log(`\n${lines.join('\n')}\n`);
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exitCode = sum.failed > 0 ? 1 : 0;
