import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// Vitest 5 prints failures with Map.groupBy, which Node 20 lacks: without this a failure shows no reason there.
Map.groupBy ??= <Key, Value>(values: Iterable<Value>, keyOf: (value: Value, at: number) => Key) => {
  const groups = new Map<Key, Value[]>();
  let at = 0;
  for (const value of values) {
    const key = keyOf(value, at);
    groups.set(key, [...(groups.get(key) ?? []), value]);
    at += 1;
  }
  return groups;
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'node_modules/**'],
          setupFiles: ['fake-indexeddb/auto'],
          // Only what never ends may fail by the clock: no test is a timed test, and machines are busy.
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.e2e.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
