import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { WorkerOrder, WorkerReport } from '../../entrypoints/library/comparisons/worker-protocol';
import { openDatabase } from '../../lib/store/index';
import { inventLibrary } from '../../scripts/generated-library/library-rows';

interface WorkerScope {
  postMessage: (report: WorkerReport) => void;
  onmessage: ((event: { data: WorkerOrder }) => void) | null;
}

const rows = inventLibrary({ notices: 40, problems: 10 });
const scope: WorkerScope = { postMessage: () => undefined, onmessage: null };
let reports: WorkerReport[] = [];
/** What the page does as it hears a report. */
let onReport: (report: WorkerReport) => void = () => undefined;

const order = (name: WorkerOrder['name'], what: WorkerOrder['order']) =>
  scope.onmessage!({ data: { order: what, name } });
const statesOf = (name: WorkerOrder['name']) =>
  reports.filter((report) => report.name === name).map(({ state }) => state);
const untilState = (name: WorkerOrder['name'], state: WorkerReport['state']) =>
  vi.waitFor(() => expect(statesOf(name).at(-1)).toBe(state), { timeout: 120_000 });

beforeAll(async () => {
  const database = openDatabase();
  for (const table of ['notices', 'versions', 'issues', 'measures'] as const)
    await database.table(table).bulkPut([...rows[table]]);
  scope.postMessage = (report) => {
    reports.push(report);
    onReport(report);
  };
  vi.stubGlobal('self', scope);
  await import('../../entrypoints/library/compare-worker');
});

beforeEach(() => {
  reports = [];
  onReport = () => undefined;
  // A clock on which every look is a second later: each portion is told, and each asks whether it is still wanted.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1000;
    return now;
  });
});

test.each(['recurring', 'copied', 'pairs', 'pictures'] as const)(
  '%s is stopped where it is, and starts anew',
  async (name) => {
    onReport = ({ state }) => {
      if (state === 'running') order(name, 'cancel');
    };
    order(name, 'watch');
    // Pictures are counted in one stretch and tell nothing on the way.
    if (name === 'pictures') order(name, 'cancel');
    await untilState(name, 'cancelled');
    expect(statesOf(name)).not.toContain('ready');

    onReport = () => undefined;
    order(name, 'watch');
    await untilState(name, 'ready');
    const whole = reports.at(-1);
    expect(whole?.state === 'ready' && JSON.stringify(whole.value).length).toBeGreaterThan(50);
  },
);

/** A comparison that was made before stands, and says no more than that. */
const untilThere = (name: WorkerOrder['name']) =>
  vi.waitFor(() => expect(statesOf(name).at(-1)).toMatch(/ready|standing/u), { timeout: 120_000 });

test('what was stopped says nothing more, whatever is written meanwhile', async () => {
  order('recurring', 'watch');
  await untilThere('recurring');
  order('recurring', 'cancel');
  await untilState('recurring', 'cancelled');
  const told = reports.length;
  const database = openDatabase();
  await database.links.add({
    ...rows.notices[0]!,
    ...{ id: 'l1', kind: 'recurring', members: ['a', 'b'], state: 'refused', score: 1 },
  } as never);
  order('pairs', 'watch');
  await untilThere('pairs');
  expect(reports.slice(told).map(({ name }) => name)).not.toContain('recurring');
});
