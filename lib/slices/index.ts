/** The longest that work on a page may run in one go, in milliseconds. */
const SLICE = 10;

/** Runs a generator's steps, pausing whenever a slice of time is used up, and returns what it returns. */
export async function finishInSlices<Result>(
  steps: Generator<void, Result>,
  pause: () => Promise<void>,
  now: () => number,
  slice = SLICE,
): Promise<Result> {
  let started = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - started >= slice) {
      await pause();
      started = now();
    }
  }
}

/** Runs a generator's steps in one go. */
export function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
