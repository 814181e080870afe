import { useEffect, useState } from 'preact/hooks';
import { type LibraryDatabase, readComparison } from '../../../lib/store/index';
import { usePage } from '../../page-shell/page-context';
import { parseBasis } from './comparison';
import type { ComparisonName, ComparisonValue } from './index';
import type { WorkerOrder, WorkerReport } from './worker-protocol';

/** How far a comparison has come; the last value stays while it is brought up to date. */
export interface ComparisonState<Value> {
  state: 'running' | 'ready' | 'failed' | 'cancelled';
  value: Value | null;
  progress: { done?: number; total?: number };
  error: { code: string; message: string } | null;
}

const BEGUN: ComparisonState<unknown> = { state: 'running', value: null, progress: {}, error: null };

/** One worker a page, made when a comparison is first wanted; what it found stays while the reader looks elsewhere. */
class ComparisonClient {
  #worker: Worker | null = null;
  readonly #states = new Map<ComparisonName, ComparisonState<unknown>>();
  readonly #listeners = new Map<ComparisonName, Set<() => void>>();

  stateOf(name: ComparisonName): ComparisonState<unknown> {
    return this.#states.get(name) ?? BEGUN;
  }

  subscribe(name: ComparisonName, database: LibraryDatabase, listener: () => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(name, listeners);
    if (!this.#states.has(name)) void this.#begin(name, database);
    return () => listeners.delete(listener);
  }

  /** Shows what was kept, and only then has it looked over. */
  async #begin(name: ComparisonName, database: LibraryDatabase): Promise<void> {
    this.#set(name, BEGUN);
    const kept = await readComparison(database, name).catch(() => null);
    if (kept && parseBasis(kept.basis)) this.#set(name, { ...BEGUN, value: kept.value });
    this.order('watch', name);
  }

  order(order: WorkerOrder['order'], name: ComparisonName): void {
    if (order === 'watch')
      this.#set(name, { ...this.stateOf(name), state: 'running', progress: {}, error: null });
    this.#started().postMessage({ order, name } satisfies WorkerOrder);
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('../compare-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<WorkerReport>) => this.#hear(data);
    worker.onerror = ({ message }) => {
      for (const name of this.#states.keys()) this.#hear({ name, state: 'failed', code: 'unknown', message });
    };
    this.#worker = worker;
    return worker;
  }

  #hear(report: WorkerReport): void {
    const before = this.stateOf(report.name);
    const { state } = report;
    this.#set(report.name, {
      state: state === 'growing' ? 'running' : state === 'standing' ? 'ready' : state,
      value: state === 'ready' || state === 'growing' ? report.value : before.value,
      progress:
        state === 'running'
          ? { done: report.done, total: report.total }
          : state === 'growing'
            ? before.progress
            : {},
      error: state === 'failed' ? { code: report.code, message: report.message } : null,
    });
  }

  #set(name: ComparisonName, state: ComparisonState<unknown>): void {
    this.#states.set(name, state);
    for (const listener of this.#listeners.get(name) ?? []) listener();
  }
}

const client = new ComparisonClient();

/** A comparison of the whole library, worked out beside the page and kept up to date. */
export function useComparison<Name extends ComparisonName>(name: Name) {
  const { database } = usePage();
  const [state, setState] = useState(() => client.stateOf(name));
  useEffect(() => client.subscribe(name, database, () => setState(client.stateOf(name))), [name, database]);
  return {
    ...(state as ComparisonState<ComparisonValue<Name>>),
    cancel: () => client.order('cancel', name),
    restart: () => client.order('watch', name),
  };
}
