import { searchTerms } from '../text/find-hits';
import type { Filters } from './FilterBar';

/** What rows can be filtered by: the values that a row has. */
export interface Facet<Row> {
  key: string;
  valuesOf: (row: Row) => readonly string[];
}

/** The rows of a view, and for each facet how many rows each value would leave. */
export interface Narrowed<Row> {
  rows: Row[];
  counts: Map<string, Map<string, number>>;
}

/** Rows that came together, with what narrowing asks of them, worked out once: rows are replaced, never changed. */
interface Block<Row> {
  rows: readonly Row[];
  /** The texts of all rows in lower case, a row after the other; no term holds a line break, and so none spans two. */
  text: string;
  /** Where each row's text ends in it. */
  ends: Int32Array;
  /** Numbers of the rows' values, row by row and within a row facet by facet. */
  values: Int32Array;
  /** Where the values of a row and facet begin in `values`; one more for the end. */
  starts: Int32Array;
}

/** The values of one facet, numbered in the order in which they were met. */
interface Lexicon {
  numbers: Map<string, number>;
  values: string[];
}

/**
 * Rows in blocks, made ready for search and filters; a block is replaced when one of its rows changes. Narrowing a
 * hundred thousand rows takes the time of a few frames at most, since it compares numbers and looks through long texts.
 */
export class RowIndex<Row> {
  readonly #facets: readonly Facet<Row>[];
  readonly #textsOf: (row: Row) => readonly (string | null)[];
  readonly #lexicons: Lexicon[];
  readonly #blocks = new Map<string, Block<Row>>();
  #order: readonly string[] = [];

  constructor(facets: readonly Facet<Row>[], textsOf: (row: Row) => readonly (string | null)[]) {
    this.#facets = facets;
    this.#textsOf = textsOf;
    this.#lexicons = facets.map(() => ({ numbers: new Map(), values: [] }));
  }

  /** Puts rows in place of those that stood under the key. */
  set(key: string, rows: readonly Row[]): void {
    this.#blocks.set(key, this.#blockOf(rows));
  }

  /** Says which blocks there are, in the order in which their rows are listed; all others are forgotten. */
  arrange(keys: readonly string[]): void {
    const wanted = new Set(keys);
    for (const key of [...this.#blocks.keys()]) if (!wanted.has(key)) this.#blocks.delete(key);
    this.#order = keys.filter((key) => this.#blocks.has(key));
  }

  /** How many rows there are. */
  get size(): number {
    let size = 0;
    for (const { rows } of this.#blocks.values()) size += rows.length;
    return size;
  }

  /** The first row of which something holds. */
  find(isWanted: (row: Row) => boolean): Row | undefined {
    for (const { rows } of this.#blocks.values()) {
      const row = rows.find(isWanted);
      if (row !== undefined) return row;
    }
    return undefined;
  }

  /**
   * Narrows the rows by search and filters: all terms, any value within a facet, all facets. A facet's counts
   * disregard its own filter, so that they say what another value would bring.
   */
  narrow(query: string, filters: Filters): Narrowed<Row> {
    const terms = searchTerms(query);
    const tallies = this.#lexicons.map(({ values }) => new Int32Array(values.length));
    const wanted = this.#facets.flatMap(({ key }, at) => {
      const chosen = filters[key] ?? [];
      if (chosen.length === 0) return [];
      const { numbers } = this.#lexicons[at]!;
      return [{ at, numbers: new Set(chosen.map((value) => numbers.get(value) ?? -1)) }];
    });
    const left: Row[] = [];
    for (const key of this.#order) {
      const block = this.#blocks.get(key)!;
      const found = terms.length === 0 ? null : rowsWith(block, terms);
      for (let row = 0; row < block.rows.length; row += 1) {
        if (found && found[row] !== terms.length) continue;
        this.#judge(block, row, wanted, tallies, left);
      }
    }
    return {
      rows: left,
      counts: new Map(this.#facets.map(({ key }, at) => [key, this.#tell(at, tallies[at]!)])),
    };
  }

  /** Takes a row that the search left into the rows, when no filter speaks against it, and into the counts. */
  #judge(
    { rows, values, starts }: Block<Row>,
    row: number,
    wanted: readonly { at: number; numbers: ReadonlySet<number> }[],
    tallies: readonly Int32Array[],
    left: Row[],
  ): void {
    const first = row * tallies.length;
    let failed = -1;
    for (const { at, numbers } of wanted) {
      let hasOne = false;
      for (let value = starts[first + at]!; value < starts[first + at + 1]! && !hasOne; value += 1)
        hasOne = numbers.has(values[value]!);
      if (hasOne) continue;
      // What two facets refuse is counted nowhere.
      if (failed !== -1) return;
      failed = at;
    }
    if (failed === -1) left.push(rows[row]!);
    const from = failed === -1 ? 0 : failed;
    const to = failed === -1 ? tallies.length : failed + 1;
    for (let at = from; at < to; at += 1) {
      const tally = tallies[at]!;
      for (let value = starts[first + at]!; value < starts[first + at + 1]!; value += 1)
        tally[values[value]!]! += 1;
    }
  }

  #tell(at: number, tally: Int32Array): Map<string, number> {
    const counts = new Map<string, number>();
    this.#lexicons[at]!.values.forEach((value, number) => {
      if (tally[number]! > 0) counts.set(value, tally[number]!);
    });
    return counts;
  }

  #blockOf(rows: readonly Row[]): Block<Row> {
    const ends = new Int32Array(rows.length);
    const starts = new Int32Array(rows.length * this.#facets.length + 1);
    const values: number[] = [];
    let text = '';
    rows.forEach((row, at) => {
      text += `${this.#textsOf(row).join('\n').toLowerCase()}\n`;
      ends[at] = text.length;
      this.#facets.forEach(({ valuesOf }, facet) => {
        starts[at * this.#facets.length + facet] = values.length;
        for (const value of valuesOf(row)) values.push(this.#numberOf(facet, value));
      });
    });
    starts[starts.length - 1] = values.length;
    return { rows, text, ends, values: Int32Array.from(values), starts };
  }

  #numberOf(facet: number, value: string): number {
    const { numbers, values } = this.#lexicons[facet]!;
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, values.length);
    values.push(value);
    return values.length - 1;
  }
}

/** For each row how many of the terms it holds, up to the first that it lacks. */
function rowsWith(
  { text, ends }: Pick<Block<unknown>, 'text' | 'ends'>,
  terms: readonly string[],
): Uint16Array {
  const found = new Uint16Array(ends.length);
  terms.forEach((term, at) => {
    let row = 0;
    for (let hit = text.indexOf(term); hit !== -1; hit = text.indexOf(term, ends[row]!)) {
      while (ends[row]! <= hit) row += 1;
      if (found[row] === at) found[row] = at + 1;
      if (row === ends.length - 1) break;
    }
  });
  return found;
}
