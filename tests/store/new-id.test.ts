import { afterEach, expect, test, vi } from 'vitest';
import { newId } from '../../lib/store';

afterEach(() => vi.useRealTimers());

test('is a UUID of version 7 that carries the instant', () => {
  expect(newId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
});

test('grows, within a millisecond and when the clock is set back', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  const ids = Array.from({ length: 10_000 }, () => newId());
  vi.setSystemTime(0);
  ids.push(newId());
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('grows after an id of another process', () => {
  const ahead = 'ffffffff-0000-7fff-8000-000000000000';
  expect(newId(ahead) > ahead).toBe(true);
});
