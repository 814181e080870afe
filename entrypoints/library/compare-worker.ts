import * as z from 'zod/mini';
import { liveQuery, openDatabase, storeErrorOf } from '../../lib/store/index';
import type { Comparison, Inputs } from './comparisons/comparison';
import { COMPARISONS, type ComparisonName } from './comparisons/index';
import type { WorkerOrder, WorkerReport, WorkerSaying } from './comparisons/worker-protocol';

// Schemas compile themselves by eval, which extension pages forbid.
z.config({ jitless: true });

/** How often progress is told, in milliseconds. */
const REPORT_EVERY = 100;
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
      .map(({ id, currentVersionId, kind, title, inspectedBody, publishedDate, feedbackDate }) => ({
        id,
        versionId: currentVersionId,
        kind,
        title,
        body: inspectedBody,
        date: publishedDate ?? feedbackDate,
      })),
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
  #subscription: { unsubscribe: () => void } | null = null;

  constructor(name: ComparisonName) {
    this.#name = name;
    this.#comparison = COMPARISONS[name]();
  }

  start(): void {
    this.#isCancelled = false;
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
        const begun = performance.now();
        const value = await this.#comparison.update(database, inputs, this.#newRun());
        if (!this.#waiting && !this.#isCancelled)
          this.#tell({ state: 'ready', value, milliseconds: performance.now() - begun });
      }
      // The last stretch of work was not worth breaking off; what it took in is kept for the next start.
      if (this.#isCancelled) this.#tell({ state: 'cancelled' });
    } catch (error) {
      // What was half taken in is forgotten.
      this.#comparison = COMPARISONS[this.#name]();
      if (this.#isCancelled) this.#tell({ state: 'cancelled' });
      else this.#fail(error);
    } finally {
      this.#isRunning = false;
    }
  }

  #newRun() {
    let told = 0;
    let paused = performance.now();
    return {
      report: (done: number, total: number) => {
        if (performance.now() - told < REPORT_EVERY) return;
        told = performance.now();
        this.#tell({ state: 'running', done, total });
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

  #tell(said: WorkerSaying): void {
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
