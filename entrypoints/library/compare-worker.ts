import * as z from 'zod/mini';
import {
  keepComparisons,
  liveQuery,
  openDatabase,
  readComparison,
  storeErrorOf,
} from '../../lib/store/index';
import { basisOf, type Comparison, type Inputs, parseBasis, type Run } from './comparisons/comparison';
import { COMPARISONS, type ComparisonName } from './comparisons/index';
import type { WorkerOrder, WorkerReport, WorkerSaying } from './comparisons/worker-protocol';

// Schemas compile themselves by eval, which extension pages forbid.
z.config({ jitless: true });

/** How often progress is told, in milliseconds. */
const REPORT_EVERY = 100;
/** How often what there is so far is shown, in milliseconds: it is large. */
const SHOW_EVERY = 700;
/** Work without a look at the messages, in milliseconds. */
const SLICE = 40;

const database = openDatabase();
const scope = self as unknown as {
  postMessage: (report: WorkerReport) => void;
  onmessage: ((event: MessageEvent<WorkerOrder>) => void) | null;
};

const readInputs = async (): Promise<Inputs> => {
  const [notices, links] = await Promise.all([database.notices.toArray(), database.links.toArray()]);
  return {
    notices: notices
      .filter(({ deletedAt }) => deletedAt === null)
      .map(
        ({ id, currentVersionId, updatedAt, kind, title, inspectedBody, publishedDate, feedbackDate }) => ({
          id,
          versionId: currentVersionId,
          edition: `${currentVersionId} ${updatedAt}`,
          kind,
          title,
          body: inspectedBody,
          date: publishedDate ?? feedbackDate,
        }),
      ),
    links: links.filter(({ deletedAt }) => deletedAt === null),
  };
};

/** Runs one comparison at a time for the newest rows; rows that change meanwhile make it run once more. */
class Watch {
  readonly #name: ComparisonName;
  #comparison: Comparison<unknown>;
  #waiting: Inputs | null = null;
  #isRunning = false;
  #isCancelled = false;
  /** What the value that stands was made of, as it is written; null while nothing is known of it. */
  #basis: string | null = null;
  /** Whether the page was told that the value stands. */
  #isTold = false;
  #subscription: { unsubscribe: () => void } | null = null;

  constructor(name: ComparisonName) {
    this.#name = name;
    this.#comparison = COMPARISONS[name]() as Comparison<unknown>;
  }

  start(): void {
    this.#isCancelled = false;
    this.#isTold = false;
    this.#subscription?.unsubscribe();
    this.#subscription = liveQuery(readInputs).subscribe({
      next: (inputs) => {
        this.#waiting = inputs;
        void this.#run();
      },
      error: (error: unknown) => this.#fail(error),
    });
  }

  cancel(): void {
    this.#isCancelled = true;
    this.#subscription?.unsubscribe();
    if (!this.#isRunning) this.#tell({ state: 'cancelled' });
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      while (this.#waiting && !this.#isCancelled) {
        const inputs = this.#waiting;
        this.#waiting = null;
        await this.#compare(inputs);
      }
      // The last stretch of work was not worth breaking off; what it took in is kept for the next start.
      if (this.#isCancelled) this.#tell({ state: 'cancelled' });
    } catch (error) {
      // What was half taken in is forgotten.
      this.#comparison = COMPARISONS[this.#name]() as Comparison<unknown>;
      this.#basis = null;
      if (this.#isCancelled) this.#tell({ state: 'cancelled' });
      else this.#fail(error);
    } finally {
      this.#isRunning = false;
    }
  }

  async #compare(inputs: Inputs): Promise<void> {
    const run = this.#newRun();
    const basis = JSON.stringify(basisOf(inputs, this.#comparison.heeds));
    if (this.#basis === null) await this.#resume(basis, inputs, run);
    if (this.#basis === basis) return this.#tellStanding();
    const begun = performance.now();
    const value = await this.#comparison.update(database, inputs, run);
    await keepComparisons(database, [{ id: this.#name, basis, value }]);
    this.#basis = basis;
    // Who cancelled at the last moment hears so, and has the value all the same.
    this.#tell(
      this.#isCancelled
        ? { state: 'growing', value }
        : { state: 'ready', value, milliseconds: performance.now() - begun },
    );
  }

  /** Takes up what was kept; where it still stands, that is said before the comparison makes ready for changes. */
  async #resume(basis: string, inputs: Inputs, run: Run<unknown>): Promise<void> {
    const kept = await readComparison(database, this.#name);
    const known = kept && parseBasis(kept.basis);
    if (!kept || !known) return;
    if (kept.basis === basis) this.#tellStanding();
    await this.#comparison.resume?.(database, inputs, { basis: known, value: kept.value }, run);
    this.#basis = kept.basis;
  }

  #newRun(): Run<unknown> {
    let told = 0;
    let shown = performance.now();
    let paused = performance.now();
    return {
      report: (done, total) => {
        if (performance.now() - told < REPORT_EVERY) return;
        told = performance.now();
        this.#tell({ state: 'running', done, total });
      },
      show: (value) => {
        if (performance.now() - shown < SHOW_EVERY) return;
        this.#tell({ state: 'growing', value: value() });
        shown = performance.now();
      },
      pause: async () => {
        if (performance.now() - paused < SLICE) return;
        await new Promise((resume) => setTimeout(resume));
        paused = performance.now();
        if (this.#isCancelled) throw new DOMException('The reader cancelled.', 'AbortError');
      },
    };
  }

  #fail(error: unknown): void {
    const { code, message } = storeErrorOf(error);
    this.#tell({ state: 'failed', code, message });
  }

  #tellStanding(): void {
    if (!this.#isTold) this.#tell({ state: 'standing' });
  }

  #tell(said: WorkerSaying): void {
    this.#isTold = said.state === 'ready' || said.state === 'standing';
    scope.postMessage({ name: this.#name, ...said });
  }
}

const watches = new Map<ComparisonName, Watch>();

scope.onmessage = ({ data: { order, name } }) => {
  const watch = watches.get(name) ?? new Watch(name);
  watches.set(name, watch);
  if (order === 'watch') watch.start();
  else watch.cancel();
};
