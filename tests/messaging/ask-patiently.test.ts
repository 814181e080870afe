import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askPatiently, messageErrorOf } from '../../lib/messaging';
import { messenger } from '../../lib/messaging/messenger';

const NOBODY = new Error('Could not establish connection. Receiving end does not exist.');
const NEVER = new Promise<never>(() => {});

/** Lets the questions come to what is given, one after the other, and gives how many were asked. */
const answering = (...outcomes: (() => Promise<unknown>)[]) => {
  let asked = 0;
  vi.spyOn(messenger, 'sendMessage').mockImplementation((() => {
    asked += 1;
    return outcomes[asked - 1]!();
  }) as never);
  return () => asked;
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const ask = () => askPatiently('leaveNotice', null);

test('asks again where nobody was there', async () => {
  const count = answering(
    () => Promise.reject(NOBODY),
    () => Promise.reject(NOBODY),
    () => Promise.resolve(null),
  );
  const answer = ask();
  await vi.runAllTimersAsync();
  expect(await answer).toBeNull();
  expect(count()).toBe(3);
});

test('asks again where a message is lost without a word', async () => {
  const count = answering(
    () => NEVER,
    () => Promise.resolve(null),
  );
  const answer = ask();
  await vi.runAllTimersAsync();
  expect(await answer).toBeNull();
  expect(count()).toBe(2);
});

test('takes a late answer to an earlier question', async () => {
  const count = answering(
    () => new Promise((resume) => setTimeout(() => resume(null), 3_000)),
    () => NEVER,
  );
  const answer = ask();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await answer).toBeNull();
  expect(count()).toBe(2);
});

test('asks nobody again while the answer may still be in the making', async () => {
  const count = answering(
    () => new Promise((resume) => setTimeout(() => resume(null), 3_000)),
    () => NEVER,
  );
  const answer = askPatiently('leaveNotice', null, 2_000);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await answer).toBeNull();
  expect(count()).toBe(1);
});

test('takes a refusal as it is, and says at last that nobody is there', async () => {
  const refused = answering(() => Promise.reject(new Error('[outdated] Another version.')));
  await expect(ask()).rejects.toMatchObject({ code: 'outdated' });
  expect(refused()).toBe(1);

  vi.restoreAllMocks();
  const count = answering(...Array.from({ length: 4 }, () => () => Promise.reject(NOBODY)));
  const failing = ask().catch((error) => messageErrorOf(error).code);
  await vi.runAllTimersAsync();
  expect(await failing).toBe('unreachable');
  expect(count()).toBe(4);
});
