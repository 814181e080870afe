import { expect, test } from 'vitest';
import { finish, finishInSlices } from '../../lib/slices';

function* countTo(last: number): Generator<void, number> {
  for (let at = 0; at < last; at += 1) yield;
  return last;
}

test('finishes work in one go', () => {
  expect(finish(countTo(5))).toBe(5);
  expect(finish(countTo(0))).toBe(0);
});

test('pauses whenever a slice of time is used up, and begins the next one after the pause', async () => {
  let time = 0;
  const pausedAt: number[] = [];
  const pause = async (): Promise<void> => {
    pausedAt.push(time);
    time += 100;
  };
  // each look at the clock is 3 ms later
  const now = (): number => {
    time += 3;
    return time;
  };
  expect(await finishInSlices(countTo(9), pause, now, 10)).toBe(9);
  expect(pausedAt).toEqual([15, 130]);
});

test('ends with the error of a pause, and does no more work', async () => {
  let steps = 0;
  function* work(): Generator<void, void> {
    for (;;) {
      steps += 1;
      yield;
    }
  }
  const refuse = (): Promise<void> => Promise.reject(new Error('the page changed'));
  await expect(finishInSlices(work(), refuse, () => steps * 20, 10)).rejects.toThrow('the page changed');
  expect(steps).toBe(1);
});
