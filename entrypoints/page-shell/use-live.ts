import { useEffect, useState } from 'preact/hooks';
import { liveQuery, type StoreError, storeErrorOf } from '../../lib/store/index';

/** What a query has come to. */
export type Live<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; error: StoreError };

const LOADING = { state: 'loading' } as const;

/** Runs a query of the library again whenever its rows change; starts over when `inputs` do. */
export function useLive<T>(query: () => Promise<T> | T, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>(LOADING);
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ state: 'ready', value }),
      error: (error: unknown) => setLive({ state: 'failed', error: storeErrorOf(error) }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return live;
}

/** A query's value, or what stands in for it until it has one. */
export const valueOr = <T>(live: Live<T>, before: T): T => (live.state === 'ready' ? live.value : before);
