import type { CsvOptions } from './csv';
import type { AnyTable } from './tables';

/** A table and which of its columns go out. */
export interface TableChoice<Source> {
  readonly table: AnyTable<Source>;
  /** By name; all unless stated. */
  readonly columns?: ReadonlySet<string>;
}

/** A stream of sources and the tables that take their rows from it, so that each source is read once for all. */
export interface TableFeed<Source> {
  readonly tables: readonly TableChoice<Source>[];
  readonly sources: Iterable<Source> | AsyncIterable<Source>;
}

/** A feed whose sources are only ever handed to its own tables. */
export type AnyFeed = TableFeed<unknown>;

/** Lets feeds of different sources stand in one list. */
export const defineFeed = <Source>(feed: TableFeed<Source>): AnyFeed => feed as AnyFeed;

/** What every writer of several tables takes; the columns are chosen table by table. */
export type FeedOptions = Omit<CsvOptions, 'columns'>;

/** The tables of all feeds, in order. */
export const tablesOf = (feeds: readonly AnyFeed[]): TableChoice<unknown>[] =>
  feeds.flatMap(({ tables }) => [...tables]);

/** What one source gave one table. */
export interface FedRows {
  /** The table's place in tablesOf. */
  readonly at: number;
  readonly rows: Iterable<unknown>;
}

/**
 * Reads every source once and hands out the rows of each of its tables, to be taken before the next are asked for.
 * Gives null after each source, where a writer can hand on what it has.
 */
export async function* readFeeds(
  feeds: readonly AnyFeed[],
  { onProgress, signal }: Pick<FeedOptions, 'onProgress' | 'signal'> = {},
): AsyncGenerator<FedRows | null, void, undefined> {
  let first = 0;
  let count = 0;
  function* counted(rows: Iterable<unknown>): Generator<unknown> {
    for (const row of rows) {
      count += 1;
      yield row;
    }
  }
  for (const { tables, sources } of feeds) {
    for await (const source of sources) {
      signal?.throwIfAborted();
      for (const [index, { table }] of tables.entries())
        yield { at: first + index, rows: counted(table.rows(source)) };
      onProgress?.(count);
      yield null;
    }
    first += tables.length;
  }
}

/** Counts the rows of every table, without writing any. */
export async function countRows(
  feeds: readonly AnyFeed[],
  options: { signal?: AbortSignal; onCount?: (counts: readonly number[]) => void } = {},
): Promise<number[]> {
  const counts = tablesOf(feeds).map(() => 0);
  for await (const fed of readFeeds(feeds, options.signal ? { signal: options.signal } : {})) {
    if (fed) for (const _ of fed.rows) counts[fed.at]! += 1;
    else options.onCount?.(counts);
  }
  return counts;
}
