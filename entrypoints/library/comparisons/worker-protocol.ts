import type { ComparisonName } from './index';

/** Page → worker. */
export interface WorkerOrder {
  /** `watch` starts a comparison and keeps it up to date, `cancel` stops it where it is. */
  order: 'watch' | 'cancel';
  name: ComparisonName;
}

/** What a comparison says of itself. */
export type WorkerSaying =
  | { state: 'running'; done: number; total: number }
  /** What there is so far. */
  | { state: 'growing'; value: unknown }
  | { state: 'ready'; value: unknown; milliseconds: number }
  /** What was kept of it, or what was said last, is how it stands. */
  | { state: 'standing' }
  | { state: 'failed'; code: string; message: string }
  | { state: 'cancelled' };

/** Worker → page. */
export type WorkerReport = { name: ComparisonName } & WorkerSaying;
